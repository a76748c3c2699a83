import type { Like } from '../../../storage/likes';
import type { Call } from '../../call';
import { collectionOf, type CollectionType } from '../../model/collectionType';
import type { Operation } from '../../model/node';
import type { ObjectType } from '../../model/objectType';
import type { ItemHere } from '../kinds';
import { callerNumber } from '../people';
import { loginOf, nameOf, personHere } from '../personInfo';
import { itemRights } from '../rights';

/** What somebody may like: an item, or a comment on it. */
export interface LikedHere extends ItemHere {
  /** The id of the comment; 0 for the item itself. */
  readonly comment: number;
}

interface LikeHere extends LikedHere {
  readonly like: Like;
}

/** Who likes something. */
export const likesOf = ({ list, item, comment }: LikedHere, { storage }: Call): readonly Like[] =>
  storage.likes.of(list, item, comment);

/** Whether the caller is one of them. */
export const isLiked = (here: LikedHere, call: Call): boolean => {
  const caller = callerNumber(here.site, call);
  return likesOf(here, call).some(({ person }) => person === caller);
};

const rightsOf = (here: ItemHere, call: Call) => itemRights(here, here.item.id, call);

/** What an answer says of the place of an item or a comment. */
export const likedAddress = ({ list, item, comment }: LikedHere): string =>
  `Web/Lists(guid'${list.id}')/Items(${item.id})${comment === 0 ? '' : `/Comments(${comment})`}`;

/** Somebody who likes something. */
export const userEntityType: ObjectType<LikeHere> = {
  name: 'Microsoft.SharePoint.Likes.userEntity',
  address: (here) => `${likedAddress(here)}/likedBy(${here.like.person})`,
  web: ({ site }) => site,
  rights: rightsOf,
  read: 'viewListItems',
  properties: {
    creationDate: ({ like }) => like.created,
    email: ({ site, like }, call) => personHere(site, like.person, call).principal?.email ?? '',
    id: ({ like }) => like.person,
    loginName: ({ site, like }, call) => loginOf(personHere(site, like.person, call)),
    name: ({ site, like }, call) => nameOf(personHere(site, like.person, call)),
  },
};

/** Those who like something. */
export const userEntityCollection: CollectionType<LikedHere, LikeHere> = {
  name: 'Collection(Microsoft.SharePoint.Likes.userEntity)',
  of: userEntityType,
  rights: rightsOf,
  read: 'viewListItems',
  all: (here, call) => likesOf(here, call).map((like) => ({ ...here, like })),
};

/** What is known of the likes of an item. */
export const likedByInformationType: ObjectType<LikedHere> = {
  name: 'Microsoft.SharePoint.Likes.likedByInformation',
  address: (here) => `${likedAddress(here)}/LikedByInformation`,
  web: ({ site }) => site,
  rights: rightsOf,
  read: 'viewListItems',
  properties: {
    isLikedByUser: isLiked,
    // An Edm.Int64, which OData writes as a text.
    likeCount: (here, call) => String(likesOf(here, call).length),
  },
  links: { likedBy: { to: (here) => collectionOf(userEntityCollection, here) } },
};

/** Notes whether the caller likes something, for which they need but read it. */
export function liking<T>(here: (it: T) => LikedHere, likes: boolean): Operation<T> {
  return {
    needs: 'viewListItems',
    run: (it, _, call) => {
      const { site, list, item, comment } = here(it);
      call.storage.likes.set(list, item, comment, callerNumber(site, call), likes);
      return undefined;
    },
  };
}
