import { type Call, notifyTime } from './call';
import { noResult, notValid } from './failures';
import type { StoredTemplate } from './records';
import { filled, placesIn } from './templateText';
import { isUuid } from './uuid';

/** All templates, or those of one type: there are templates of texts alone. */
export function listTemplates({ service, query }: Call): Response {
  const type = query.get('type');
  if (type !== null && !['sms', 'email', 'letter'].includes(type)) {
    throw notValid(`type ${type} is not one of [sms, email, letter]`);
  }
  const templates = type === null || type === 'sms' ? service.records.templates() : [];
  return Response.json({ templates: templates.map(shown) });
}

export function readTemplate(call: Call, id: string): Response {
  return Response.json(shown(templateOf(call, id)));
}

/** What a text would say. */
export async function previewTemplate(call: Call, id: string): Promise<Response> {
  const template = templateOf(call, id);
  const { personalisation } = await call.body();
  return Response.json({
    id: template.id,
    type: 'sms',
    version: template.version,
    body: filled(template.body, personalisation),
    html: null,
    subject: null,
    postage: null,
  });
}

function templateOf({ service }: Call, id: string): StoredTemplate {
  if (!isUuid(id)) throw notValid('id is not a valid UUID');
  const found = service.records.template(id);
  if (!found) throw noResult();
  return found;
}

function shown({ id, name, version, body, createdAt, updatedAt }: StoredTemplate): object {
  return {
    id,
    name,
    type: 'sms',
    created_at: notifyTime(createdAt),
    updated_at: updatedAt === null ? null : notifyTime(updatedAt),
    created_by: 'local-cloud@r0b.example',
    version,
    body,
    subject: null,
    letter_contact_block: null,
    postage: null,
    personalisation: Object.fromEntries(placesIn(body).map((place) => [place, { required: true }])),
  };
}
