import type { DefaultServerCellComponentProps } from 'payload';
import { attachmentKinds, isAttachmentType } from '@/domain/publishing/inspect-attachment';

/** What kind of document an attachment is, in the word its users have for it. */
export function AttachmentKindCell({ cellData }: DefaultServerCellComponentProps) {
  return <span>{isAttachmentType(cellData) ? attachmentKinds[cellData].label : '其他文件'}</span>;
}

/** The picture itself: its stored name is a number that says nothing to people. */
export function PictureCell({ rowData }: DefaultServerCellComponentProps) {
  const { thumbnailURL, url, alt } = rowData as { thumbnailURL?: string; url?: string; alt?: string };
  const source = thumbnailURL ?? url;
  if (!source) return <span>—</span>;
  // biome-ignore lint/performance/noImgElement: the panel serves its pictures as they are (next.config.ts)
  return <img src={source} alt={alt ?? ''} width={64} height={48} style={{ objectFit: 'cover' }} />;
}
