/** What a message of the one kind that there is says, whatever the rule and the trust. */
export interface MessageFacts {
  /** The address of the page at home. */
  readonly link: string;
  /** The number that staff ring for occupational health; `undefined` while the trust has not said it. */
  readonly ohTelephone: string | undefined;
}

/**
 * The text: one SMS. It says who writes and how to find out whether that is true, and nothing of why: whoever sees it on
 * a locked telephone learns no more than that the service exists.
 */
export function contactText({ link, ohTelephone }: MessageFacts): string {
  const check = ohTelephone ?? "your trust's switchboard";
  return `Your NHS Occupational Health team: how are you, and would anything help? ${link} Real? Ring ${check}`;
}
