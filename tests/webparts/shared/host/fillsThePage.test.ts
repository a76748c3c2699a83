import type { WebPartContext } from '@microsoft/sp-webpart-base';
import { fillsThePage } from '../../../../webparts/shared/host/fillsThePage';

/** As much of a host's context as says how the web part stands there. */
const host = (formFactor: number | undefined, microsoftTeams?: object): WebPartContext =>
  ({ formFactor, sdks: { microsoftTeams } }) as unknown as WebPartContext;

describe('a web part has the page to itself', () => {
  it.each([
    ['as the only one of a SharePoint page', host(1), true],
    ['in Teams', host(undefined, {}), true],
    ['not among others on a page', host(0), false],
    ['not over the full width of a page', host(2), false],
    ['not where the host says nothing', host(undefined), false],
  ])('%s', (_, context, expected) => {
    expect(fillsThePage(context)).toBe(expected);
  });
});
