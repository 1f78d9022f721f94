import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { bindFiles, day } from '@/domain/property';
import { now } from '@/shared/clock';
import { formatDate } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { placeOfMatter } from '../matter-row';
import { moveMatter } from '../move';
import { publicText } from '../public-text';

const schema = z.object({
  id: input.id('议题'),
  benefit: publicText('办成了什么', 1000),
  householdsServed: z
    .number({ error: '请填写多少户受益' })
    .int('户数要是整数')
    .min(1, '至少1户')
    .max(1_000_000, '户数太大'),
  followUpOn: day('哪天回头看'),
  /** Photos, besides those of the tasks; public. */
  files: z.array(z.string()).default([]),
});

/** Publishes what came of a matter: what is better now, what it cost, whom it serves, and when residents are asked again. @throws DomainError validation, forbidden, invalid-state, not-found */
export async function publishBenefit(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, benefit, householdsServed, followUpOn, files } = parseInput(schema, call);
  if (new Date(followUpOn) <= now()) fail('validation', { fields: { followUpOn: '回头看要在明天以后' } });
  return moveMatter(call, {
    id,
    verb: 'publish-benefit',
    work: async (req, row, at) => {
      const event = newId();
      await bindFiles(req, {
        ids: files,
        actor: call.actor,
        subjectKind: 'matter-events',
        subject: event,
        isPublic: true,
        place: placeOfMatter(row),
      });
      return {
        columns: {
          benefit,
          benefitAt: at.toISOString(),
          householdsServed,
          followUpOn,
          followedUpAt: null,
          // Published in time; what comes next has its own day.
          dueAt: null,
          dueReason: null,
          overdueFor: null,
          nextCheckAt: followUpOn,
        },
        event: {
          id: event,
          note: `${benefit}（${householdsServed}户受益，${formatDate(followUpOn)}回头看）`,
        },
      };
    },
  });
}
