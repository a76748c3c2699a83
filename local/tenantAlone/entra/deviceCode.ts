import { type Call, clientOf } from './call';
import { deviceToken } from './keptTokens';
import { askedByPerson } from './scopes';

/** Seconds; the real service says 5. Whoever waits here waits for nobody. */
const interval = 1;
const lifeSeconds = 900;

/** Gives a device its code. The person that the tenant was started with has agreed already when the device asks. */
export async function deviceCode(call: Call): Promise<Response> {
  const { id } = clientOf(call);
  const where = 'https://microsoft.com/devicelogin';
  const user_code = 'MADEUPCDE';
  return Response.json({
    user_code,
    device_code: await deviceToken(call, call.entra.signsIn, id, askedByPerson(call)),
    verification_uri: where,
    // The first version's name for it.
    verification_url: where,
    expires_in: lifeSeconds,
    interval,
    message: `To sign in, use a web browser to open the page ${where} and enter the code ${user_code} to authenticate.`,
  });
}
