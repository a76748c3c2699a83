/** The names of the classes in a style sheet; Heft writes the exact ones beside it when it builds. */
declare module '*.module.scss' {
  const styles: Readonly<Record<string, string>>;
  export default styles;
}
