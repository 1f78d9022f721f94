import { createWriteStream } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileTypeFromFile } from 'file-type';
import { DomainError } from '@/shared/errors';
import { newToken } from '@/shared/ids';
import { type FormLimits, sizeInWords } from './upload-limits';

/** A file that came with a form: its type is what its bytes say, never what the browser claimed. */
export interface UploadedFile {
  field: string;
  /** The name on the visitor's device, without folders; shown, never used as a path. */
  name: string;
  type: string;
  extension: string;
  size: number;
  /** Where it lies until the answer has been sent; then it is removed. */
  path: string;
  read(): Promise<Buffer>;
}

/**
 * Writes one part of a multipart body to a temporary file and looks at its content.
 * @returns null for an empty file field (nothing chosen)
 * @throws DomainError too-large or unsupported, with the message under the field's name
 */
export async function receiveFile(
  part: Readable & { truncated?: boolean },
  meta: { field: string; name: string },
  limits: FormLimits,
): Promise<UploadedFile | null> {
  const path = join(tmpdir(), `portal-upload-${newToken(18)}`);
  const name = displayName(meta.name);
  try {
    const out = createWriteStream(path, { mode: 0o600 });
    await pipeline(part, out);
    const size = out.bytesWritten;
    if (size === 0) {
      await removeFile(path);
      return null;
    }
    if (part.truncated) {
      throw refusal(
        'too-large',
        meta.field,
        `“${name}”超过 ${sizeInWords(limits.fileBytes)}，请压缩后再传。`,
      );
    }
    const found = await sniff(path, limits);
    if (!found) {
      throw refusal('unsupported', meta.field, `“${name}”不是可以接收的文件，请上传${limits.acceptLabel}。`);
    }
    return { field: meta.field, name, size, path, ...found, read: () => readFile(path) };
  } catch (error) {
    await removeFile(path);
    throw error;
  }
}

/** A refusal whose sentence stands beside the field as well as at the top. */
export function refusal(
  code: 'too-large' | 'unsupported' | 'validation',
  field: string,
  message: string,
): DomainError {
  return new DomainError(code, { message, fields: { [field]: message } });
}

/** Removes a temporary file; one that is gone already is fine. */
export async function removeFile(path: string): Promise<void> {
  await rm(path, { force: true });
}

async function sniff(path: string, limits: FormLimits): Promise<{ type: string; extension: string } | null> {
  const found = await fileTypeFromFile(path);
  if (found) return limits.accept.includes(found.mime) ? { type: found.mime, extension: found.ext } : null;
  if (!limits.accept.includes('text/csv')) return null;
  const content = await readFile(path);
  return content.includes(0) ? null : { type: 'text/csv', extension: 'csv' };
}

function displayName(raw: string): string {
  const last = raw.split(/[\\/]/).pop() ?? '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  const clean = last.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '').trim();
  return clean.slice(0, 120) || '未命名文件';
}
