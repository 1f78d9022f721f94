import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import busboy from 'busboy';
import type { PayloadRequest } from 'payload';
import { fail } from '@/shared/errors';

/** A file as it comes in. */
export interface IncomingFile {
  name: string;
  content: AsyncIterable<Uint8Array>;
}

/**
 * Hands the file of a multipart form to `work` while it is still coming in, so that it is never whole in memory. What `work` leaves
 * is read away, because a browser shows a connection error instead of our sentence when it is cut off while sending.
 * @throws DomainError validation when there is no file; Error when the sender breaks off
 */
export async function withUpload<T>(
  req: PayloadRequest,
  work: (file: IncomingFile) => Promise<T>,
): Promise<T> {
  const found = await fileIn(req);
  if (!found) fail('validation', { fields: { file: '请选择要导入的文件' } });
  const { name, stream } = found;
  try {
    return await work({ name, content: stream.iterator({ destroyOnReturn: false }) });
  } finally {
    stream.resume();
  }
}

interface Found {
  name: string;
  stream: Readable;
}

function fileIn(req: PayloadRequest): Promise<Found | null> {
  const { body } = req;
  if (!body || !/^multipart\/form-data\b/i.test(req.headers.get('content-type') ?? ''))
    return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const parser = busboy({
      headers: Object.fromEntries(req.headers),
      defParamCharset: 'utf8',
      limits: { fields: 5, fieldSize: 1000, files: 1, parts: 6 },
    });
    parser.on('file', (_field, stream, { filename }) => resolve({ name: filename ?? '', stream }));
    parser.on('error', reject);
    parser.on('close', () => resolve(null));
    const source = Readable.fromWeb(body as ReadableStream<Uint8Array>);
    source.on('error', (error) => parser.destroy(error));
    source.pipe(parser);
  });
}
