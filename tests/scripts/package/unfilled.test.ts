import { programme } from '../../../config/programme';
import { signedProgramme } from '../../made/signed';
import { unfilled } from '../../../scripts/package/unfilled';

const { live } = signedProgramme;
const ready = {
  ...programme,
  homeOrigin: 'https://oh-home.nhs.test',
  live,
  tenantId: '11111111-1111-4111-8111-111111111111',
  api: { ...programme.api, origin: 'https://oh.nhs.test' },
  intranetOrigin: 'https://trusts.sharepoint.test',
  signed: {
    firstAid: { by: 'clinical lead', on: '2026-03-25' },
    crisisNumbers: { by: 'OH administrator', on: '2026-03-25' },
  },
};

describe('what a package still needs', () => {
  it('is nothing for a programme whose tenant and addresses are known', () => {
    expect(unfilled(ready)).toEqual([]);
  });

  it.each([
    ['its tenant', { ...ready, tenantId: undefined }, /tenant is not known/],
    ['where its API is', { ...ready, api: programme.api }, /address of the API/],
    ['where its intranet is', { ...ready, intranetOrigin: programme.intranetOrigin }, /address of the intranet/],
    ['where the pages at home are', { ...ready, homeOrigin: programme.homeOrigin }, /pages at home/],
    [
      'the signatures before anything is sent',
      { ...ready, live: { ...live, wording: undefined } },
      /signed: wording\./,
    ],
    [
      'the clinical lead’s signature',
      { ...ready, signed: { ...ready.signed, firstAid: undefined } },
      /signed the first aid/,
    ],
    [
      'a look at the crisis numbers',
      { ...ready, signed: { ...ready.signed, crisisNumbers: undefined } },
      /crisis numbers/,
    ],
  ])('is %s', (_, one, sentence) => {
    expect(unfilled(one)).toEqual([expect.stringMatching(sentence)]);
  });

  it('is said of the programme as it stands, which has no tenant yet', () => {
    expect(unfilled(programme)).toHaveLength(7);
  });
});
