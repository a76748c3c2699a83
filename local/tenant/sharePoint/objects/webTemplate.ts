import { noRights } from '../../rules/basePermissions';
import type { Site } from '../../storage/sites';
import type { CollectionType } from '../model/collectionType';
import type { ObjectType } from '../model/objectType';
import { webRights } from './rights';

/** What a web can be made from. */
interface WebTemplate {
  readonly id: number;
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

/** Some of SharePoint's: those that a web below another is usually made from. */
const templates: readonly WebTemplate[] = [
  {
    id: 1,
    name: 'STS#3',
    title: 'Team site (no Microsoft 365 group)',
    description: 'A site with no connection to a group.',
  },
  {
    id: 1,
    name: 'STS#0',
    title: 'Team site (classic experience)',
    description: 'A place to work together with a group of people.',
  },
];

const webTemplateType: ObjectType<WebTemplate> = {
  name: 'SP.WebTemplate',
  address: ({ name }) => `Web/GetAvailableWebTemplates/GetByName('${name}')`,
  web: (_, { site }) => site,
  rights: () => noRights,
  read: 'nothing',
  properties: {
    Description: ({ description }) => description,
    DisplayCategory: () => 'Collaboration',
    Id: ({ id }) => id,
    ImageUrl: () => '/_layouts/15/images/template_web_collaboration.png',
    IsHidden: () => false,
    IsRootWebOnly: () => false,
    IsSubWebOnly: () => false,
    Lcid: () => 2057,
    Name: ({ name }) => name,
    Title: ({ title }) => title,
  },
};

export const webTemplateCollection: CollectionType<Site, WebTemplate> = {
  name: 'SP.WebTemplateCollection',
  of: webTemplateType,
  rights: webRights,
  read: 'open',
  all: () => templates,
};
