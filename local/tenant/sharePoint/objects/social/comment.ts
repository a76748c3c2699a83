import { includes } from '../../../rules/basePermissions';
import { Refused } from '../../../rules/refused';
import { isObject } from '../../../routing/jsonBody';
import type { Comment, Mention } from '../../../storage/comments';
import type { Site } from '../../../storage/sites';
import type { Call } from '../../call';
import { Failed } from '../../failed';
import { accessDenied } from '../../failures';
import { collectionOf, type CollectionType } from '../../model/collectionType';
import { complex } from '../../model/complex';
import { type Given, textArg, wholeArg } from '../../model/given';
import { type Node } from '../../model/node';
import { objectOf, type ObjectType } from '../../model/objectType';
import type { ItemHere } from '../kinds';
import { callerNumber } from '../people';
import { detail, loginOf, nameOf, personHere } from '../personInfo';
import { itemRights, listRights } from '../rights';
import { isLiked, likedAddress, type LikedHere, liking, likesOf, userEntityCollection } from './likes';

/** A comment on an item, or a reply to one. */
interface CommentHere extends ItemHere {
  readonly comment: Comment;
}

/** What comments are made on: an item, or a comment on it. */
interface CommentedHere extends ItemHere {
  /** The id of the comment; 0 for the item itself. */
  readonly parent: number;
}

const rightsOf = (here: ItemHere, call: Call) => itemRights(here, here.item.id, call);

const liked = ({ comment, ...here }: CommentHere): LikedHere => ({ ...here, comment: comment.id });

/** A comment on an item, or a reply to one: docs/Microsoft.SharePoint.Comments in koltyakov/sp-metadata has its properties. */
export const commentType: ObjectType<CommentHere> = {
  name: 'Microsoft.SharePoint.Comments.comment',
  address: (here) => likedAddress(liked(here)),
  web: ({ site }) => site,
  rights: rightsOf,
  read: 'viewListItems',
  notImitated: ['contentAnchor', 'relativeCreatedDate'],
  properties: {
    author: ({ site, comment }, call) => principalOf(site, comment.author, call),
    createdDate: ({ comment }) => comment.created,
    id: ({ comment }) => String(comment.id),
    isLikedByUser: (here, call) => isLiked(liked(here), call),
    isReply: ({ comment }) => comment.parent !== 0,
    itemId: ({ item }) => item.id,
    likeCount: (here, call) => likesOf(liked(here), call).length,
    listId: ({ list }) => list.id,
    mentions: ({ comment }) => mentionsOf(comment),
    parentId: ({ comment }) => String(comment.parent),
    replyCount: ({ list, item, comment }, { storage }) => storage.comments.of(list, item, comment.id).length,
    text: ({ comment }) => comment.text,
  },
  links: {
    likedBy: { to: (here) => collectionOf(userEntityCollection, liked(here)) },
    replies: { to: ({ comment, ...here }) => collectionOf(commentCollection, { ...here, parent: comment.id }) },
  },
  operations: { like: liking(liked, true), unlike: liking(liked, false) },
  remove: { needs: 'editListItems', run: ({ comment, ...here }, _, call) => remove(here, [comment], call) },
};

/** The comments on an item, or the replies to one of them. */
export const commentCollection: CollectionType<CommentedHere, CommentHere> = {
  name: 'Collection(Microsoft.SharePoint.Comments.comment)',
  of: commentType,
  rights: rightsOf,
  read: 'viewListItems',
  all: (here, { storage }) =>
    storage.comments.of(here.list, here.item, here.parent).map((comment) => ({ ...here, comment })),
  byKey: (here, given, call) => {
    const comment = call.storage.comments.byId(here.list, here.item, wholeArg(given, 'id'));
    if (!comment || !includes(rightsOf(here, call), 'viewListItems')) throw new Refused('noSuchItem');
    return { ...here, comment };
  },
  operations: {
    deleteAll: {
      needs: 'editListItems',
      run: (here, _, call) => remove(here, call.storage.comments.of(here.list, here.item, here.parent), call),
    },
  },
  add: { needs: 'editListItems', run: add },
};

function add(here: CommentedHere, given: Given, call: Call): Node {
  const { site, list, item, parent } = here;
  const text = textArg(given, 'text');
  if (text === '') throw new Refused('wrongKindOfValue');
  const mentions = mentionsIn(given, site, call);
  const author = callerNumber(site, call);
  const comment = call.storage.comments.add(list, item, { parent, author, text, mentions });
  return objectOf(commentType, { ...here, comment });
}

/** Removes comments: one's own, and for whoever manages the list anybody's. */
function remove(here: ItemHere, comments: readonly Comment[], call: Call): undefined {
  const caller = callerNumber(here.site, call);
  const areOwn = comments.every(({ author }) => author === caller);
  if (!areOwn && !includes(listRights(here, call), 'manageLists')) throw new Failed(accessDenied());
  for (const comment of comments) call.storage.comments.remove(here.list, here.item, comment);
}

/** Somebody as "SP.Sharing" describes them. */
function principalOf(site: Site, number: number, call: Call): unknown {
  const person = personHere(site, number, call);
  return complex('SP.Sharing.Principal', {
    email: person.principal?.email ?? '',
    expiration: null,
    id: number,
    isActive: true,
    isExternal: false,
    jobTitle: detail('jobTitle')(person, call),
    loginName: loginOf(person),
    name: nameOf(person),
    principalType: 1,
    userId: null,
    userPrincipalName: person.principal?.name ?? null,
  });
}

const mentionsOf = ({ mentions }: Comment): unknown =>
  mentions.length === 0
    ? null
    : mentions.map((one) => complex('Microsoft.SharePoint.Comments.Client.Identity', { ...one }));

/** Whom the client mentions: by a login name or an address, as people are found everywhere; others stay as they were written. */
function mentionsIn(given: Given, site: Site, { storage }: Call): Mention[] {
  const mentions = given.arg('mentions') ?? [];
  if (!Array.isArray(mentions)) throw new Refused('wrongKindOfValue');
  return mentions.map((one: unknown) => {
    if (!isObject(one)) throw new Refused('wrongKindOfValue');
    const [loginName, email, name] = [one['loginName'], one['email'], one['name']].map((text) =>
      typeof text === 'string' ? text : '',
    ) as [string, string, string];
    const known = storage.principals.ensureLogin(site, loginName === '' ? email : loginName);
    if (!known) return { id: null, loginName, email, name };
    return { id: known.id, loginName: known.login, email: known.email, name: known.title };
  });
}
