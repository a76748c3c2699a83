import { NotImitated } from '../../rules/refused';
import type { NewAttachment } from '../../storage/mailAttachments';
import { attachmentTooLarge, messageNotUnderstood } from './mailFailures';
import { text, truth, type Written } from './written';

/** Larger files need an upload session: https://learn.microsoft.com/en-us/graph/api/message-post-attachments */
const largest = 3 * 1024 * 1024;

/** Reads a file that a client hangs on a message. */
export function writtenAttachment(written: Written): NewAttachment {
  const { name, contentType, isInline = false, contentId = null, contentBytes = '', ...others } = written;
  const { '@odata.type': type } = others;
  if (type === '#microsoft.graph.itemAttachment' || type === '#microsoft.graph.referenceAttachment')
    throw new NotImitated('An attachment that is no file');
  if (type !== '#microsoft.graph.fileAttachment') throw messageNotUnderstood();
  const bytes = Buffer.from(text(contentBytes), 'base64');
  if (bytes.length > largest) throw attachmentTooLarge();
  return {
    name: text(name),
    contentType: typeof contentType === 'string' && contentType !== '' ? contentType : 'application/octet-stream',
    isInline: truth(isInline),
    contentId: contentId === null ? null : text(contentId),
    bytes,
  };
}
