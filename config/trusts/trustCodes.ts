/**
 * The codes of the programme's trusts, in the order in which they are shown: the one place that says which there are.
 * Lists offer them as choices, and a trust without a code in here, or a code without its trust, does not compile.
 */
export const trustCodes = ['R0B', 'RXP', 'RVW', 'RTR'] as const;

export type TrustCode = (typeof trustCodes)[number];
