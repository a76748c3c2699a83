import type { Site } from '../../storage/sites';
import { NotImitated } from '../../rules/refused';
import type { CollectionNode } from '../model/node';
import { collectionOf } from '../model/collectionType';
import type { ObjectType } from '../model/objectType';
import { webRights } from './rights';

/**
 * A collection of what is never in it here. To add something to it is a loud 501.
 * @param name like "SP.UserCustomActionCollection"
 */
export const emptyCollection = (name: string, site: Site): CollectionNode =>
  collectionOf<Site, never>(
    {
      name,
      of: nothingOf(name.replace(/Collection$/, '')),
      rights: webRights,
      read: 'nothing',
      all: () => [],
      byKey: () => {
        throw new NotImitated(`A key in ${name}`);
      },
    },
    site,
  );

const nothingOf = (name: string): ObjectType<never> => ({
  name,
  address: () => '',
  web: (it) => it,
  rights: () => 0n,
  read: 'nothing',
  properties: {},
});
