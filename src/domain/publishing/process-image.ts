import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { fail } from '@/shared/errors';
import { oneAtATime } from '@/shared/one-at-a-time';

/** An image that is safe to store and show: our own encoding of the pixels, without any metadata. */
export interface ProcessedImage {
  data: Buffer;
  mimeType: 'image/jpeg' | 'image/webp';
  extension: 'jpg' | 'webp';
  width: number;
  height: number;
}

/** What may come in and how large; the numbers stand in the messages too. */
export const imageLimits = { bytes: 10_000_000, pixels: 40_000_000, side: 2560 } as const;

const accepted = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif']);
const heic = new Set(['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence']);

/** Text that has no place in a picture: a file that carries it is meant to be read as something else as well. */
const foreign = ['<script', '<!doctype html', '<html', '<svg', '<?php', '%pdf-1'].map((text) =>
  Buffer.from(text),
);

// One image at a time with one thread: a picture of 40 megapixels needs 160 MB while it is open.
sharp.concurrency(1);
sharp.cache(false);
const queue = oneAtATime();

/**
 * Turns an uploaded file into an image of ours. The content decides what it is, never the name or a header. Orientation
 * is applied, colours become sRGB, the longest side at most 2560 pixels; EXIF (with the location), XMP and embedded
 * files are gone. Pictures with transparency become WebP, others JPEG.
 * @throws DomainError too-large, or unsupported with a sentence that says what to do.
 */
export async function processImage(
  file: Buffer,
  /** Whether the place takes papers too: what is neither is told about both. */
  { orPdf = false }: { orPdf?: boolean } = {},
): Promise<ProcessedImage> {
  if (file.length > imageLimits.bytes) refuse('too-large', '图片超过 10 MB，请压缩后再传。');
  await requireAccepted(file, orPdf);
  return queue(() => encode(file));
}

async function requireAccepted(file: Buffer, orPdf: boolean): Promise<void> {
  const type = (await fileTypeFromBuffer(file))?.mime ?? '';
  if (heic.has(type)) {
    refuse('unsupported', '暂不支持 HEIC 照片。请在手机“设置 → 相机 → 格式”中选“兼容性最佳”，或发送截图。');
  }
  if (!accepted.has(type))
    refuse(
      'unsupported',
      orPdf
        ? '这个文件不是照片，也不是 PDF。只能上传 JPG、PNG、WebP、AVIF 图片或者 PDF。'
        : '只能上传 JPG、PNG、WebP 或 AVIF 图片。',
    );
  const text = file.toString('latin1').toLowerCase();
  if (foreign.some((sign) => text.includes(sign.toString('latin1')))) {
    refuse('unsupported', '这张图片里夹带了别的内容，不能上传。请重新截图或另存为图片后再传。');
  }
}

async function encode(file: Buffer): Promise<ProcessedImage> {
  try {
    const source = sharp(file, { limitInputPixels: imageLimits.pixels, failOn: 'error', pages: 1 });
    const { hasAlpha, width, height } = await source.metadata();
    if (width * height > imageLimits.pixels) refuse('too-large', tooManyPixels);
    const image = source
      .autoOrient()
      .resize({ width: imageLimits.side, height: imageLimits.side, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb');
    const encoded = hasAlpha ? image.webp({ quality: 84 }) : image.jpeg({ quality: 82, mozjpeg: true });
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
    const kind = hasAlpha
      ? ({ mimeType: 'image/webp', extension: 'webp' } as const)
      : ({ mimeType: 'image/jpeg', extension: 'jpg' } as const);
    return { data, ...kind, width: info.width, height: info.height };
  } catch (error) {
    if (error instanceof Error && error.name === 'DomainError') throw error;
    const message = error instanceof Error ? error.message : String(error);
    if (/pixel limit/i.test(message)) refuse('too-large', tooManyPixels);
    return fail('unsupported', {
      message: '这张图片已损坏或不完整，无法读取。请换一张再试。',
      fields: { file: '图片已损坏或不完整' },
      detail: message,
      cause: error,
    });
  }
}

const tooManyPixels = '图片尺寸超过 4000 万像素，请缩小后再传。';

function refuse(code: 'too-large' | 'unsupported', message: string): never {
  fail(code, { message, fields: { file: message } });
}
