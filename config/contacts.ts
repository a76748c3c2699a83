/** Settings of the contact service. Each is a proposal until the programme's leads have agreed to it in writing. */
export const contactSettings = {
  /** Nurse minutes that one contact takes, from the first answer to the note. An assumption, not measured. */
  nurseMinutesPerContact: 15,
  /** Below this, a count on a page that leaves OH is marked, because it can point to a person. */
  smallNumber: 10,
  /** Working days between the day on which a reason is first seen and the first attempt: time to correct a slip. */
  workingDaysBeforeSending: 1,
  /** A person whose contact is held is decided on within so many working days. */
  decideWithinWorkingDays: 3,
  /** Minutes after which a channel shows what it was given: only then does "not there" count. */
  settleMinutes: 15,
  /** Days after which a channel has forgotten what it was given (GOV.UK Notify: 7 by default): "not there" says nothing. */
  forgottenAfterDays: 6,
  /**
   * For so many working days after a trust's extracts came in, what they say may be acted on; then nothing new is
   * reserved and nothing is sent until newer ones are in: somebody may be back, or have died, since.
   */
  extractsGoodForWorkingDays: 2,
  /** A link opens for so many days. */
  linkDays: 28,
  /** Attempts that are made by themselves; then a person rings. */
  mostAttempts: 4,
  /** Hours after which an e-mail that could be written and not sent is given up: then a person rings, on the same day. */
  draftHours: 4,
};
