import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { WebPartContext } from '@microsoft/sp-webpart-base';
import { followTeams } from '../../../../webparts/shared/theme/followTeams';
import { teamsTheme } from '../../../../webparts/shared/theme/teamsThemes';

/** A Teams that can change its theme, and what a web part in it was told. */
function insideTeams(theme: Promise<string>) {
  let change: (name: string) => void = () => undefined;
  const told: IReadonlyTheme[] = [];
  const app = {
    registerOnThemeChangeHandler: (handler: (name: string) => void) => (change = handler),
    getContext: async () => ({ app: { theme: await theme } }),
  };
  const context = { sdks: { microsoftTeams: { teamsJs: { app } } } } as unknown as WebPartContext;
  const stop = followTeams(context, (found) => told.push(found));
  return { told, stop, change: (name: string) => change(name) };
}
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the theme of Teams', () => {
  it.each(['default', 'dark', 'contrast'])('is told at the beginning: %s', async (name) => {
    const { told } = insideTeams(Promise.resolve(name));
    await settled();
    expect(told).toEqual([teamsTheme(name)]);
  });

  it('is told again when somebody changes it', async () => {
    const { told, change } = insideTeams(Promise.resolve('default'));
    await settled();
    change('contrast');
    expect(told).toEqual([teamsTheme('default'), teamsTheme('contrast')]);
  });

  it('is not told to a web part that was taken away, at once or late', async () => {
    const { told, stop, change } = insideTeams(Promise.resolve('default'));
    stop();
    change('dark');
    await settled();
    expect(told).toEqual([]);
  });

  it('is the light one where Teams does not say', async () => {
    const { told } = insideTeams(Promise.reject(new Error('no answer')));
    await settled();
    expect(told).toEqual([teamsTheme('default')]);
  });

  it('is nobody’s concern outside Teams', () => {
    const told: IReadonlyTheme[] = [];
    followTeams({ sdks: {} } as unknown as WebPartContext, (found) => told.push(found));
    expect(told).toEqual([]);
  });

  it('is dark in two of three, so that pictures and charts can tell', () => {
    expect(['default', 'dark', 'contrast'].map((name) => teamsTheme(name).isInverted)).toEqual([false, true, true]);
  });
});
