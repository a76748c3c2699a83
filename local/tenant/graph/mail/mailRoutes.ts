import type { Captured } from '../../routing/router';
import type { Answer } from '../answer';
import type { Call, GraphRoute } from '../call';
import { attachmentRoutes } from './attachmentRoutes';
import { addDraft, changeMessage } from './drafting';
import { folderRoutes } from './folderRoutes';
import { mailboxAt, messageAt } from './mailbox';
import { preferenceApplied } from './mailPreferences';
import { oneMessage } from './messageBody';
import { countMessages, getMessages, listOptions } from './messagePages';
import { mimeOf } from './mime';
import { placeElsewhere, removeMessage } from './moves';
import { createReply, reply, type Way } from './replies';
import { send, sendMail } from './sending';

const one = '{mailbox}/{messageAt}';
const ways: readonly Way[] = ['reply', 'replyAll', 'forward'];

/** The calls about mail: for a person in their own mailbox, and for applications in those that they were given. */
export const mailRoutes: readonly GraphRoute[] = [
  { method: 'GET', path: '{mailbox}/messages', options: listOptions, answer: getMessages },
  { method: 'POST', path: '{mailbox}/messages', takesMime: true, answer: addDraft },
  {
    method: 'GET',
    path: '{mailbox}/messages/$count',
    options: ['$filter', '$search'],
    answer: countMessages,
  },
  { method: 'POST', path: '{mailbox}/sendMail', takesMime: true, answer: sendMail },
  ...folderRoutes,
  { method: 'GET', path: '{mailbox}/mailFolders/{folder}/messages', options: listOptions, answer: getMessages },
  { method: 'POST', path: '{mailbox}/mailFolders/{folder}/messages', takesMime: true, answer: addDraft },
  {
    method: 'GET',
    path: '{mailbox}/mailFolders/{folder}/messages/$count',
    options: ['$filter', '$search'],
    answer: countMessages,
  },
  ...[...messageRoutes(), ...attachmentRoutes(one)].map(withMessage),
];

/** The calls about one message. */
function messageRoutes(): GraphRoute[] {
  return [
    { method: 'GET', path: one, options: ['$select', '$expand'], answer: getMessage },
    { method: 'GET', path: `${one}/$value`, answer: getMime },
    { method: 'PATCH', path: one, answer: changeMessage },
    { method: 'DELETE', path: one, answer: (call, captured) => removeMessage(call, captured, false) },
    {
      method: 'POST',
      path: `${one}/permanentDelete`,
      answer: (call, captured) => removeMessage(call, captured, true),
    },
    { method: 'POST', path: `${one}/send`, answer: send },
    { method: 'POST', path: `${one}/move`, answer: (call, captured) => placeElsewhere(call, captured, 'move') },
    { method: 'POST', path: `${one}/copy`, answer: (call, captured) => placeElsewhere(call, captured, 'copy') },
    ...ways.flatMap((way): GraphRoute[] => [
      {
        method: 'POST',
        path: `${one}/create${way.charAt(0).toUpperCase()}${way.slice(1)}`,
        answer: (call, captured) => createReply(call, captured, way),
      },
      { method: 'POST', path: `${one}/${way}`, answer: (call, captured) => reply(call, captured, way) },
    ]),
  ];
}

/** Gives a call its message, and the folder through which it was named. */
function withMessage(route: GraphRoute): GraphRoute {
  const answer: GraphRoute['answer'] = (call, { messageAt: place = '', ...captured }) => {
    const { groups } = /^(?:mailFolders\/(?<folder>[^/]+)\/)?messages\/(?<message>[^/]+)$/i.exec(place) ?? {};
    const { folder, message = '' } = groups ?? {};
    return route.answer(call, { ...captured, message, ...(folder !== undefined && { folder }) });
  };
  return { ...route, answer };
}

function getMessage(call: Call, captured: Captured): Answer {
  const mailbox = mailboxAt(call, captured);
  const body = oneMessage(call, mailbox, messageAt(call, mailbox, captured));
  return { status: 200, headers: preferenceApplied(call.headers), body };
}

function getMime(call: Call, captured: Captured): Answer {
  const { attachments } = call.storage.messages;
  const message = messageAt(call, mailboxAt(call, captured), captured);
  return { status: 200, text: mimeOf(message, attachments.of(message.number)) };
}
