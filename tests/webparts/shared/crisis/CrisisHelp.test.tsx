import * as React from 'react';
import { CrisisHelp } from '../../../../webparts/shared/crisis/CrisisHelp';
import { linksIn, rendered, textOf } from '../../../made/rendered';

const html = rendered(<CrisisHelp />);

describe('help in a crisis, on the screen', () => {
  it('asks the question and has the four numbers as links', () => {
    expect(textOf(html)).toMatch(/^Need to talk to someone now\?/);
    expect(linksIn(html)).toEqual([
      { href: 'tel:111', words: '111, mental health option' },
      { href: 'tel:116123', words: 'Samaritans 116 123' },
      { href: 'sms:85258', words: 'Text SHOUT to 85258' },
      { href: 'tel:999', words: '999' },
    ]);
    expect(textOf(html)).toContain('In danger: 999');
  });

  it('opens first aid in the page itself, closed at first, without a script', () => {
    expect(html).toMatch(/<details[^>]*><summary>Needlestick, splash or bite<\/summary>/);
    expect(html).not.toMatch(/<details[^>]* open/);
    expect(textOf(html)).toMatch(/running water.*within the hour/);
  });

  it('needs nothing from the network', () => {
    expect(html).not.toMatch(/https?:|<img|<script|url\(/);
  });

  it('has a name of its own among the parts of the page', () => {
    expect(html).toMatch(/^<section[^>]* aria-label="Urgent help"/);
  });
});
