import * as React from 'react';
import type { WebPartContext } from '@microsoft/sp-webpart-base';
import { FindSupportFrame } from '../../../../webparts/findSupport/screens/FindSupportFrame';
import { linksIn, rendered, textOf } from '../../../made/rendered';

const frame = (fillsThePage: boolean, heading = 'Find support'): string => {
  // Nothing is asked of the host before the services' own file is there.
  const view = { context: {} as WebPartContext, theme: undefined, trustOfPage: '', hiddenNeeds: [] };
  return rendered(<FindSupportFrame {...{ heading, fillsThePage, view }} />);
};

describe('Find support, before anything has been loaded', () => {
  it('has the heading, then help in a crisis, then what is coming', () => {
    expect(textOf(frame(false))).toMatch(
      /^Find support For everyone who works at the trust\..* Need to talk to someone now\?.*afterwards\. ?Loading$/,
    );
    expect(linksIn(frame(false)).map(({ href }) => href)).toEqual(['tel:111', 'tel:116123', 'sms:85258', 'tel:999']);
  });

  it('says that what one looks for is not kept, and promises nothing for the services themselves', () => {
    expect(textOf(frame(false))).toContain('What you look for here isn’t kept, and your manager isn’t told.');
  });

  it('has a heading below that of a SharePoint page, and the first one where the page is its own', () => {
    expect(frame(false)).toMatch(/<h2[^>]*>Find support<\/h2>/);
    expect(frame(true)).toMatch(/<h1[^>]*>Find support<\/h1>/);
  });

  it('gives itself margins and a background only where the page is its own', () => {
    expect(frame(true)).toMatch(/^<div class="frame full">/);
    expect(frame(false)).toMatch(/^<div class="frame">/);
  });

  it('shows the heading that the page’s owner wrote as text', () => {
    expect(frame(false, '<b>Help</b>')).toContain('&lt;b&gt;Help&lt;/b&gt;');
  });
});
