/**
 * ESR's level-1 sickness reasons: 25 codes. Names as NHS England publishes them (sickness absence by reason,
 * file to February 2025). Extracts write the names in many ways, so the code decides and never the name.
 */
export const reasonNames = {
  S10: 'Anxiety/stress/depression/other psychiatric illnesses',
  S11: 'Back Problems',
  S12: 'Other musculoskeletal problems',
  S13: 'Cold Cough Flu - Influenza',
  S14: 'Asthma',
  S15: 'Chest & respiratory problems',
  S16: 'Headache / migraine',
  S17: 'Benign and malignant tumours cancers',
  S18: 'Blood disorders',
  S19: 'Heart cardiac & circulatory problems',
  S20: 'Burns poisoning frostbite hypothermia',
  S21: 'Ear nose throat (ENT)',
  S22: 'Dental and oral problems',
  S23: 'Eye problems',
  S24: 'Endocrine / glandular problems',
  S25: 'Gastrointestinal problems',
  S26: 'Genitourinary & gynaecological disorders',
  S27: 'Infectious diseases',
  S28: 'Injury fracture',
  S29: 'Nervous system disorders',
  S30: 'Pregnancy related disorders',
  S31: 'Skin disorders',
  S32: 'Substance abuse',
  S98: 'Other known causes - not elsewhere classified',
  S99: 'Unknown causes / Not specified',
} as const;

export type ReasonCode = keyof typeof reasonNames;

export const reasonCodes = Object.keys(reasonNames) as readonly ReasonCode[];

/**
 * The code with which a reason begins, in either case: "S10 Anxiety…", "s10", "S21 Ear, nose, throat (ENT)".
 * A longer number ("S100") is another token and no code.
 */
export function reasonCode(text: string): ReasonCode | undefined {
  // Only the letter itself in either case: other letters of the world become an S in capitals, too.
  const code = text.slice(0, 3).replace(/^s/, 'S');
  const longer = text.charAt(3) >= '0' && text.charAt(3) <= '9';
  return longer || !Object.prototype.hasOwnProperty.call(reasonNames, code) ? undefined : (code as ReasonCode);
}
