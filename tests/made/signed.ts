import { type Programme, programme } from '../../config/programme';
import { allSignedBy } from '../../scripts/localCloud/localProgramme';

/** The programme with everything signed that must be before anything is sent. */
export const signedProgramme: Programme = {
  ...programme,
  live: allSignedBy({ name: 'Sam Example', role: 'Lead', on: '2026-01-01' }),
};
