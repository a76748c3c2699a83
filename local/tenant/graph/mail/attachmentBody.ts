import type { FileAttachment } from '@microsoft/microsoft-graph-types';
import type { Attachment } from '../../storage/mailAttachments';

/** A file that a message carries, as Graph shows it. Exchange counts some bytes more than the file has; here it does not. */
export const attachmentBody = ({
  id,
  modified,
  name,
  contentType,
  isInline,
  contentId,
  bytes,
}: Attachment): FileAttachment & Record<string, unknown> => ({
  '@odata.type': '#microsoft.graph.fileAttachment',
  '@odata.mediaContentType': contentType,
  id,
  lastModifiedDateTime: modified,
  name,
  contentType,
  size: bytes.length,
  isInline,
  contentId,
  contentLocation: null,
  contentBytes: Buffer.from(bytes).toString('base64'),
});
