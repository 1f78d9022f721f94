import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { insertRow } from '@/database';
import { type Place, placeColumns } from '@/domain/organization';
import { now } from '@/shared/clock';

/** What has a history in `neighbourhood-events`. */
export const stepSubjectLabels = {
  associations: '协会、队伍',
  'family-events': '红白事',
  'civility-meetings': '文明评议',
  visits: '走访',
  'visit-findings': '走访发现',
} as const;
export type StepSubject = keyof typeof stepSubjectLabels;

/**
 * Writes one line of a history, append-only, in the transaction of what happened. The words never name a family, a household or
 * somebody's condition: those who may read a history are more than those who may read the document.
 */
export async function recordStep(
  req: PayloadRequest,
  { kind, id, place, actor }: { kind: StepSubject; id: string; place: Place; actor: Actor },
  words: { label: string; detail?: string | null; reason?: string | null },
): Promise<void> {
  await insertRow(req, 'neighbourhood-events', {
    subjectKind: kind,
    subject: id,
    ...placeColumns(place),
    at: now().toISOString(),
    label: words.label,
    detail: words.detail ?? null,
    reason: words.reason ?? null,
    actor: actor.userId,
    actorName: actor.name,
  });
}
