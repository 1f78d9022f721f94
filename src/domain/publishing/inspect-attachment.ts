import { fileTypeFromBuffer } from 'file-type';
import { fail } from '@/shared/errors';

/** Kinds of attachments a notice may carry; label and file extension by content type. */
export const attachmentKinds = {
  'application/pdf': { label: 'PDF', extension: 'pdf' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    label: 'Word 文档',
    extension: 'docx',
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    label: 'Excel 表格',
    extension: 'xlsx',
  },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': {
    label: 'PPT 演示',
    extension: 'pptx',
  },
} as const;

export type AttachmentType = keyof typeof attachmentKinds;

export const attachmentLimit = 20_000_000;

/**
 * Says what an attachment really is, from its content. Old Office formats and files with macros are refused because
 * they can run programs; archives because nobody can see what is in them.
 * @throws DomainError too-large or unsupported.
 */
export async function inspectAttachment(
  file: Buffer,
): Promise<{ mimeType: AttachmentType; extension: string }> {
  if (file.length > attachmentLimit) refuse('too-large', '附件超过 20 MB，请压缩或拆分后再传。');
  const mimeType = (await fileTypeFromBuffer(file))?.mime;
  if (!isAttachmentType(mimeType)) {
    return refuse('unsupported', '附件只能是 PDF、DOCX、XLSX 或 PPTX 文件，旧格式请先另存为新格式。');
  }
  if (mimeType === 'application/pdf' && /\/(JavaScript|Launch)\b/.test(file.toString('latin1'))) {
    refuse('unsupported', '这个 PDF 里带有可以运行的程序，不能上传。请重新导出一份再传。');
  }
  if (mimeType === 'application/pdf' && !isWholePdf(file)) {
    refuse('unsupported', '这个 PDF 已损坏或不完整，无法打开。请重新导出一份再传。');
  }
  return { mimeType, extension: attachmentKinds[mimeType].extension };
}

/** Whether the file has the end every PDF has; Payload refuses others too, but in English. */
function isWholePdf(file: Buffer): boolean {
  const end = file.subarray(-1024).toString('latin1');
  return end.includes('%%EOF') && end.includes('xref');
}

/** Whether `value` is one of the content types we accept. */
export function isAttachmentType(value: unknown): value is AttachmentType {
  return typeof value === 'string' && Object.hasOwn(attachmentKinds, value);
}

function refuse(code: 'too-large' | 'unsupported', message: string): never {
  return fail(code, { message, fields: { file: message } });
}
