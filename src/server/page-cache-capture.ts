import type { Request, Response } from 'express';
import { contentOf, sendContent } from './page-cache-answer';
import type { PageContent } from './page-cache-store';

/**
 * Collects what the page's handler writes instead of sending it, then sends it in its compressed form. Settles with the
 * content when it may be shared (200, no cookie set), with null otherwise; the person who asked is answered either way.
 */
export function captureAnswer(req: Request, res: Response): Promise<PageContent | null> {
  const ifNoneMatch = req.headers['if-none-match'];
  // Express would compare it with its own tag of the uncompressed body; ours is compared when sending.
  Reflect.deleteProperty(req.headers, 'if-none-match');
  const write = res.write.bind(res);
  const end = res.end.bind(res);
  const chunks: Buffer[] = [];

  return new Promise((resolve, reject) => {
    res.once('close', () => resolve(null));
    const collect = (chunk: unknown, encoding: unknown): void => {
      if (typeof chunk === 'string')
        chunks.push(Buffer.from(chunk, isEncoding(encoding) ? encoding : 'utf8'));
      else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
    };
    res.write = ((chunk: unknown, encoding?: unknown) => {
      collect(chunk, encoding);
      return true;
    }) as typeof res.write;
    res.end = ((chunk?: unknown, encoding?: unknown) => {
      collect(chunk, encoding);
      res.write = write;
      res.end = end;
      const body = Buffer.concat(chunks);
      if (res.statusCode !== 200 || res.hasHeader('set-cookie') || res.hasHeader('content-encoding')) {
        res.end(body);
        resolve(null);
        return res;
      }
      contentOf(body, definedHeaders(res)).then(
        (content) => {
          sendContent(req, res, content, ifNoneMatch);
          resolve(content);
        },
        (error: unknown) => {
          res.end(body);
          reject(error);
        },
      );
      return res;
    }) as typeof res.end;
  });
}

function definedHeaders(res: Response): Record<string, number | string | string[]> {
  const headers: Record<string, number | string | string[]> = {};
  for (const [name, value] of Object.entries(res.getHeaders()))
    if (value !== undefined) headers[name] = value;
  return headers;
}

function isEncoding(value: unknown): value is BufferEncoding {
  return typeof value === 'string' && Buffer.isEncoding(value);
}
