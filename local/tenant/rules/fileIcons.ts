/** Icons of SharePoint's for kinds of files, by the endings of their names. */
const icons: Readonly<Record<string, string>> = {
  aspx: 'ichtm.gif',
  doc: 'icdoc.png',
  docx: 'icdocx.png',
  htm: 'ichtm.gif',
  html: 'ichtm.gif',
  pdf: 'icpdf.png',
  ppt: 'icppt.png',
  pptx: 'icpptx.png',
  txt: 'ictxt.gif',
  xls: 'icxls.png',
  xlsx: 'icxlsx.png',
  zip: 'iczip.gif',
};

/** The icon of a file, which is that of any file where its kind is not known. */
export function iconOf(fileName: string): string {
  if (fileName === '') return '';
  return icons[fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase()] ?? 'icgen.gif';
}
