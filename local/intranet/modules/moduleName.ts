/** The name that a component's AMD module has for Microsoft's loader. */
export const moduleName = ({ id, version }: { readonly id: string; readonly version: string }): string =>
  `${id}_${version}`;
