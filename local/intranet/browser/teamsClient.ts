import { themeNames, themeWords } from '../themes';

/** A message of the Teams library, and how the client answers it. */
interface Message {
  readonly id: number;
  readonly uuid?: unknown;
  readonly uuidAsString?: string;
  readonly func?: string;
}

const frame = document.getElementById('app-frame') as HTMLIFrameElement;
const account = JSON.parse(frame.dataset['account'] ?? '{}') as { oid: string; upn: string; tenantId: string };

window.addEventListener('message', ({ source, origin, data }: MessageEvent<Message>) => {
  if (source !== frame.contentWindow || origin !== location.origin || !data.func) return;
  const { id, uuid, uuidAsString } = data;
  frame.contentWindow?.postMessage({ id, uuid, uuidAsString, args: answerTo(data.func) }, origin);
});

window.addEventListener('themechosen', () => {
  frame.contentWindow?.postMessage({ func: 'themeChange', args: [teamsTheme()] }, location.origin);
});

function answerTo(func: string): readonly unknown[] {
  if (func === 'initialize') return ['content', 'web', JSON.stringify(runtime), clientVersion];
  if (func === 'getContext') return [context()];
  return [];
}

const clientVersion = '2.24.0';

/** What the client can do for an app: nothing beyond its tab. */
const runtime = {
  apiVersion: 4,
  hostVersionsInfo: {},
  isLegacyTeams: false,
  supports: { pages: { appButton: {}, tabs: {}, config: {}, backStack: {}, fullTrust: {} } },
};

/** The context of a personal app, as the client sends it. */
function context(): Readonly<Record<string, unknown>> {
  return {
    locale: 'en-gb',
    theme: teamsTheme(),
    sessionId: crypto.randomUUID(),
    appSessionId: crypto.randomUUID(),
    hostName: 'Teams',
    hostClientType: 'web',
    ringId: 'general',
    entityId: 'local',
    subEntityId: '',
    frameContext: 'content',
    userObjectId: account.oid,
    tid: account.tenantId,
    loginHint: account.upn,
    userPrincipalName: account.upn,
  };
}

function teamsTheme(): string {
  const name = document.documentElement.dataset['theme'];
  return themeWords[themeNames.find((theme) => theme === name) ?? 'light'].teams;
}
