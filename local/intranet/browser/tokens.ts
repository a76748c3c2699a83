import type { TokenProvider } from './microsoft';

/** Tokens of the person who is signed in, as SharePoint's own provider gets them from Entra. */
export const signedInTokens: TokenProvider = {
  getToken: token,
  _getTokenInternal: token,
  _ensureState: () => Promise.resolve(),
};

async function token(resource: string): Promise<string> {
  const answer = await fetch(`/_identity/token?resource=${encodeURIComponent(resource)}`);
  if (!answer.ok) throw new Error(`There is no token for ${resource}: the answer was ${answer.status}.`);
  const { access_token } = (await answer.json()) as { access_token: string };
  return access_token;
}
