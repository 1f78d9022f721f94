import type { Where } from 'payload';
import type { DisputeRow } from '../dispute-row';
import { openDisputeStates } from '../labels';

/** What of a case can be late, in the words of lists; to-dos, lists, filters and counts all ask here. */
export const overdueLabels = {
  contact: '还没有联系双方',
  choice: '还没有选到一起',
  session: '约好的时间到了，还没有开始',
  deadline: '超过调解期限',
} as const;
export type Overdue = keyof typeof overdueLabels;

/** Until both sides have chosen, somebody has to have spoken to them; afterwards both are there. */
const beforeBothChose = ['registered', 'accepted', 'choosing'] as const;

/** The cases of which this is late. @param at ISO 8601 */
export function whereOverdue(kind: Overdue, at: string): Where {
  switch (kind) {
    case 'contact':
      return {
        and: [
          { state: { in: [...beforeBothChose] } },
          { firstContactAt: { exists: false } },
          { contactDueAt: { less_than: at } },
        ],
      };
    case 'choice':
      return { and: [{ state: { equals: 'choosing' } }, { choiceDueAt: { less_than: at } }] };
    case 'session':
      return { and: [{ state: { equals: 'agreed' } }, { slotStartsAt: { less_than: at } }] };
    case 'deadline':
      return { and: [{ state: { in: [...openDisputeStates] } }, { deadline: { less_than: at } }] };
  }
}

/** The cases of which anything is late. */
export const whereAnyOverdue = (at: string): Where => ({
  or: (Object.keys(overdueLabels) as Overdue[]).map((kind) => whereOverdue(kind, at)),
});

type Row = Pick<
  DisputeRow,
  'state' | 'firstContactAt' | 'contactDueAt' | 'choiceDueAt' | 'slotStartsAt' | 'deadline'
>;

/** What is late of one case, the same as {@link whereOverdue} says. Pure. */
export function overdueOf(row: Row, at: string): Overdue[] {
  const { state, firstContactAt, contactDueAt, choiceDueAt, slotStartsAt, deadline } = row;
  const late = (due: string | null | undefined) => Boolean(due && new Date(due) < new Date(at));
  const is = (states: readonly string[]) => states.includes(state);
  return [
    ...(is(beforeBothChose) && !firstContactAt && late(contactDueAt) ? (['contact'] as const) : []),
    ...(is(['choosing']) && late(choiceDueAt) ? (['choice'] as const) : []),
    ...(is(['agreed']) && late(slotStartsAt) ? (['session'] as const) : []),
    ...(is(openDisputeStates) && late(deadline) ? (['deadline'] as const) : []),
  ];
}

/** By when somebody has to speak to the parties; null where somebody has. */
export const contactDue = ({ firstContactAt, contactDueAt }: Row): string | null =>
  firstContactAt ? null : contactDueAt;
