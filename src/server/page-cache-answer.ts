import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request, Response } from 'express';
import type { Encoding, PageContent, PageForm } from './page-cache-store';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Headers that belong to one answer, not to the page. */
const ownHeaders = new Set([
  'content-length',
  'content-encoding',
  'etag',
  'date',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'x-request-id',
]);

type Headers = Record<string, number | string | string[]>;

/** Builds the stored form of an answer: its bodies with their complete headers, ready to be written. */
export async function contentOf(body: Buffer, headers: Headers): Promise<PageContent> {
  const [brotli, zipped] = await Promise.all([
    compressBrotli(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    }),
    compressGzip(body, { level: 6 }),
  ]);
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !ownHeaders.has(name)));
  const form = (data: Buffer, encoding: Encoding): PageForm => {
    const tag = `"${hash}${encoding === 'identity' ? '' : `-${encoding}`}"`;
    const shared = { ...kept, vary: 'Accept-Encoding, Cookie', etag: tag };
    const described = { ...shared, 'content-length': data.length };
    if (encoding !== 'identity') Object.assign(described, { 'content-encoding': encoding });
    return { body: data, headers: described, unchanged: without(shared, 'content-type') };
  };
  return {
    hash,
    forms: { br: form(brotli, 'br'), gzip: form(zipped, 'gzip'), identity: form(body, 'identity') },
  };
}

/** Answers with a stored page: 304 when the browser has it, otherwise the smallest form the browser takes. */
export function sendContent(
  req: Request,
  res: Response,
  { hash, forms }: PageContent,
  ifNoneMatch = req.headers['if-none-match'],
): void {
  const form = forms[bestEncoding(req.headers['accept-encoding'])];
  if (ifNoneMatch && matches(ifNoneMatch, hash)) {
    res.writeHead(304, form.unchanged);
    res.end();
    return;
  }
  res.writeHead(200, form.headers);
  res.end(req.method === 'HEAD' ? undefined : form.body);
}

function without(headers: Headers, name: string): Headers {
  return Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));
}

/** The form to send for an Accept-Encoding header; a form with `q=0` is one the client refuses. */
export function bestEncoding(header: string | string[] | undefined): Encoding {
  const accepted = typeof header === 'string' ? header : '';
  if (takes(accepted, 'br')) return 'br';
  return takes(accepted, 'gzip') ? 'gzip' : 'identity';
}

function takes(header: string, name: string): boolean {
  if (!header.includes(name)) return false;
  return header.split(',').some((item) => {
    const [coding, ...parameters] = item.split(';').map((part) => part.trim());
    return coding === name && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}

/** Whether one of the browser's tags names this body, in whichever form it was sent. */
function matches(header: string, hash: string): boolean {
  if (header.trim() === '*') return true;
  return header.split(',').some((item) => {
    const tag = item.trim().replace(/^W\//, '');
    return tag === `"${hash}"` || tag === `"${hash}-br"` || tag === `"${hash}-gzip"`;
  });
}
