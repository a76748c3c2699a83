/**
 * A fault as it may be shown in a terminal: its kind and the places in the program where it happened. Its message stays
 * behind: it may hold the address of the request, and with that somebody's words.
 */
export function withoutMessage(fault: unknown): Error {
  const shown = new Error('The local cloud failed.');
  shown.name = kindOf(fault);
  shown.stack = [shown.name, ...placesOf(fault)].join('\n');
  return shown;
}

/** The name of the error, and its code where it has one, as those of Node and of SQLite have. */
function kindOf(fault: unknown): string {
  if (!(fault instanceof Error)) return typeof fault;
  const code = 'code' in fault ? String(fault.code) : '';
  return /^[A-Z][A-Z0-9_]+$/.test(code) ? `${fault.name} ${code}` : fault.name;
}

/** The lines of the stack behind its message, which can itself look like such lines. */
function placesOf(fault: unknown): string[] {
  if (!(fault instanceof Error)) return [];
  const { stack = '', message } = fault;
  const at = stack.indexOf(message);
  if (at < 0) return [];
  return stack
    .slice(at + message.length)
    .split('\n')
    .filter((line) => /^\s+at /.test(line));
}
