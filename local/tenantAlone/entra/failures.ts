import { randomUUID } from 'node:crypto';

/** Thrown to end a call with Entra's own error. */
export class Failed extends Error {
  override readonly name = 'Failed';

  constructor(
    readonly status: number,
    /** OAuth's own word (RFC 6749, section 5.2). */
    readonly error: string,
    /** Entra's number. */
    readonly code: number,
    readonly words: string,
  ) {
    super(`AADSTS${code}`);
  }
}

/*
 * The numbers, with their words, are those of learn.microsoft.com/entra/identity-platform/reference-error-codes; which
 * status and OAuth word each comes with, from reports of those who met them.
 */

export const missing = (parameter: string): Failed =>
  new Failed(400, 'invalid_request', 900144, `The request body must contain the following parameter: '${parameter}'.`);

export const noSuchTenant = (): Failed =>
  new Failed(400, 'invalid_request', 90002, 'Tenant not found. Check to make sure you have the correct tenant ID.');

export const noSuchClient = (): Failed =>
  new Failed(400, 'unauthorized_client', 700016, 'Application with this identifier was not found in the directory.');

export const wrongSecret = (): Failed => new Failed(401, 'invalid_client', 7000215, 'Invalid client secret provided.');

export const noSecret = (): Failed =>
  new Failed(
    401,
    'invalid_client',
    7000218,
    "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
  );

export const badAssertion = (): Failed =>
  new Failed(
    401,
    'invalid_client',
    700027,
    'The certificate with identifier used to sign the client assertion is not registered on application.',
  );

export const unsupportedGrant = (): Failed =>
  new Failed(400, 'unsupported_grant_type', 70003, 'The app requested an unsupported grant type.');

export const wrongPassword = (): Failed =>
  new Failed(400, 'invalid_grant', 50126, 'Error validating credentials due to invalid username or password.');

export const noSuchUser = (): Failed =>
  new Failed(
    400,
    'invalid_grant',
    50034,
    'The user account does not exist in the directory. To sign into this application, the account must be added to the directory.',
  );

export const userDisabled = (): Failed => new Failed(400, 'invalid_grant', 50057, 'The user account is disabled.');

export const noSuchResource = (): Failed =>
  new Failed(400, 'invalid_resource', 500011, 'The resource principal was not found in the tenant.');

export const badScope = (): Failed =>
  new Failed(400, 'invalid_scope', 70011, "The provided value for the input parameter 'scope' is not valid.");

export const notDefaultScope = (): Failed =>
  new Failed(
    400,
    'invalid_scope',
    1002012,
    'The provided value for scope is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).',
  );

export const notConsented = (): Failed =>
  new Failed(400, 'invalid_grant', 65001, 'The user or administrator has not consented to use the application.');

export const badRefreshToken = (): Failed =>
  new Failed(400, 'invalid_grant', 9002313, 'Invalid request. Request is malformed or invalid.');

export const badDeviceCode = (): Failed =>
  new Failed(400, 'bad_verification_code', 70019, 'Verification code expired.');

/** The answer of a failure, in the form that Entra's errors have. */
export function failureAnswer({ status, error, code, words }: Failed, now: Date): Response {
  const [trace, correlation] = [randomUUID(), randomUUID()];
  const timestamp = now
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, 'Z');
  return Response.json(
    {
      error,
      error_description: `AADSTS${code}: ${words} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
      error_codes: [code],
      timestamp,
      trace_id: trace,
      correlation_id: correlation,
      error_uri: `https://login.microsoftonline.com/error?code=${code}`,
    },
    { status, headers: { 'Cache-Control': 'no-store' } },
  );
}
