import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { updateColumns } from '@/database';
import type { Place } from '@/domain/organization';
import { recordStep } from '../../record-step';

/** Keeps a finding as one that counts no more, and why, in one line of its history. @param outcome why, as its own page says it */
export async function takeBack(
  req: PayloadRequest,
  { id, place, actor, at }: { id: string; place: Place; actor: Actor; at: string },
  label: string,
  outcome = label,
): Promise<void> {
  await updateColumns(req, 'visit-findings', id, {
    state: 'withdrawn',
    outcome,
    outcomeAt: at,
    updatedAt: at,
  });
  await recordStep(req, { kind: 'visit-findings', id, place, actor }, { label });
}
