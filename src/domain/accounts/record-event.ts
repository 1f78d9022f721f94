import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { insertRow } from '@/database';
import { now } from '@/shared/clock';

export interface AuditEvent {
  /** The caller's request: the row is written in its transaction, so it exists exactly when the change does. */
  req: PayloadRequest;
  actor: Actor;
  /** `<subject>.<past participle>`, e.g. `request.dispatched`. */
  action: string;
  subject: { collection: string; id: string };
  /** One line for the people who read the log; never a value of personal data. */
  summary?: string;
  /** Names of the fields that changed, never their values. */
  changes?: string[];
}

/** Writes one row of the append-only audit log. The only way a row comes into being. */
export async function recordEvent({
  req,
  actor,
  action,
  subject,
  summary,
  changes,
}: AuditEvent): Promise<void> {
  await insertRow(req, 'audit-events', {
    at: now().toISOString(),
    action,
    actor: actor.userId,
    actorName: actor.name,
    via: actor.via,
    address: actor.address ?? null,
    requestId: actor.requestId ?? null,
    subjectCollection: subject.collection,
    subjectId: subject.id,
    summary: summary ?? null,
    changes: changes && changes.length > 0 ? changes.join(', ') : null,
    seal: null,
  });
}
