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

/*
 * The columns of SharePoint's own kinds of content that programs write, by SPBuiltInFieldId. What its own pages keep
 * beside them (reminders, other tasks, the workings of recurrence) is left out.
 */

const text = (name: string, id: string, title: string): TemplateColumn => ({ name, id, type: 'Text', title });

const formatted = { NumLines: '15', RichText: 'TRUE', RichTextMode: 'FullHtml', Sortable: 'FALSE' };
const lines = { NumLines: '6', Sortable: 'FALSE' };
const day = { Format: 'DateOnly' };
export const body: TemplateColumn = {
  name: 'Body',
  id: '7662cd2c-f069-4dba-9e35-082cf976e170',
  type: 'Note',
  title: 'Body',
  attributes: formatted,
};

export const comments: TemplateColumn = {
  name: 'Comments',
  id: '9da97a8a-1da5-4a77-98d3-4bc10456e700',
  type: 'Note',
  title: 'Notes',
  attributes: lines,
};

export const tasks: readonly TemplateColumn[] = [
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

export const contacts: readonly TemplateColumn[] = [
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

/** Of links. */
export const links: readonly TemplateColumn[] = [
  { name: 'URL', id: 'c29e077d-f466-4d8e-8bbe-72b66c5f205c', type: 'URL', title: 'URL' },
  comments,
];

/** Of announcements. */
export const announcements: readonly TemplateColumn[] = [
  body,
  { name: 'Expires', id: '6a09e75b-8d17-4698-94a8-371eda1af1ac', type: 'DateTime', title: 'Expires', attributes: day },
];

const yesNo = (name: string, id: string, title: string, attributes = {}): TemplateColumn => ({
  name,
  id,
  type: 'Boolean',
  title,
  attributes,
  defaultValue: '0',
});

const moment = (name: string, id: string, title: string): TemplateColumn => ({
  name,
  id,
  type: 'DateTime',
  title,
  attributes: { Format: 'DateTime' },
});

/** Of the events of a calendar. */
export const events: readonly TemplateColumn[] = [
  text('Location', '288f5f32-8462-4175-8f09-dd7ba29359a9', 'Location'),
  { ...moment('EventDate', '64cd368d-2f95-4bfc-a1f9-8d4324ecb007', 'Start Time'), defaultValue: '[today]' },
  { ...moment('EndDate', '2684f9f2-54be-429f-ba06-76754fc056bf', 'End Time'), defaultValue: '[today]' },
  { ...body, name: 'Description', id: '9da97a8a-1da5-4a77-98d3-4bc10456e700', title: 'Description' },
  {
    name: 'Category',
    id: '6df9bd52-550e-4a30-bc31-a4366832a87d',
    type: 'Choice',
    title: 'Category',
    attributes: { FillInChoice: 'TRUE', Format: 'Dropdown' },
    choices: ['Meeting', 'Work hours', 'Business', 'Holiday', 'Get-together', 'Gifts', 'Birthday', 'Anniversary'],
  },
  yesNo('fAllDayEvent', '7d95d1f4-f5fd-4a70-90cd-b35abc9b5bc8', 'All Day Event'),
  yesNo('fRecurrence', 'f2e63656-135e-4f1c-8fc2-ccbe74071901', 'Recurrence'),
];

/** Of pictures. */
export const pictures: readonly TemplateColumn[] = [
  {
    name: 'ImageCreateDate',
    id: 'a5d2f824-bc53-422e-87fd-765939d863a5',
    type: 'DateTime',
    title: 'Date Picture Taken',
    attributes: { Format: 'DateTime' },
  },
  {
    name: 'Description',
    id: '3f155110-a6a2-4d70-926c-94648101f0e8',
    type: 'Note',
    title: 'Description',
    attributes: lines,
  },
  { name: 'Keywords', id: 'b66e9b50-a28e-469b-b1a0-af0e45486874', type: 'Note', title: 'Keywords', attributes: lines },
];

/** Of the pages of a wiki. */
export const wikiPages: readonly TemplateColumn[] = [
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

/** Of issues. */
export const issues: readonly TemplateColumn[] = [
  {
    name: 'AssignedTo',
    id: '53101f38-dd2e-458c-b245-0c236cc13d1a',
    type: 'User',
    title: 'Assigned To',
    attributes: { UserSelectionMode: 'PeopleAndGroups' },
  },
  {
    name: 'Status',
    id: '3f277a5c-c7ae-4bbe-9d44-0456fb548f94',
    type: 'Choice',
    title: 'Issue Status',
    choices: ['Active', 'Resolved', 'Closed'],
    defaultValue: 'Active',
  },
  {
    name: 'Priority',
    id: 'a8eb573e-9e11-481a-a8c9-1104a54b2fbd',
    type: 'Choice',
    title: 'Priority',
    choices: ['(1) High', '(2) Normal', '(3) Low'],
    defaultValue: '(2) Normal',
  },
  {
    name: 'Comment',
    id: '6df9bd52-550e-4a30-bc31-a4366832a87f',
    type: 'Note',
    title: 'Description',
    attributes: formatted,
  },
  {
    name: 'Category',
    id: '6df9bd52-550e-4a30-bc31-a4366832a87d',
    type: 'Choice',
    title: 'Category',
    choices: ['(1) Category1', '(2) Category2', '(3) Category3'],
    defaultValue: '(2) Category2',
  },
  {
    name: 'DueDate',
    id: 'cd21b4c2-6841-4f9e-a23a-738a65f99889',
    type: 'DateTime',
    title: 'Due Date',
    attributes: { Format: 'DateTime' },
  },
];
