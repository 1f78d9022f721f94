import type { Request, RequestHandler, Response } from 'express';
import { XMLBuilder } from 'fast-xml-parser';

/**
 * Finds out which form a client wants: the ending of the address (`.json`, `.xml`), else what it accepts, else JSON. The ending
 * is taken off, so that routes are written once.
 */
export const negotiateFormat: RequestHandler = (request, response, next) => {
  const end = request.path.length;
  const ending = /\.(json|xml)$/.exec(request.path);
  if (ending) request.url = request.url.slice(0, end - ending[0].length) + request.url.slice(end);
  else response.vary('Accept');
  response.locals.open311Format = ending?.[1] ?? accepted(request);
  next();
};

function accepted(request: Request): 'json' | 'xml' {
  return request.accepts(['json', 'text/xml', 'application/xml']) === 'json' ? 'json' : 'xml';
}

/** Sends a list as GeoReport v2 writes it: a JSON array, or `<root><row>…</row></root>`. */
export function sendList(response: Response, [root, row]: [string, string], rows: readonly object[]): void {
  if (response.locals.open311Format === 'xml')
    sendXml(response, { [root]: rows.length > 0 ? { [row]: rows } : '' });
  else response.json(rows);
}

/** Sends one thing: a JSON object, or `<root>…</root>`; `inXml` where its lists are wrapped in XML. */
export function sendOne(response: Response, root: string, thing: object, inXml: object = thing): void {
  if (response.locals.open311Format === 'xml') sendXml(response, { [root]: inXml });
  else response.json(thing);
}

const builder = new XMLBuilder({ format: true, ignoreAttributes: false, suppressEmptyNode: true });

function sendXml(response: Response, document: object): void {
  const declared = { '?xml': { '@_version': '1.0', '@_encoding': 'utf-8' }, ...document };
  // The copy has no null, for which the builder would leave the element out, and no character XML cannot hold.
  const text: unknown = JSON.parse(JSON.stringify(declared), (_key, value: unknown) =>
    typeof value === 'string' ? value.replace(unwritable, '') : (value ?? ''),
  );
  response.type('text/xml').send(String(builder.build(text)));
}

/** XML 1.0 has no form for most control characters: what people paste must not break the whole answer. */
const unwritable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
