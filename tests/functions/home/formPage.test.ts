import { choices } from '../../../core/statements/choice';
import { formPage, type FormFacts } from '../../../functions/home/formPage';
import { page } from '../../../functions/home/page';
import { helpPage } from '../../../functions/home/helpPage';
import { thanksPage } from '../../../functions/home/thanksPage';

const facts: FormFacts = { statementId: 'a'.repeat(32), by: 'Friday 27 March', ohTelephone: '0191 498 0101' };
const plain = (html: string): string => html.replace(/\s+/g, ' ');
const form = (more: Partial<FormFacts> = {}): string => plain(formPage({ ...facts, ...more }).main.text);

describe('the form', () => {
  it('says why, who sees what, and that nobody has to answer', () => {
    for (const words of [
      'We write to everybody who has been off four weeks, and to some people sooner.',
      'Your manager has not been told of this message and cannot see what you choose.',
      'It is not an absence meeting or a stage. You do not have to answer.',
      'Only our team sees your answer.',
      'We never ask for bank details or a password.',
      'Samaritans 116 123',
    ])
      expect(form()).toContain(words);
  });

  it.each([...choices])('has a box for %s with its label, not ticked', (choice) => {
    const box = new RegExp(`<input [^>]*id="${choice}"[^>]*>`).exec(form())?.[0];
    expect(box).toContain(`value="${choice}"`);
    expect(box).not.toContain('checked');
    expect(form()).toContain(`for="${choice}"`);
  });

  it('says by which day somebody is in touch, and from which number', () => {
    expect(form()).toContain('will be in touch by Friday 27 March, from <span class="app-whole">0191 498 0101</span>.');
    expect(form({ ohTelephone: undefined })).toContain('will be in touch by Friday 27 March, from a hospital number.');
  });

  it('is kept by no browser, and names no address to send to', () => {
    expect(form()).toContain('<form method="post" autocomplete="off" novalidate>');
    expect(form()).toContain(`<input type="hidden" name="form" value="${facts.statementId}" />`);
  });

  it('says what is to be mended, where, before anything else', () => {
    const shown = form({ toMend: { fault: 'nothing-ticked', ticked: [] } });
    expect(shown).toMatch(/^<div class="nhsuk-error-summary" id="to-mend" tabindex="-1" autofocus>/);
    expect(shown).toContain('<a href="#nurse">Tick what would help, or “Nothing now”.');
    expect(formPage({ ...facts, toMend: { fault: 'nothing-ticked', ticked: [] } }).title).toBe('Error: How are you?');
  });

  it('keeps what was ticked while it is mended: nobody is asked twice', () => {
    const shown = form({ toMend: { fault: 'wrong-person-and-more', ticked: ['physio', 'not-for-me'] } });
    expect(shown).toContain('<a href="#not-for-me">You ticked that this isn’t for you');
    const ticked = [...shown.matchAll(/value="([\w-]+)" checked/g)].map(([, value]) => value);
    expect(ticked).toEqual(['physio', 'not-for-me']);
  });

  it('tells nobody who looks over a shoulder why somebody is here', () => {
    expect(formPage(facts).title).toBe('How are you?');
  });
});

describe('the thanks', () => {
  const thanks = (more: Partial<Parameters<typeof thanksPage>[0]> = {}): string =>
    plain(
      thanksPage({ happens: ['One.', 'Two.'], inTouch: 'by-telephone', ohTelephone: '0191 498 0101', ...more }).main
        .text,
    );

  it('say what happens, from which number, and how to change it', () => {
    expect(thanks()).toMatch(/<li>One\.<\/li>\s?<li>Two\.<\/li>/);
    expect(thanks()).toContain('We ring from <span class="app-whole">0191 498 0101</span>.');
    expect(thanks()).toContain('ring us on <span class="app-whole"><a href="tel:01914980101">0191 498 0101</a></span>');
    expect(thanks()).toContain('First we check that we’re talking to the right person.');
    expect(thanks()).toContain('Samaritans 116 123');
  });

  it('say how to find us where no number is known', () => {
    expect(thanks({ ohTelephone: undefined })).toContain('We ring from a hospital number.');
    expect(thanks({ ohTelephone: undefined })).toContain(
      'ring your trust’s switchboard and ask for occupational health',
    );
  });

  it('speak of no call to somebody who wants none, and say how to check a text', () => {
    expect(thanks({ inTouch: 'by-text' })).not.toContain('We ring from');
    expect(thanks({ inTouch: 'by-text' })).toContain('If you’re not sure that a text is from us, ring us on');
    expect(thanks({ inTouch: 'by-text' })).toContain('First we check that we’re talking to the right person.');
  });

  it('speak of no call where there will be none', () => {
    expect(thanks({ inTouch: undefined })).not.toContain('We ring from');
  });
});

describe('help in place of a page', () => {
  it.each([
    ['not-kept', 'your answer hasn’t reached us'],
    ['not-taken', 'nothing was kept'],
    ['not-opened', 'Something went wrong on our side'],
    ['too-often', 'in an hour'],
  ] as const)('after %s says so, and whom to ring', (hindrance, words) => {
    const { main } = helpPage(hindrance, [{ name: 'One Trust', ohTelephone: '0191 498 0101' }]);
    expect(plain(main.text)).toContain(words);
    for (const number of ['tel:999', 'tel:111', 'tel:116123', 'sms:85258', 'tel:01914980101'])
      expect(main.text).toContain(`href="${number}"`);
  });
});

describe('the frame', () => {
  it.each(['style', 'script'])('refuses a %s that would end its own element', (name) => {
    const style = name === 'style' ? 'a{}</style>' : '</script>';
    expect(() => page('Service', style, formPage(facts))).toThrow('end its own element');
  });
});
