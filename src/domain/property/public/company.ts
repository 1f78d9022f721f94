import type { Payload } from 'payload';
import { leanFind, leanFirst } from '@/database';
import { now } from '@/shared/clock';
import { isId } from '@/shared/ids';
import { type FileItem, publicFilesOf } from '../files';
import type { CreditKind } from '../labels';
import { spanAt } from '../rules/management-line';
import { rowsById } from './names';

/** A row of the credit record; `correctedBy` says that a later row stands in its place. */
export interface PublicCredit {
  id: string;
  on: string;
  kind: CreditKind;
  text: string;
  source: string;
  link: string | null;
  corrects: string | null;
  correctionReason: string | null;
  isCorrected: boolean;
  files: FileItem[];
}

export interface PublicCompany {
  id: string;
  name: string;
  creditCode: string;
  servicePhone: string;
  active: boolean;
  /** Compounds it manages or managed. */
  compounds: { id: string; name: string; isNow: boolean }[];
  credit: PublicCredit[];
}

/** A company as everybody may see it; null for what is none. Contacts of its staff never leave. */
export async function publicCompany(payload: Payload, id: string): Promise<PublicCompany | null> {
  if (!isId(id)) return null;
  const row = await leanFirst<
    Omit<PublicCompany, 'active' | 'compounds' | 'credit'> & { active: boolean | null }
  >(payload, 'property-companies', {
    where: [{ field: 'id', equals: id }],
    columns: ['name', 'creditCode', 'servicePhone', 'active'],
    newestBy: 'id',
  });
  if (!row) return null;
  const [spans, credit] = await Promise.all([
    leanFind<{ compound: string; from: string; until: string | null }>(payload, 'compound-managements', {
      where: [{ field: 'company', equals: id }],
      columns: ['compound', 'from', 'until'],
      newestBy: 'from',
      limit: 1000,
    }),
    leanFind<Omit<PublicCredit, 'isCorrected' | 'files'>>(payload, 'company-credit-records', {
      where: [{ field: 'company', equals: id }],
      columns: ['on', 'kind', 'text', 'source', 'link', 'corrects', 'correctionReason'],
      newestBy: 'on',
      limit: 500,
    }),
  ]);
  const [compounds, files] = await Promise.all([
    rowsById<{ id: string; name: string }>(
      payload,
      'compounds',
      spans.map(({ compound }) => compound),
      ['name'],
    ),
    publicFilesOf(
      payload,
      credit.map((one) => one.id),
    ),
  ]);
  const corrected = new Set(credit.map(({ corrects }) => corrects));
  return {
    ...row,
    active: row.active !== false,
    compounds: [...compounds.values()].map(({ id: compound, name }) => ({
      id: compound,
      name,
      isNow:
        spanAt(
          spans.filter((span) => span.compound === compound),
          now(),
        ) !== null,
    })),
    credit: credit.map((one) => ({
      ...one,
      isCorrected: corrected.has(one.id),
      files: files.get(one.id) ?? [],
    })),
  };
}
