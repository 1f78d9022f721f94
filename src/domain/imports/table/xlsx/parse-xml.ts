import { SaxesParser } from 'saxes';

/** What a reader of XML hears; names without their prefix. */
export interface XmlHandlers {
  open(name: string, attributes: Record<string, string>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Reads XML piece by piece and stops after each, so that the caller can hand on what has gathered. A document type
 * definition is refused: no workbook has one, and entities in it could grow without end.
 */
export async function* parseXml(pieces: AsyncIterable<string>, handlers: XmlHandlers): AsyncGenerator<void> {
  const parser = new SaxesParser();
  const plain = (name: string) => name.slice(name.indexOf(':') + 1);
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('a document type definition in a workbook');
  });
  parser.on('opentag', ({ name, attributes }) => handlers.open(plain(name), attributes));
  parser.on('closetag', ({ name }) => handlers.close?.(plain(name)));
  parser.on('text', (text) => handlers.text?.(text));
  for await (const piece of pieces) {
    parser.write(piece);
    yield;
  }
  parser.close();
}

/** Reads XML to its end. */
export async function readXml(pieces: AsyncIterable<string>, handlers: XmlHandlers): Promise<void> {
  const parsing = parseXml(pieces, handlers);
  while (!(await parsing.next()).done);
}
