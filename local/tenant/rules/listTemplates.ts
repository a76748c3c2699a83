import {
  announcements,
  body,
  contacts,
  events,
  issues,
  links,
  pictures,
  tasks,
  type TemplateColumn,
  wikiPages,
} from './templateColumns';

/** A kind of lists: what SharePoint calls a template. */
export interface ListTemplate {
  /** Of SharePoint's feature that has the template. */
  readonly feature: string;
  readonly image: string;
  readonly columns: readonly TemplateColumn[];
  /** What the first view shows, and what it is called. */
  readonly shown: readonly string[];
  readonly view: string;
  /** Whether files are in its lists, and no items. */
  readonly isLibrary?: true;
  /** SP.BaseType, where it follows from nothing else: 4 is a survey, 5 a list of issues. */
  readonly baseType?: number;
  /** The content types that its lists begin with, the one for new items first, besides that of folders; Item or Document. */
  readonly contentTypes?: readonly string[];
}

const plain = { image: 'itgen.png', columns: [], shown: ['LinkTitle'], view: 'All Items' } as const;

const library = {
  image: 'itdl.png',
  columns: [],
  shown: ['DocIcon', 'LinkFilename', 'Modified', 'Editor'],
  view: 'All Documents',
  isLibrary: true,
} as const;

/**
 * The templates that lists are made from here, by their numbers (SP.ListTemplateType). The columns of each are those
 * that programs write; what SharePoint's own pages keep beside them is left out.
 */
export const listTemplates: Readonly<Record<number, ListTemplate>> = {
  100: { ...plain, feature: '00bfea71-de22-43b2-a848-c05709900100' },
  101: { ...library, feature: '00bfea71-e717-4e80-aa17-d0c71b360101' },
  102: {
    ...plain,
    feature: '00bfea71-eb8a-40b1-80c7-506be7590102',
    image: 'itsurvey.png',
    shown: ['LinkTitle', 'Author', 'Modified'],
    view: 'All Responses',
    baseType: 4,
  },
  103: {
    feature: '00bfea71-2062-426c-90bf-714c59600103',
    image: 'itlink.png',
    columns: links,
    shown: ['DocIcon', 'Edit', 'URL', 'Comments'],
    view: 'All Links',
    contentTypes: ['0x0105'],
  },
  104: {
    feature: '00bfea71-d1ce-42de-9c63-a44004ce0104',
    image: 'itann.png',
    columns: announcements,
    shown: ['LinkTitle', 'Modified'],
    view: 'All items',
    contentTypes: ['0x0104'],
  },
  105: {
    feature: '00bfea71-7e6d-4186-9ba8-c047ac750105',
    image: 'itcontct.png',
    columns: contacts,
    shown: ['LinkTitle', 'FirstName', 'Company', 'WorkPhone', 'HomePhone', 'Email'],
    view: 'All contacts',
    contentTypes: ['0x0106'],
  },
  106: {
    feature: '00bfea71-ec85-4903-972d-ebe475780106',
    image: 'itevent.png',
    columns: events,
    shown: ['LinkTitle', 'Location', 'EventDate', 'EndDate', 'fAllDayEvent'],
    view: 'All Events',
    contentTypes: ['0x0102'],
  },
  107: {
    feature: '00bfea71-a83e-497e-9ba0-7a5c597d0107',
    image: 'ittask.png',
    columns: tasks,
    shown: ['LinkTitle', 'AssignedTo', 'Status', 'Priority', 'DueDate', 'PercentComplete'],
    view: 'All Tasks',
    contentTypes: ['0x0108'],
  },
  108: {
    feature: '00bfea71-6a49-43fa-b535-d15c05500108',
    image: 'itdisc.png',
    columns: [body],
    shown: ['LinkTitle', 'Author', 'Modified'],
    view: 'Subject',
    contentTypes: ['0x0107'],
  },
  109: {
    ...library,
    feature: '00bfea71-52d4-45b3-b544-b1c71b620109',
    image: 'itil.png',
    columns: pictures,
    shown: ['DocIcon', 'LinkFilename', 'ImageCreateDate', 'Description'],
    view: 'All Pictures',
    contentTypes: ['0x010102'],
  },
  115: { ...library, feature: '00bfea71-1e1d-4562-b56a-f05371bb0115', image: 'itfl.png', contentTypes: ['0x010101'] },
  119: {
    ...library,
    feature: '00bfea71-c796-4402-9f2f-0eb9a6e71b18',
    image: 'itwp.png',
    columns: wikiPages,
    view: 'All Pages',
    contentTypes: ['0x010108', '0x01010901'],
  },
  120: { ...plain, feature: '00bfea71-3a1d-41d3-a0ee-651d11570120' },
  130: { ...library, feature: '00bfea71-dbd7-4f72-b8cb-da7ac0440130', image: 'itdcl.png' },
  150: {
    feature: '00bfea71-513d-4ca0-96c2-6a47775c0119',
    image: 'ittask.png',
    columns: tasks,
    shown: ['LinkTitle', 'AssignedTo', 'Status', 'StartDate', 'DueDate', 'PercentComplete'],
    view: 'All Tasks',
    contentTypes: ['0x0108'],
  },
  171: {
    feature: 'f9ce21f8-f437-4f7e-8bc6-946378c850f0',
    image: 'ittask.png',
    columns: tasks,
    shown: ['LinkTitle', 'StartDate', 'DueDate', 'AssignedTo', 'PercentComplete'],
    view: 'All Tasks',
    contentTypes: ['0x0108'],
  },
  544: { ...plain, feature: 'ea23650b-0340-4708-b465-441a41c37af7' },
  851: { ...library, feature: '4bcccd62-dcaf-46dc-a7d4-e38277ef33f4', image: 'itil.png' },
  1100: {
    feature: '00bfea71-5932-4f9c-ad71-1557e5751100',
    image: 'itissue.png',
    columns: issues,
    shown: ['LinkTitle', 'AssignedTo', 'Status', 'Priority', 'DueDate'],
    view: 'All Issues',
    baseType: 5,
    contentTypes: ['0x0103'],
  },
};

/** The numbers of the templates in whose lists files are. */
export const libraryTemplates: readonly number[] = Object.entries(listTemplates)
  .filter(([, { isLibrary }]) => isLibrary)
  .map(([number]) => Number(number));
