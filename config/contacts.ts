/** Settings of the contact service. Each is a proposal until the programme's leads have agreed to it in writing. */
export const contactSettings = {
  /** Nurse minutes that one contact takes, from the first answer to the note. An assumption, not measured. */
  nurseMinutesPerContact: 15,
  /** Below this, a count on a page that leaves OH is marked, because it can point to a person. */
  smallNumber: 10,
};
