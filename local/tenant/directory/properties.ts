/** What a filter can ask of a property. Whatever takes `eq` takes `in`, and with advanced queries `ne` and `not` too. */
export type Operator = 'eq' | 'ge' | 'le' | 'startsWith' | 'endsWith';

/** A property that people or groups are searched by. */
export interface Property {
  readonly type: 'text' | 'boolean' | 'instant' | 'texts' | 'objects';
  /** Its value in SQL; of several values, the JSON of them. */
  readonly sql: string;
  /** What it takes by itself, and what it takes in advanced queries alone. */
  readonly usual: readonly Operator[];
  readonly advanced: readonly Operator[];
  /** Of several objects, what each of them has. */
  readonly members?: readonly string[];
  /** Whether an order by it is taken: never, always, or in advanced queries. */
  readonly order?: 'usual' | 'advanced';
}

/** The properties of one kind of object, by their names. */
export interface Searched {
  /** As the service calls it in its errors, and the type that it has there. */
  readonly resource: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, Property>>;
  /** What "$search" looks through. */
  readonly words: readonly string[];
}

const kept = (name: string): string => `json_extract(details, '$.${name}')`;

const property =
  (type: Property['type']) =>
  (name: string, usual = '', advanced = '', more: Partial<Property> = {}): Readonly<Record<string, Property>> => ({
    [name]: {
      type,
      sql: type === 'text' ? `${kept(name)} COLLATE NOCASE` : kept(name),
      usual: usual.split(' ') as Operator[],
      advanced: advanced.split(' ') as Operator[],
      ...more,
    },
  });

const text = property('text');
const boolean = property('boolean');
const instant = property('instant');
const texts = property('texts');
const objects = property('objects');

/** What directories on premises have fifteen of, and nobody has here. */
const extensionAttributes = Object.assign(
  {},
  ...Array.from({ length: 15 }, (_, at) =>
    text(`onPremisesExtensionAttributes/extensionAttribute${at + 1}`, '', 'eq ge le startsWith', { sql: 'NULL' }),
  ),
) as Readonly<Record<string, Property>>;

const id = text('id', 'eq', '', { sql: 'oid' });
const created = instant('createdDateTime', 'eq ge le', '', { sql: 'created', order: 'advanced' });

/**
 * What people are found by, as the table of filters over directory objects has it:
 * https://learn.microsoft.com/en-us/graph/aad-advanced-queries
 * What no account has here, like a city, is found to be empty.
 */
export const userSearch: Searched = {
  resource: 'User',
  type: 'microsoft.graph.user',
  words: ['displayName', 'mail', 'userPrincipalName', 'givenName', 'surname', 'mailNickname'],
  properties: {
    ...id,
    ...created,
    ...boolean('accountEnabled', 'eq', 'ge le'),
    ...objects('assignedLicenses', 'eq', '', { sql: "'[]'", members: ['skuId'] }),
    ...texts('businessPhones', 'eq'),
    ...text('city', 'eq ge startsWith'),
    ...text('companyName', '', 'eq ge le startsWith'),
    ...text('country', 'eq ge le startsWith'),
    ...text('department', 'eq ge le startsWith'),
    ...text('displayName', 'eq startsWith', '', { order: 'usual' }),
    ...text('employeeId', 'eq startsWith', 'le', { sql: 'employeeId COLLATE NOCASE' }),
    ...text('employeeType', '', 'eq ge le startsWith'),
    ...text('givenName', 'eq ge le startsWith'),
    ...objects('identities', 'eq', '', {
      sql: `json_array(json_object('signInType', 'userPrincipalName', 'issuer', substr(upn, instr(upn, '@') + 1),
        'issuerAssignedId', upn))`,
      members: ['issuer', 'issuerAssignedId'],
    }),
    ...text('jobTitle', 'eq ge le startsWith'),
    ...text('mail', 'eq ge le startsWith', 'endsWith'),
    ...text('mailNickname', 'eq ge le startsWith', '', { sql: "substr(upn, 1, instr(upn, '@') - 1) COLLATE NOCASE" }),
    ...text('mobilePhone', '', 'eq ge le startsWith'),
    ...text('officeLocation', '', 'eq ge le startsWith'),
    ...extensionAttributes,
    ...boolean('onPremisesSyncEnabled', 'eq', 'ge le'),
    ...texts('otherMails', 'eq ge le startsWith', 'endsWith'),
    ...text('postalCode', '', 'eq ge le startsWith'),
    ...text('preferredLanguage', '', 'eq ge le startsWith'),
    ...texts('proxyAddresses', 'eq ge le startsWith', 'endsWith', {
      sql: `CASE WHEN ${kept('mail')} IS NULL THEN '[]' ELSE json_array('SMTP:' || ${kept('mail')}) END`,
    }),
    ...text('state', 'eq ge le startsWith'),
    ...text('streetAddress', '', 'eq ge le startsWith'),
    ...text('surname', 'eq ge le startsWith'),
    ...text('usageLocation', 'eq ge le startsWith'),
    ...text('userPrincipalName', 'eq le startsWith', 'endsWith', { sql: 'upn COLLATE NOCASE', order: 'usual' }),
    ...text('userType', 'eq', '', { sql: `coalesce(${kept('userType')}, 'Member') COLLATE NOCASE` }),
  },
};

/** What groups are found by. */
export const groupSearch: Searched = {
  resource: 'Group',
  type: 'microsoft.graph.group',
  words: ['displayName', 'description', 'mail', 'mailNickname'],
  properties: {
    ...id,
    ...created,
    ...text('description', '', 'eq ge le startsWith'),
    ...text('displayName', 'eq ge le startsWith', '', { order: 'usual' }),
    ...texts('groupTypes', 'eq startsWith', '', { sql: "'[]'" }),
    ...text('mail', 'eq ge le startsWith', 'endsWith'),
    ...boolean('mailEnabled', 'eq', '', { sql: `${kept('mail')} IS NOT NULL` }),
    ...text('mailNickname', 'eq ge le startsWith'),
    ...boolean('securityEnabled', 'eq', '', { sql: `coalesce(${kept('securityEnabled')}, 1)` }),
  },
};

/** What all objects of the directory are found by, whatever their kind. */
export const objectSearch: Searched = {
  resource: 'DirectoryObject',
  type: 'microsoft.graph.directoryObject',
  words: ['displayName'],
  properties: { ...id, ...text('displayName', '', 'eq startsWith', { order: 'advanced' }) },
};
