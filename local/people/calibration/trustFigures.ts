/** What is known of one trust's sickness absence (README.md beside this file: source and licence). */
export interface TrustFigures {
  /** FTE days available and lost in January 2026, calendar days. */
  readonly daysAvailable: number;
  readonly daysLost: number;
  /** Days available divided by January's 31 days. */
  readonly impliedFte: number;
  /** Rates in per cent: January 2026, and October to December 2025. */
  readonly ratePct: number;
  readonly q4RatePct: number;
  /** Rates of staff groups in January 2026, per cent. */
  readonly nursingRatePct: number;
  readonly medicalRatePct: number;
  readonly supportRatePct: number;
  /** Shares of January's days lost, per cent. Kept for comparison: the generator takes England's shares. */
  readonly sharePct: { readonly S10: number; readonly S11: number; readonly S12: number; readonly S13: number };
}

/** The figures by ODS code. Do not edit: a new edition replaces them all. */
export const trustFigures: Readonly<Record<string, TrustFigures>> = {
  R0B: {
    daysAvailable: 265059.62,
    daysLost: 17373.48,
    impliedFte: 8550,
    ratePct: 6.55,
    q4RatePct: 6.47,
    nursingRatePct: 7.3,
    medicalRatePct: 1.49,
    supportRatePct: 7.9,
    sharePct: { S10: 33.8, S11: 4.4, S12: 12.5, S13: 10.7 },
  },
  RXP: {
    daysAvailable: 235923.13,
    daysLost: 15456.38,
    impliedFte: 7610,
    ratePct: 6.55,
    q4RatePct: 6.3,
    nursingRatePct: 7.24,
    medicalRatePct: 2.66,
    supportRatePct: 8.35,
    sharePct: { S10: 32.0, S11: 5.3, S12: 12.1, S13: 10.7 },
  },
  RVW: {
    daysAvailable: 157788.43,
    daysLost: 10158.24,
    impliedFte: 5090,
    ratePct: 6.44,
    q4RatePct: 6.43,
    nursingRatePct: 5.67,
    medicalRatePct: 1.57,
    supportRatePct: 9.2,
    sharePct: { S10: 30.0, S11: 0.3, S12: 13.0, S13: 13.8 },
  },
  RTR: {
    daysAvailable: 285076.85,
    daysLost: 18587.1,
    impliedFte: 9196,
    ratePct: 6.52,
    q4RatePct: 6.67,
    nursingRatePct: 7.02,
    medicalRatePct: 1.51,
    supportRatePct: 8.51,
    sharePct: { S10: 33.5, S11: 4.1, S12: 8.7, S13: 11.5 },
  },
};
