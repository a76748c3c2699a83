/** A whole extract cannot be used, and nothing of it was. The message is one sentence without any of its content. */
export class ExtractRefused extends Error {
  /** The sentence for a person who knows which file is meant, without its name. */
  readonly reason: string;

  /**
   * @param file the file as the person named it
   * @param why the rest of the sentence, after "“file” cannot be used: "
   * @param more what goes on for whoever runs the command on their own machine; the desk cannot do it
   */
  constructor(file: string, why: string, more = '') {
    super(`“${file}” cannot be used: ${why}${more}.`);
    this.name = 'ExtractRefused';
    this.reason = `The file cannot be used: ${why}.`;
  }
}
