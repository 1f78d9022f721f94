import type { Payload, PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import type { DocumentKind } from './labels';

/** A paper in the file of a case. */
export interface DocumentRow {
  id: string;
  dispute: string;
  title: string;
  kind: DocumentKind;
  /** Of which session signed notes are; null for other papers, and where nobody had to say. */
  session: string | null;
  filename: string;
  mimeType: string;
  filesize: number | null;
  addedAt: string;
  addedByName: string;
  removedAt: string | null;
  removeReason: string | null;
}

const columns = [
  'dispute',
  'title',
  'kind',
  'session',
  'filename',
  'mimeType',
  'filesize',
  'addedAt',
  'addedByName',
  'removedAt',
  'removeReason',
];

/** The papers of a case in the order they came, without those taken out. */
export async function documentsOf(
  { payload, req }: { payload: Payload; req?: PayloadRequest | undefined },
  dispute: string,
): Promise<DocumentRow[]> {
  const query = { where: [{ field: 'dispute', equals: dispute }], columns, newestBy: 'addedAt', limit: 500 };
  const rows = await leanFind<DocumentRow>(payload, 'dispute-files', query, req);
  return rows.filter(({ removedAt }) => removedAt === null).toReversed();
}
