import type { Payload, PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import { indexDocument, indexDocuments, removeDocument, type SearchDocument } from '@/domain/publishing';
import type { AssociationRow } from './association-row';
import { associationKindLabels } from './labels';

type Shown = Pick<AssociationRow, 'id' | 'number' | 'name' | 'kind' | 'about' | 'contact' | 'foundedOn'>;

/** An association as the site search keeps it: by its name and what kind it is; never who is in it. */
const documentOf = ({ id, number, name, kind, about, contact, foundedOn }: Shown): SearchDocument => ({
  kind: 'association',
  id,
  title: name,
  body: `${associationKindLabels[kind]}\n${about}\n${contact}`,
  url: `/associations/${number}`,
  at: new Date(foundedOn),
});

/** Puts an association into the site search, or brings it up to date there. */
export const findInSearch = (req: PayloadRequest, row: Shown): Promise<void> =>
  indexDocument({ payload: req.payload, req, ...documentOf(row) });

export const loseFromSearch = (req: PayloadRequest, id: string): Promise<void> =>
  removeDocument({ payload: req.payload, req, kind: 'association', id });

/** Brings the search entries of all associations at work up to date. @returns how many were looked at */
export async function reindexAssociations(payload: Payload): Promise<number> {
  const rows = await leanFind<Shown>(payload, 'associations', {
    where: [{ field: 'status', equals: 'active' }],
    columns: ['number', 'name', 'kind', 'about', 'contact', 'foundedOn'],
    newestBy: 'number',
    limit: 20_000,
  });
  await indexDocuments({ payload, documents: rows.map(documentOf) });
  return rows.length;
}
