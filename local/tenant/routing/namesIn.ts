/** The names on the way that a path of folders goes. */
export const namesIn = (path: string): string[] => path.split('/').filter((name) => name !== '');
