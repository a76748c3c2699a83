const most = 8;

/** How a stack begins: the kind of the error as it was made, and Node's code of it. */
const kind = /^[\w$.]+(?: \[\w+\])?/;

/**
 * Where in the program an error happened: at most eight lines of its stack, the innermost first, and never a line of its
 * message, which can have anything in it. None where it is not sure which lines are which.
 */
export function placesOf({ stack = '', message }: Error): string[] {
  const after = stack.slice(kind.exec(stack)?.[0].length ?? 0);
  const said = message === '' ? /^(?:: )?\n/.exec(after)?.[0] : `: ${message}\n`;
  if (said === undefined || !after.startsWith(said)) return [];
  return after
    .slice(said.length)
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, most);
}
