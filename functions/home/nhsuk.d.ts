declare module '*/nhsuk.scss' {
  /** The compiled style: the build of the apps puts it there. */
  const style: string;
  export default style;
}
