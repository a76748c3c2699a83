import fc from 'fast-check';
import { html } from '../../../functions/home/html';

describe('a template', () => {
  it('escapes what stands in text and in attributes', () => {
    expect(html`<p title="${'"><script>'}">${"Tom & 'Kim' <b>"}</p>`.text).toBe(
      '<p title="&quot;&gt;&lt;script&gt;">Tom &amp; &#39;Kim&#39; &lt;b&gt;</p>',
    );
  });

  it('takes templates as they are, one or many', () => {
    const words = ['a', '<'].map((text) => html`<i>${text}</i>`);
    expect(html`<b>${words}</b>${html`<u></u>`}${[]}`.text).toBe('<b><i>a</i><i>&lt;</i></b><u></u>');
  });

  it('lets no text begin or end anything', () => {
    fc.assert(fc.property(fc.string(), (text) => !/[<>"']/.test(html`${text}`.text)));
  });
});
