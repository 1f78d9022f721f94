import type { Payload } from 'payload';
import { leanFind } from '@/database';
import { type FileItem, publicFilesOf } from '../files';
import type { ManagementMode } from '../labels';
import { type ManagementRow, managementColumns } from '../management/line';
import { rowsById } from './names';

/** A stretch of a compound's history as pages show it, oldest first. */
export interface PublicSpan {
  id: string;
  mode: ManagementMode;
  company: { id: string; name: string; servicePhone: string } | null;
  from: string;
  until: string | null;
  why: string;
  evidence: string;
  files: FileItem[];
}

/** The histories of these compounds, each oldest first. */
export async function histories(
  payload: Payload,
  compounds: readonly string[],
): Promise<Map<string, PublicSpan[]>> {
  const found = new Map<string, PublicSpan[]>();
  if (compounds.length === 0) return found;
  const rows = await leanFind<ManagementRow>(payload, 'compound-managements', {
    where: [{ field: 'compound', in: [...compounds] }],
    columns: managementColumns,
    newestBy: 'from',
    limit: 5000,
  });
  const [companies, files] = await Promise.all([
    rowsById<{ id: string; name: string; servicePhone: string }>(
      payload,
      'property-companies',
      rows.map(({ company }) => company),
      ['name', 'servicePhone'],
    ),
    publicFilesOf(
      payload,
      rows.map(({ id }) => id),
    ),
  ]);
  for (const { compound, company, ...span } of rows.toReversed()) {
    const item = {
      ...span,
      company: (company && companies.get(company)) || null,
      files: files.get(span.id) ?? [],
    };
    found.set(compound, [...(found.get(compound) ?? []), item]);
  }
  return found;
}
