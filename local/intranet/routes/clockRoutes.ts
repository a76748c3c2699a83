import { plain } from '../../http/listen';
import { jsonBody } from '../../tenant/routing/jsonBody';
import { clockScreen, type Refused } from '../screens/clockScreen';
import { fromHere } from '../session';
import { instantOfFields } from '../time/places';
import type { Time } from '../time/time';
import type { Call, IntranetRoute } from './route';
import { barOf, show } from './show';

/** Time that a form or a program asks for, or what is wrong with what it asked. */
type Asked = { readonly to: Date } | { readonly fault: string };

const noTime = 'Enter a date and a time, like 25 March 2026 and 09:05.';

function clock(call: Call): Response | undefined {
  return call.intranet.time && clockPage(call, call.intranet.time);
}

function clockPage(call: Call, time: Time, refused?: Refused): Response {
  const body = clockScreen({ bar: barOf(call), now: time.now(), refused });
  return show(call, { title: 'Clock', body, status: refused ? 400 : 200 });
}

/** Lets time pass: for a page of this intranet, which is shown again, or for a program, which says so in JSON. */
async function letPass(call: Call): Promise<Response | undefined> {
  const { intranet, request } = call;
  if (!intranet.time) return undefined;
  if (!fromHere(request)) return plain(403, 'Only the pages of this intranet let time pass.');
  const text = await request.text();
  if (request.headers.get('content-type')?.startsWith('application/json')) {
    const fault = await gone(intranet.time, ofProgram(text));
    return fault === undefined ? new Response(null, { status: 204 }) : plain(400, fault);
  }
  const form = new URLSearchParams(text);
  const fault = await gone(intranet.time, ofForm(form));
  if (fault !== undefined) return clockPage(call, intranet.time, { fault, ...fieldsOf(form) });
  return new Response(null, { status: 303, headers: { location: '/clock' } });
}

/** @returns why it could not be gone to */
async function gone(time: Time, asked: Asked): Promise<string | undefined> {
  if ('fault' in asked) return asked.fault;
  try {
    await time.goTo(asked.to);
    return undefined;
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}

function ofProgram(text: string): Asked {
  const to = jsonBody(text)?.['to'];
  return instant(to) ?? { fault: 'Say {"to": an instant in ISO 8601, with its zone}.' };
}

const fieldsOf = (form: URLSearchParams): { date: string; time: string } => ({
  date: form.get('date') ?? '',
  time: form.get('time') ?? '',
});

/** A button says the instant; the fields say a date and a time. */
function ofForm(form: URLSearchParams): Asked {
  const { date, time } = fieldsOf(form);
  const chosen = instantOfFields(date, time);
  return instant(form.get('to')) ?? (chosen ? { to: chosen } : { fault: noTime });
}

const withZone = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/;

function instant(text: unknown): Asked | undefined {
  const to = new Date(typeof text === 'string' && withZone.test(text) ? text : NaN);
  return Number.isNaN(to.getTime()) ? undefined : { to };
}

/** What time it is, and letting it pass. */
export const clockRoutes: readonly IntranetRoute[] = [
  { method: 'GET', path: '/clock', answer: clock },
  { method: 'POST', path: '/_clock', answer: letPass },
];
