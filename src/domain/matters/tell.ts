import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { notifyStaff } from '@/domain/notifications';
import { communityStaffOf, secretariesOf } from './enter-step';
import type { MatterRow } from './matter-row';
import { type MatterAudience, newsOf, type StepTold } from './news';
import { positionOf } from './states';
import { tellRequesters } from './tell-requesters';

/** Tells everybody a step concerns, as the table says, in its transaction; whoever did it needs no message. */
export async function tellOf(req: PayloadRequest, step: StepTold & { actor: Actor }): Promise<void> {
  const { before, after, verb, actor } = step;
  const told = new Set<string>(actor.userId ? [actor.userId] : []);
  for (const line of newsOf(step)) {
    // One of two roles is told once, in the words that concern them most: owners come first in the table.
    const accounts = (await audienceOf(req, after, line.to)).filter((account) => !told.has(account));
    for (const account of accounts) told.add(account);
    await notifyStaff(req, accounts, {
      template: `matter.${verb}`,
      urgency: line.urgency,
      subject: line.subject,
      text: line.words(step),
      href: `/admin/collections/matters/${after.id}`,
      about: { collection: 'matters', id: after.id },
      key: `matter:${after.id}:${occasionOf(step)}:${line.to}`,
    });
  }
  if (before && positionOf(before) !== positionOf(after)) await tellRequesters(req, step);
}

/** One message per step: how often it came back, the deadline and what was counted so far make it another one. */
function occasionOf({ verb, after }: StepTold): string {
  const { backCount, askRound, overdueCount, tasksConfirmed, tasksOpen, owner, enteredAt } = after;
  const counts = [backCount, askRound, overdueCount, tasksConfirmed, tasksOpen].map((count) => count ?? 0);
  return [verb, ...counts, owner ?? '', enteredAt].join(':');
}

async function audienceOf(req: PayloadRequest, row: MatterRow, to: MatterAudience): Promise<string[]> {
  if (to === 'owner') return row.owner ? [row.owner] : [];
  return to === 'branch' ? secretariesOf(req, row) : communityStaffOf(req, row);
}
