import type { PageFile } from '../modules/pageFiles';
import { hasOutbox } from '../outbox/outbox';
import type { Form, IntranetPage } from '../pages';
import { bar } from '../screens/bar';
import { type Screen, screen } from '../screens/document';
import type { Markup } from '../screens/markup';
import { type Call, personOf, themeOf } from './route';

/** What differs from page to page. Unless told otherwise it has the strip's script alone. */
type Shown = Pick<Screen, 'title' | 'body' | 'status'> & { readonly scripts?: readonly PageFile[] };

/** A page of the intranet, in the theme that was chosen. */
export function show(call: Call, { title, body, status = 200, scripts = ['bar'] }: Shown): Response {
  const { intranet } = call;
  return screen({
    title,
    body,
    status,
    theme: themeOf(call),
    styleSheet: intranet.files.names.shell,
    scripts: scripts.map((script) => intranet.files.names[script]),
    functionsOrigin: intranet.functionsOrigin,
  });
}

/** The strip on top. */
export function barOf(call: Call, shown?: { page: IntranetPage; form: Form }): Markup {
  const { intranet, url } = call;
  return bar({
    person: personOf(call),
    theme: themeOf(call),
    here: url.pathname + url.search,
    shown,
    hasOutbox: hasOutbox(intranet),
    now: intranet.time?.now(),
  });
}
