import { insideSentence, privacyOf } from '../../../core/services/privacy';

describe('who can see that somebody asked', () => {
  it.each([
    ['You and the physio team', 'Who can see that you asked: you and the physio team'],
    ['Only you', 'Who can see that you asked: only you'],
    [' You and the OH team ', 'Who can see that you asked: you and the OH team'],
    ['Your employer is not told', 'Your employer is not told'],
    ['Nobody at work', 'Nobody at work'],
    ['Young people’s workers', 'Young people’s workers'],
  ])('is for "%s" told as "%s"', (written, told) => {
    expect(privacyOf(written)).toBe(told);
  });
});

describe('words inside a sentence', () => {
  it.each([
    ['Wellbeing lead', 'wellbeing lead'],
    ['OH administrator', 'OH administrator'],
    ['the OH team', 'the OH team'],
    ['', ''],
  ])('turn "%s" to "%s"', (written, told) => {
    expect(insideSentence(written)).toBe(told);
  });
});
