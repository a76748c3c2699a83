import { randomUUID } from 'node:crypto';
import { badRequest, notImitated, notValid } from './failures';
import { isSmokeTest, mobileNumber } from './recipient';
import { type Call, notifyOrigin, type Service } from './call';
import type { KeyType, Outcome } from './notify';
import type { NewNotification, StoredTemplate } from './records';
import { filled } from './templateText';
import { isUuid } from './uuid';

const longest = 918;
const fields = ['phone_number', 'template_id', 'personalisation', 'reference'];

/** Takes a text to send. The order in which things are checked is the real one's. */
export async function sendText({ service, keyType, body }: Call): Promise<Response> {
  const { records, limits, behaviour } = service;
  const asked = textAsked(await body());
  limits.check(keyType, service.now(), behaviour, (from) => records.countSince(from));
  const template = records.template(asked.templateId);
  if (!template) throw badRequest('Template not found');
  const text = contentOf(template, asked.personalisation);
  if (keyType === 'team' && !behaviour.team.includes(asked.number) && !isSmokeTest(asked.number)) {
    throw badRequest('Can’t send to this recipient using a team-only API key');
  }
  const notification: NewNotification = {
    id: randomUUID(),
    keyType,
    templateId: template.id,
    templateName: template.name,
    templateVersion: template.version,
    recipient: asked.recipient,
    number: asked.number,
    reference: asked.reference,
    body: text,
    createdAt: service.now().getTime(),
    outcome: outcomeOf(asked.number, keyType, service),
  };
  if (!isSmokeTest(asked.number)) records.add(notification);
  return Response.json(accepted(notification, records.serviceId), { status: 201 });
}

/** What is asked for, in the right form. */
interface TextAsked {
  readonly recipient: string;
  readonly number: string;
  readonly templateId: string;
  readonly personalisation: unknown;
  readonly reference: string | null;
}

function textAsked(body: Readonly<Record<string, unknown>>): TextAsked {
  const unknown = Object.keys(body).find((name) => !fields.includes(name));
  if (unknown !== undefined) throw notImitated(`"${unknown}" in a text`);
  const { phone_number: recipient, template_id: templateId, reference = null } = body;
  const missing = ['phone_number', 'template_id'].filter((name) => body[name] === undefined);
  if (missing.length > 0) throw notValid(...missing.map((name) => `${name} is a required property`));
  if (typeof recipient !== 'string') throw notValid('phone_number is not of type string');
  if (typeof templateId !== 'string' || !isUuid(templateId)) throw notValid('template_id is not a valid UUID');
  if (reference !== null && typeof reference !== 'string') throw notValid('reference is not of type string');
  return {
    recipient,
    number: mobileNumber(recipient),
    templateId,
    personalisation: body['personalisation'],
    reference,
  };
}

function contentOf(template: StoredTemplate, personalisation: unknown): string {
  const text = filled(template.body, personalisation).trim();
  if (text === '') throw badRequest('Your message is empty.');
  if (text.length > longest) {
    throw badRequest(
      `Text messages cannot be longer than ${longest} characters. Your message is ${text.length} characters`,
    );
  }
  return text;
}

/** Numbers that fail with a test key. */
const failing: Readonly<Record<string, Outcome>> = {
  '447700900002': 'permanent-failure',
  '447700900003': 'temporary-failure',
};

function outcomeOf(number: string, keyType: KeyType, { behaviour }: Service): Outcome {
  const ofTestKey = keyType === 'test' ? failing[number] : undefined;
  return ofTestKey ?? behaviour.outcomes.get(number) ?? 'delivered';
}

function accepted({ id, reference, body, templateId, templateVersion }: NewNotification, serviceId: string): object {
  return {
    id,
    reference,
    content: { body, from_number: 'GOVUK' },
    uri: `${notifyOrigin}/v2/notifications/${id}`,
    template: {
      id: templateId,
      version: templateVersion,
      uri: `${notifyOrigin}/services/${serviceId}/templates/${templateId}`,
    },
    scheduled_for: null,
  };
}
