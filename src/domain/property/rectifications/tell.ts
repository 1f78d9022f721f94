import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { notifyStaff } from '@/domain/notifications';
import { holdersAt, holdersOf } from '@/domain/requests';
import { newsOf, type RectificationAudience, type StepTold } from './news';
import type { RectificationRow } from './rectification-row';

/** Tells everybody a step concerns, as the table says, in its transaction; whoever did it needs no message. */
export async function tellOf(req: PayloadRequest, step: StepTold & { actor: Actor }): Promise<void> {
  const { after, verb, actor } = step;
  for (const line of newsOf(step)) {
    const accounts = await audienceOf(req, after, line.to);
    await notifyStaff(
      req,
      accounts.filter((account) => account !== actor.userId),
      {
        template: `rectification.${verb}`,
        urgency: line.urgency,
        subject: line.subject,
        text: line.words(step),
        href:
          line.to === 'managers'
            ? `/rectifications/${after.id}`
            : `/admin/collections/rectifications/${after.id}`,
        about: { collection: 'rectifications', id: after.id },
        key: keyOf(step, line.to),
      },
    );
  }
}

/** One message per step: the number of what was done so far, and the deadline it is about, make it another one. */
function keyOf({ after, verb }: StepTold, to: RectificationAudience): string {
  const { id, round, askRound, urgeCount, superviseCount, dueAt, reportedAt } = after;
  const occasion = [round, askRound ?? 0, urgeCount ?? 0, superviseCount ?? 0, dueAt, reportedAt ?? ''];
  return `rectification:${id}:${verb}:${occasion.join(':')}:${to}`;
}

async function audienceOf(
  req: PayloadRequest,
  { compound, community }: RectificationRow,
  to: RectificationAudience,
): Promise<string[]> {
  if (to === 'supervisors') return holdersOf(req, 'supervisor');
  if (to === 'managers') return holdersAt(req, 'property-manager', 'compound', [compound]);
  return community ? holdersAt(req, 'community-staff', 'community', [community]) : [];
}
