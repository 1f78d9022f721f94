/** What a form takes: how many values and files, how large, and of which content. Sizes in bytes. */
export interface FormLimits {
  /** Values other than files: a list of whoever was there has three for each name, and an activity up to 5,000 names. */
  fields: number;
  /** The largest length of one value, in bytes (UTF-8: a Chinese character is three). */
  fieldBytes: number;
  /** All values of one form together. */
  valuesBytes: number;
  files: number;
  fileBytes: number;
  /** All files of one form together. */
  totalBytes: number;
  /** Media types by content, as file-type names them. */
  accept: readonly string[];
  /** How the accepted kinds are called in a message. */
  acceptLabel: string;
}

const megabyte = 1024 * 1024;

/** Photos from a phone: six of at most 10 MB. Without HEIC in the list an iPhone hands over a JPEG by itself. */
export const photoUploads: FormLimits = {
  fields: 20_000,
  fieldBytes: 24 * 1024,
  valuesBytes: 2 * megabyte,
  files: 6,
  fileBytes: 10 * megabyte,
  totalBytes: 40 * megabyte,
  accept: ['image/jpeg', 'image/png', 'image/webp', 'image/avif'],
  acceptLabel: 'JPG、PNG、WebP、AVIF 照片（苹果手机的 HEIC 请先在“设置 → 相机 → 格式”里选“兼容性最佳”）',
};

/** Photos and papers: pictures, PDF and office documents. */
export const documentUploads: FormLimits = {
  ...photoUploads,
  files: 10,
  fileBytes: 20 * megabyte,
  totalBytes: 60 * megabyte,
  accept: [
    ...photoUploads.accept,
    'application/pdf',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
  acceptLabel: '照片、PDF、Word（docx）、Excel（xlsx）文件',
};

/** One table to import: XLSX by content; CSV has no signature and is taken as text without zero bytes. */
export const spreadsheetUploads: FormLimits = {
  ...photoUploads,
  files: 1,
  fileBytes: 30 * megabyte,
  totalBytes: 30 * megabyte,
  accept: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv'],
  acceptLabel: 'Excel（xlsx）或 CSV 表格',
};

/** A form without files. */
export const noUploads: FormLimits = { ...photoUploads, files: 0, acceptLabel: '' };

/** 10 MB, 512 KB: a size for a message. */
export function sizeInWords(bytes: number): string {
  return bytes >= megabyte ? `${Math.round(bytes / megabyte)} MB` : `${Math.ceil(bytes / 1024)} KB`;
}
