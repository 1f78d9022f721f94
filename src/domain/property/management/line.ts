import type { PayloadRequest } from 'payload';
import { insertRow, leanFind, updateColumns } from '@/database';
import { now } from '@/shared/clock';
import { type ManagementMode, managementModeLabels } from '../labels';
import type { Span } from '../rules/management-line';
import type { CompoundRow } from '../verb';
import { placeOf } from '../verb';

/** A stretch as stored, with what is said about it. */
export interface ManagementRow extends Span {
  compound: string;
  why: string;
  evidence: string;
}

export const managementColumns = ['compound', 'mode', 'company', 'from', 'until', 'why', 'evidence'] as const;

/** The whole history of a compound, inside the transaction. */
export async function lineOf(req: PayloadRequest, compound: string): Promise<ManagementRow[]> {
  return leanFind<ManagementRow>(
    req.payload,
    'compound-managements',
    {
      where: [{ field: 'compound', equals: compound }],
      columns: managementColumns,
      newestBy: 'from',
      limit: 1000,
    },
    req,
  );
}

interface Written {
  compound: CompoundRow;
  before: readonly Span[];
  after: readonly Span[];
  /** What is new about the stretch that was put in or corrected. */
  said: { id: string; why: string; evidence: string; recordedByName: string };
}

/**
 * Writes a history as it now stands: what changed of the stretches there are, and the one that is put in under the next number, which
 * nobody else can take.
 */
export async function writeLine(
  req: PayloadRequest,
  { compound, before, after, said }: Written,
): Promise<void> {
  const known = new Map(before.map((span) => [span.id, span]));
  const changed = after.filter((span) => differs(known.get(span.id), span) || span.id === said.id);
  for (const span of changed) {
    const { id, mode, company, from, until } = span;
    const row = {
      mode,
      modeName: managementModeLabels[mode],
      company,
      from,
      until,
      ...(id === said.id ? { why: said.why, evidence: said.evidence } : {}),
    };
    if (known.has(id)) {
      await updateColumns(req, 'compound-managements', id, { ...row, updatedAt: now().toISOString() });
    } else {
      // Nothing is ever deleted, so the next number is one more than there are.
      const sequence = before.length + 1;
      const { recordedByName } = said;
      await insertRow(req, 'compound-managements', {
        id,
        ...placeOf(compound),
        ...row,
        sequence,
        recordedByName,
      });
    }
  }
}

function differs(before: Span | undefined, after: Span): boolean {
  return (
    !before ||
    before.from !== after.from ||
    before.until !== after.until ||
    before.mode !== after.mode ||
    before.company !== after.company
  );
}

/** 物业企业管（惠民物业） */
export function modeInWords(mode: ManagementMode, company: string | null): string {
  return company ? `${managementModeLabels[mode]}（${company}）` : managementModeLabels[mode];
}
