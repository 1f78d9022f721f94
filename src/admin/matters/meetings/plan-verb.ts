import { optional, text } from '@/admin/property/inputs';
import type { VerbDefinition } from '@/admin/verbs';
import { inTransaction } from '@/database';
import { addAgendaItem, keepsMeetings, openMeetingOf, planMeeting, positionOf } from '@/domain/matters';
import { fail } from '@/shared/errors';
import type { MatterContext, MatterDocument } from '../from-table';

/** Meetings of the matter's branch whose agenda is still open. */
async function openAgendas({ req, doc }: Pick<MatterContext, 'req' | 'doc'>) {
  const { docs } = await req.payload.find({
    collection: 'branch-meetings',
    where: { branch: { equals: doc.branch ?? '' }, state: { equals: 'draft' } },
    select: { title: true, startsAt: true },
    sort: 'startsAt',
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  });
  return docs.map(({ id, title }) => ({ value: String(id), label: title }));
}

/** On a matter that waits for its branch: onto the agenda of a meeting that is being prepared, or of a new one. */
export const toAgendaVerb: VerbDefinition<MatterDocument> = {
  verb: 'to-agenda',
  label: '列进支部会议',
  tone: 'primary',
  explain: '选一次正在筹备的会议，或者在下面新筹备一次。通知发出以后议程就不能再加了。',
  available: async ({ req, actor, id, doc }) =>
    positionOf(doc) === 'deliberating' &&
    keepsMeetings(actor, doc) &&
    !(await openMeetingOf({ payload: req.payload }, id)),
  inputs: async (context) => [
    {
      name: 'meeting',
      label: '正在筹备的会议',
      kind: 'select',
      options: await openAgendas(context),
      hint: '不选就新筹备一次，填下面几项。',
    },
    { name: 'title', label: '新会议的名称', kind: 'text', maxLength: 60 },
    { name: 'startsAt', label: '开会时间', kind: 'datetime' },
    { name: 'venue', label: '地点', kind: 'text', maxLength: 80 },
    { name: 'host', label: '主持人', kind: 'text', maxLength: 30 },
    { name: 'proposal', label: '拟怎么办', kind: 'textarea', maxLength: 1000 },
  ],
  run: async ({ req: outer, actor, id: matter, doc, input }) => {
    const { payload } = outer;
    await inTransaction({ payload, req: outer, actor }, async (req) => {
      const call = { payload, req, actor };
      const chosen = optional(input.meeting);
      if (!chosen && !doc.branch) fail('invalid-state');
      const id =
        chosen ??
        (
          await planMeeting({
            ...call,
            branch: doc.branch ?? '',
            title: text(input.title),
            startsAt: text(input.startsAt),
            venue: text(input.venue),
            host: text(input.host),
          })
        ).id;
      await addAgendaItem({ ...call, id, matter, proposal: optional(input.proposal) });
    });
    return '已列进议程，准备好了就在会议里发通知。';
  },
};
