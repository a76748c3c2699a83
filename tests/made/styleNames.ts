/** Stands for a style sheet where there is none: every class is called as it is written. */
const names: Readonly<Record<string, string>> = new Proxy({}, { get: (_, name) => String(name) });

export default names;
