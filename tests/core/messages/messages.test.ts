import { programme } from '../../../config/programme';
import { trusts } from '../../../config/trusts/programme';
import { crisisLines } from '../../../core/crisis/lines';
import { contactEmail } from '../../../core/messages/contactEmail';
import { contactText } from '../../../core/messages/contactText';

const link = `${programme.homeOrigin}/l/${'x'.repeat(22)}`;
/** GSM 03.38's basic characters: with any other one a text has room for 70. */
const gsm = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]*$/;
/** What would tell somebody else why the message came. */
const gives =
  /stress|anxi|depress|mental|sick|absen|illness|disease|day ?28|28 ?day|four weeks|physio|injur|pain|pregnan|cancer|off work|long.term|condition|referr|trigger|stage/i;
const telephones = [undefined, '0191 498 0123', '01325 498 0123', ...trusts.map(({ ohTelephone }) => ohTelephone)];

describe('the text', () => {
  it.each(telephones)('is one text, with a link and a number to check it: %s', (ohTelephone) => {
    const text = contactText({ link, ohTelephone });
    expect(text.length).toBeLessThanOrEqual(160);
    expect(text).toMatch(gsm);
    expect(text.match(/https:/g)).toHaveLength(1);
    expect(text).toContain(link);
    expect(text).toContain(ohTelephone ?? "trust's switchboard");
  });

  it('says nothing of why', () => {
    expect(contactText({ link, ohTelephone: undefined })).not.toMatch(gives);
  });
});

describe('the e-mail', () => {
  it('says nothing of why, in its subject or anywhere', () => {
    const { subject, text, html } = contactEmail({ link, ohTelephone: '0191 498 0123' });
    expect(subject).toBe('A message from your Occupational Health and Wellbeing service');
    for (const words of [subject, text, html]) expect(words).not.toMatch(gives);
  });

  it.each(telephones)(
    'has the same words in both forms, a link, whom to ring now and how to check it: %s',
    (ohTelephone) => {
      const { text, html } = contactEmail({ link, ohTelephone });
      const read = html
        .replace(/<a href="[^"]*">([^<]*)<\/a>/g, '$1')
        .replace(/<p>|<\/p>/g, '')
        .replaceAll('\n', '\n\n');
      expect(read).toBe(text);
      for (const part of [link, ...crisisLines.map(({ number }) => number), ohTelephone ?? 'switchboard'])
        expect(text).toContain(part);
    },
  );

  it('takes nothing that it is given for HTML', () => {
    const { html } = contactEmail({ link: 'https://x.example/"><script>', ohTelephone: undefined });
    expect(html).not.toContain('<script>');
    expect(html).toContain('&quot;&gt;&lt;script&gt;');
  });
});
