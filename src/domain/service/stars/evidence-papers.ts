import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { readRow } from '@/database';
import type { FileItem } from '@/domain/property';
import { papersOfEvidence } from './carry-evidence';
import { type EvidenceRow, roundOf } from './rows';
import { keepsStars } from './verb';

/** The papers behind a plus or minus, for those who run the branch; null for everybody else. */
export async function evidencePapers(
  payload: Payload,
  actor: Actor,
  item: string,
): Promise<FileItem[] | null> {
  const row = await readRow<EvidenceRow>(payload, 'star-manual-items', item);
  if (!row || !keepsStars(actor, row)) return null;
  const round = await roundOf(payload, row.round);
  if (!round) return [];
  return (await papersOfEvidence(payload, round, { member: row.member, ids: [item] })).get(item) ?? [];
}
