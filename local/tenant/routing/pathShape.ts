/** A path without the values in it, to name a call that is not known: values may be somebody's. */
export function pathShape(path: string): string {
  return path
    .replace(/'(?:[^']|'')*'/g, "'…'")
    .replace(/\(\d+\)/g, '(…)')
    .split('/')
    .map((segment) => (/^\d+$|[@,:]|^[0-9a-f-]{36}$/i.test(segment) ? '…' : segment))
    .join('/');
}
