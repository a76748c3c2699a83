/** A path without the values in it, to name a call that is not known: values may be somebody's. */
export function pathShape(path: string): string {
  return path
    .replace(/'(?:[^']|'')*'/g, "'…'")
    .replace(/\(\d+\)/g, '(…)')
    .replace(/(\/root):\/[^:]*/gi, '$1:')
    .split('/')
    .map((segment) => (isValue.test(segment) ? '…' : segment))
    .join('/');
}

/** A number, what has a sign that no word of a path has, or what is longer than any of them. */
const isValue = /^\d+$|[@,:!. ]|^[\w-]{30,}$/;
