import type { FieldType } from './fieldKinds';

/** A column that the lists of a template have from the beginning, with the attributes of its XML. */
export interface TemplateColumn {
  readonly name: string;
  readonly id: string;
  readonly type: FieldType;
  readonly title: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly choices?: readonly string[];
  readonly defaultValue?: string;
}

/** A kind of lists: what SharePoint calls a template. */
export interface ListTemplate {
  /** Of SharePoint's feature that has the template. */
  readonly feature: string;
  readonly image: string;
  readonly columns: readonly TemplateColumn[];
  /** What the first view shows, and what it is called. */
  readonly shown: readonly string[];
  readonly view: string;
}

const text = (name: string, id: string, title: string): TemplateColumn => ({ name, id, type: 'Text', title });

const formatted = { NumLines: '15', RichText: 'TRUE', RichTextMode: 'FullHtml', Sortable: 'FALSE' };
const lines = { NumLines: '6', Sortable: 'FALSE' };
const day = { Format: 'DateOnly' };
const body: TemplateColumn = {
  name: 'Body',
  id: '7662cd2c-f069-4dba-9e35-082cf976e170',
  type: 'Note',
  title: 'Body',
  attributes: formatted,
};

const comments: TemplateColumn = {
  name: 'Comments',
  id: '9da97a8a-1da5-4a77-98d3-4bc10456e700',
  type: 'Note',
  title: 'Notes',
  attributes: lines,
};

const tasks: readonly TemplateColumn[] = [
  {
    name: 'PercentComplete',
    id: 'd2311440-1ed6-46ea-b46d-daa643dc3886',
    type: 'Number',
    title: '% Complete',
    attributes: { Percentage: 'TRUE', Min: '0', Max: '1' },
  },
  {
    name: 'AssignedTo',
    id: '53101f38-dd2e-458c-b245-0c236cc13d1a',
    type: 'UserMulti',
    title: 'Assigned To',
    attributes: { UserSelectionMode: 'PeopleAndGroups' },
  },
  { ...body, title: 'Description' },
  {
    name: 'StartDate',
    id: '64cd368d-2f95-4bfc-a1f9-8d4324ecb007',
    type: 'DateTime',
    title: 'Start Date',
    attributes: day,
    defaultValue: '[today]',
  },
  { name: 'DueDate', id: 'cd21b4c2-6841-4f9e-a23a-738a65f99889', type: 'DateTime', title: 'Due Date', attributes: day },
  {
    name: 'Priority',
    id: 'a8eb573e-9e11-481a-a8c9-1104a54b2fbd',
    type: 'Choice',
    title: 'Priority',
    choices: ['(1) High', '(2) Normal', '(3) Low'],
    defaultValue: '(2) Normal',
  },
  {
    name: 'Status',
    id: 'c15b34c3-ce7d-490a-b133-3f4de8801b76',
    type: 'Choice',
    title: 'Task Status',
    choices: ['Not Started', 'In Progress', 'Completed', 'Deferred', 'Waiting on someone else'],
    defaultValue: 'Not Started',
  },
];

const contacts: readonly TemplateColumn[] = [
  text('FirstName', '4a722dd4-d406-4356-93f9-2550b8f50dd0', 'First Name'),
  text('FullName', '475c2610-c157-4b91-9e2d-6855031b3538', 'Full Name'),
  text('Email', 'fce16b4c-fe53-4793-aaab-b4892e736d15', 'Email Address'),
  text('Company', '038d1503-4629-40f6-adaf-b47d1ab2d4fe', 'Company'),
  text('JobTitle', 'c4e0f350-52cc-4ede-904c-dd71a3d11f7d', 'Job Title'),
  text('WorkPhone', 'fd630629-c165-4513-b43c-fdb16b86a14d', 'Business Phone'),
  text('HomePhone', '2ab923eb-9880-4b47-9965-ebf93ae15487', 'Home Phone'),
  text('CellPhone', '2a464df1-44c1-4851-949d-fcd270f0ccf2', 'Mobile Number'),
  text('WorkFax', '9d1cacc8-f452-4bc1-a751-050595ad96e1', 'Fax Number'),
  {
    name: 'WorkAddress',
    id: 'fc2e188e-ba91-48c9-9dd3-16431afddd50',
    type: 'Note',
    title: 'Address',
    attributes: lines,
  },
  text('WorkCity', '6ca7bd7f-b490-402e-af1b-2813cf087b1e', 'City'),
  text('WorkState', 'ceac61d3-dda9-468b-b276-f4a6bb93f14f', 'State/Province'),
  text('WorkZip', '9a631556-3dac-49db-8d2f-fb033b0fdc24', 'ZIP/Postal Code'),
  text('WorkCountry', '3f3a5c85-9d5a-4663-b925-8b68a678ea3a', 'Country/Region'),
  { name: 'WebPage', id: 'a71affd2-dcc7-4529-81bc-2fe593154a5f', type: 'URL', title: 'Web Page' },
  comments,
];

const pages: readonly TemplateColumn[] = [
  {
    name: 'WikiField',
    id: 'c33527b4-d920-4587-b791-45024d00068a',
    type: 'Note',
    title: 'Wiki Content',
    attributes: formatted,
  },
  {
    name: 'CanvasContent1',
    id: '4966388e-6e12-4bc6-8990-5b5b66153eae',
    type: 'Note',
    title: 'Authoring Canvas Content',
    attributes: lines,
  },
];

/**
 * The templates that lists are made from here, by their numbers (SP.ListTemplateType). The columns of each are those
 * that programs write; what SharePoint's own pages keep in lists of tasks (reminders, other tasks) is left out.
 */
export const listTemplates: Readonly<Record<number, ListTemplate>> = {
  100: {
    feature: '00bfea71-de22-43b2-a848-c05709900100',
    image: 'itgen.png',
    columns: [],
    shown: ['LinkTitle'],
    view: 'All Items',
  },
  101: {
    feature: '00bfea71-e717-4e80-aa17-d0c71b360101',
    image: 'itdl.png',
    columns: [],
    shown: ['DocIcon', 'LinkFilename', 'Modified', 'Editor'],
    view: 'All Documents',
  },
  119: {
    feature: '00bfea71-c796-4402-9f2f-0eb9a6e71b18',
    image: 'itwp.png',
    columns: pages,
    shown: ['DocIcon', 'LinkFilename', 'Modified', 'Editor'],
    view: 'All Pages',
  },
  103: {
    feature: '00bfea71-2062-426c-90bf-714c59600103',
    image: 'itlink.png',
    columns: [{ name: 'URL', id: 'c29e077d-f466-4d8e-8bbe-72b66c5f205c', type: 'URL', title: 'URL' }, comments],
    shown: ['DocIcon', 'Edit', 'URL', 'Comments'],
    view: 'All Links',
  },
  104: {
    feature: '00bfea71-d1ce-42de-9c63-a44004ce0104',
    image: 'itann.png',
    columns: [
      body,
      {
        name: 'Expires',
        id: '6a09e75b-8d17-4698-94a8-371eda1af1ac',
        type: 'DateTime',
        title: 'Expires',
        attributes: day,
      },
    ],
    shown: ['LinkTitle', 'Modified'],
    view: 'All items',
  },
  105: {
    feature: '00bfea71-7e6d-4186-9ba8-c047ac750105',
    image: 'itcontct.png',
    columns: contacts,
    shown: ['LinkTitle', 'FirstName', 'Company', 'WorkPhone', 'HomePhone', 'Email'],
    view: 'All contacts',
  },
  107: {
    feature: '00bfea71-a83e-497e-9ba0-7a5c597d0107',
    image: 'ittask.png',
    columns: tasks,
    shown: ['LinkTitle', 'AssignedTo', 'Status', 'Priority', 'DueDate', 'PercentComplete'],
    view: 'All Tasks',
  },
  171: {
    feature: 'f9ce21f8-f437-4f7e-8bc6-946378c850f0',
    image: 'ittask.png',
    columns: tasks,
    shown: ['LinkTitle', 'StartDate', 'DueDate', 'AssignedTo', 'PercentComplete'],
    view: 'All Tasks',
  },
};
