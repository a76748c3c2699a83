import * as React from 'react';
import type { WebPartContext } from '@microsoft/sp-webpart-base';
import { OhDeskFrame } from '../../../../webparts/ohDesk/screens/OhDeskFrame';
import { rendered, textOf } from '../../../made/rendered';

const frame = (fillsThePage: boolean): string =>
  rendered(
    // Nothing is asked of the host before the desk's own file is there.
    <OhDeskFrame
      fillsThePage={fillsThePage}
      view={{ context: {} as WebPartContext, theme: undefined, trustOfPage: '' }}
    />,
  );

describe('the OH desk, before anything has been loaded', () => {
  it('has its heading and says that the rest is coming', () => {
    expect(textOf(frame(true))).toBe('OH desk Loading');
  });

  it('has a heading below that of a SharePoint page, and the first one where the page is its own', () => {
    expect(frame(false)).toMatch(/<h2[^>]*>OH desk<\/h2>/);
    expect(frame(true)).toMatch(/<h1[^>]*>OH desk<\/h1>/);
  });
});
