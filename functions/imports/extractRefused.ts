/** A whole extract cannot be used, and nothing of it was. The message is one sentence without any of its content. */
export class ExtractRefused extends Error {
  /**
   * @param file the file as the person named it
   * @param why the rest of the sentence, after "“file” cannot be used: "
   */
  constructor(
    file: string,
    readonly why: string,
  ) {
    super(`“${file}” cannot be used: ${why}.`);
    this.name = 'ExtractRefused';
  }
}
