/**
 * What SharePoint calls the sets of its things in the metadata of an answer, where that was found; of others it is the
 * name of the type here. The numbers are SharePoint's own.
 */
const sets: Readonly<Record<string, string>> = {
  'SP.File': 'SP.ApiData.Files12',
  'SP.Folder': 'SP.ApiData.Folders1',
  'SP.List': 'SP.ApiData.Lists',
  'SP.User': 'SP.ApiData.Users1',
  'SP.Web': 'SP.ApiData.Webs',
};

/** The set of a type: each list has one of its own for its items, as "SP.ListData.TasksListItems". */
export function entitySetOf(type: string): string | undefined {
  const items = /^SP\.Data\.(.+Item)$/.exec(type)?.[1];
  return items === undefined ? sets[type] : `SP.ListData.${items}s`;
}
