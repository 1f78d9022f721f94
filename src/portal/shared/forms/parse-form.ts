import busboy from 'busboy';
import type { Request } from 'express';
import { DomainError, isDomainError } from '@/shared/errors';
import { type FormLimits, photoUploads, sizeInWords } from './upload-limits';
import { receiveFile, refusal, removeFile, type UploadedFile } from './uploaded-file';

/** Values as they came in, trimmed: one string, or a list when a name came more than once. */
export type FormValues = Record<string, string | string[]>;

/** A form that was read whole. */
export interface ParsedForm {
  values: FormValues;
  files: UploadedFile[];
}

/** How much longer values can be on the way: each byte is %E4, and in multipart each value has lines of its own around it. */
const asSent = 4;

const submitted = new WeakMap<Error, ParsedForm>();

/** The values read before a form was refused by {@link parseForm}, so that the page can show them again. */
export function submittedValues(error: unknown): FormValues {
  return (error instanceof Error && submitted.get(error)?.values) || {};
}

/** The files that were good in a form refused by {@link parseForm}: nobody chooses them again because of another one. */
export function submittedFiles(error: unknown): UploadedFile[] {
  return (error instanceof Error && submitted.get(error)?.files) || [];
}

/**
 * Reads a form body, urlencoded or multipart. Files go to temporary files that vanish when the answer is sent; their
 * type is found from their content. The whole body is read even when something in it is refused, because a browser
 * shows a connection error instead of our page when it is cut off while sending.
 * @param limits what is accepted; photos unless given
 * @throws DomainError too-large (413), unsupported (415) or validation (422: the body is broken)
 */
export async function parseForm(req: Request, limits: Partial<FormLimits> = {}): Promise<ParsedForm> {
  const bounds = { ...photoUploads, ...limits };
  const form: ParsedForm = { values: Object.create(null) as FormValues, files: [] };
  const type = req.headers['content-type'] ?? '';
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) {
    throw new DomainError('unsupported', { detail: `content type ${type || 'missing'}` });
  }
  if (Number(req.headers['content-length'] ?? 0) > bounds.totalBytes + asSent * bounds.valuesBytes) {
    throw new DomainError('too-large', {
      message: `内容太大，一次最多上传 ${sizeInWords(bounds.totalBytes)}。`,
    });
  }
  req.res?.once('close', () => removeAll(form.files));
  try {
    await readBody(req, form, bounds);
  } catch (error) {
    const failure = isDomainError(error) ? error : broken(error);
    submitted.set(failure, form);
    throw failure;
  }
  return form;
}

function removeAll(files: UploadedFile[]): void {
  for (const file of files) {
    removeFile(file.path).catch((error: unknown) => {
      process.emitWarning(`temporary upload not removed: ${String(error)}`);
    });
  }
}

function broken(cause: unknown): DomainError {
  return new DomainError('validation', { message: '表单没有完整传到，请重新提交。', cause });
}

function parserFor(req: Request, bounds: FormLimits): busboy.Busboy {
  return busboy({
    headers: req.headers,
    defParamCharset: 'utf8',
    limits: {
      fields: bounds.fields,
      fieldSize: bounds.fieldBytes,
      fieldNameSize: 100,
      // One more than allowed, so that a surplus is seen and named instead of silently dropped.
      files: bounds.files + 1,
      fileSize: bounds.fileBytes,
      parts: bounds.fields + bounds.files + 1,
      headerPairs: 20,
    },
  });
}

function readBody(req: Request, form: ParsedForm, bounds: FormLimits): Promise<void> {
  return new Promise((resolve, reject) => {
    const parser = parserFor(req, bounds);
    const receiving: Promise<void>[] = [];
    let refused: unknown;
    let total = 0;
    let count = 0;
    let valuesBytes = 0;
    const refuse = (error: unknown) => {
      refused ??= error;
    };

    parser.on('field', (name, value, info) => {
      if (info.nameTruncated || info.valueTruncated) {
        refuse(refusal('too-large', name, '这里的文字太长，请缩短后再提交。'));
      }
      valuesBytes += Buffer.byteLength(value);
      if (valuesBytes > bounds.valuesBytes)
        return refuse(new DomainError('too-large', { detail: 'values too long together' }));
      addValue(form.values, name, value);
    });
    parser.on('file', (field, stream, info) => {
      stream.on('data', (chunk: Buffer) => {
        total += chunk.length;
      });
      const received = receiveFile(stream, { field, name: info.filename ?? '' }, bounds).then((file) => {
        if (!file) return;
        form.files.push(file);
        count += 1;
        if (count > bounds.files) refuse(tooMany(field, bounds));
        if (total > bounds.totalBytes) {
          refuse(
            refusal('too-large', field, `文件合计超过 ${sizeInWords(bounds.totalBytes)}，请减少后再传。`),
          );
        }
      });
      receiving.push(received.catch(refuse));
    });
    parser.on('filesLimit', () => refuse(tooMany('', bounds)));
    parser.on('fieldsLimit', () => refuse(new DomainError('too-large', { detail: 'too many form fields' })));
    parser.on('partsLimit', () => refuse(new DomainError('too-large', { detail: 'too many form parts' })));
    parser.on('error', (error) => {
      refuse(error);
      finish();
    });
    parser.on('close', () => finish());
    req.on('aborted', () => {
      parser.destroy(new Error('request aborted'));
    });

    const finish = () => {
      req.unpipe(parser);
      req.resume();
      Promise.all(receiving).then(() => (refused ? reject(refused) : resolve()), reject);
    };
    req.pipe(parser);
  });
}

function tooMany(field: string, bounds: FormLimits): DomainError {
  const message = bounds.files === 0 ? '这个表单不接收文件。' : `最多上传 ${bounds.files} 个文件。`;
  return refusal('too-large', field, message);
}

/** Line ends become \n and the edges are trimmed; a repeated name becomes a list. */
function addValue(values: FormValues, name: string, raw: string): void {
  const value = raw.replace(/\r\n?/g, '\n').trim();
  const before = values[name];
  if (before === undefined) values[name] = value;
  else if (Array.isArray(before)) before.push(value);
  else values[name] = [before, value];
}

/** The one value under `name`; the first of a list; '' when absent. */
export function textOf(values: FormValues, name: string): string {
  const value = values[name];
  return Array.isArray(value) ? (value[0] ?? '') : (value ?? '');
}

/** All values under `name`, without empty ones: for checkboxes. */
export function listOf(values: FormValues, name: string): string[] {
  const value = values[name];
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).filter((item) => item !== '');
}
