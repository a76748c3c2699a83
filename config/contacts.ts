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
  /** A link opens for so many days. */
  linkDays: 28,
  /** Attempts that are made by themselves; then a person rings. */
  mostAttempts: 2,
};
