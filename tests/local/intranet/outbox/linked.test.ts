import { linked } from '../../../../local/intranet/outbox/linked';

const here = 'http://127.0.0.1:4311';
const shown = (words: string): string => linked(words, [here]).text;

describe('the words of a message', () => {
  it.each([
    [`See ${here}/l/abc for more`, `See <a href="${here}/l/abc">${here}/l/abc</a> for more`],
    [`See ${here}/l/abc.`, `See <a href="${here}/l/abc">${here}/l/abc</a>.`],
    [`(${here}/l/a) ${here}/l/b?`, `(<a href="${here}/l/a">${here}/l/a</a>) <a href="${here}/l/b">${here}/l/b</a>?`],
  ])('have links that can be followed: %s', (words, markup) => {
    expect(shown(words)).toBe(markup);
  });

  it.each([
    'https://elsewhere.example/l/abc',
    `${here}.elsewhere.example/`,
    'http://127.0.0.1:4312/l/abc',
    'http://:80/x',
    'javascript:alert(1)',
    'Hello',
  ])('have no link that leaves the machine: %s', (words) => {
    expect(shown(words)).toBe(words);
  });

  it('are never HTML', () => {
    expect(shown(`<b>${here}/l/"x</b>`)).toBe(`&#60;b&#62;<a href="${here}/l/">${here}/l/</a>&#34;x&#60;/b&#62;`);
  });
});
