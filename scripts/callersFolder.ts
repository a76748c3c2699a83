/**
 * The folder in which the person typed the command: npm runs its scripts in the project's own folder, whatever
 * folder they were called from.
 * @param script the name of the npm script, so that an npm further up does not speak for this one
 */
export function callersFolder(script: string): string {
  const { npm_lifecycle_event: running, INIT_CWD: called } = process.env;
  return running === script && called ? called : process.cwd();
}
