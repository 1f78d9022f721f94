import type { VerbContext, VerbDefinition, VerbInput } from '@/admin/verbs';
import { idOf, type Place } from '@/domain/organization';
import {
  conflictBetween,
  hideThanks,
  memberById,
  type RecordState,
  type RecordVerb,
  recordMayMove,
  recordTransitions,
  returnRecord,
  revokeRecord,
  showThanks,
  type ThanksReview,
  verifiesAt,
  verifyRecord,
} from '@/domain/service';
import { fail } from '@/shared/errors';
import { callOf } from '../../matters/from-table';
import { reasonInput, text } from '../../voting/inputs';

interface RecordDocument extends Place {
  state: RecordState;
  member: unknown;
  quarters: number;
  enteredBy?: unknown;
}
type Context = VerbContext<RecordDocument>;

/** Whether the actor may decide about this member's record: in the own node, and about nobody's they are tied to. */
async function isImpartial(
  { req, actor }: Pick<Context, 'req' | 'actor'>,
  member: unknown,
): Promise<boolean> {
  const found = await memberById(req.payload, idOf(member) ?? '');
  return found !== undefined && (await conflictBetween({ payload: req.payload }, actor, found)) === null;
}

const placed = ({ township, community, grid, compound, building }: Place) => ({
  township: idOf(township),
  community: idOf(community),
  grid: idOf(grid),
  compound: idOf(compound),
  building: idOf(building),
});

const when =
  (verb: Extract<RecordVerb, 'verify' | 'return' | 'revoke'>) =>
  async (context: Context): Promise<boolean> => {
    const { actor, doc } = context;
    if (!recordMayMove(verb, doc.state) || !verifiesAt(actor, placed(doc))) return false;
    if (actor.userId !== null && idOf(doc.enteredBy) === actor.userId) return false;
    return isImpartial(context, doc.member);
  };
const { verify, return: giveBack, revoke } = recordTransitions;

const hoursInput: VerbInput = {
  name: 'hours',
  label: '做了几小时',
  kind: 'text',
  required: true,
  maxLength: 5,
  hint: '自动记下的没有时长，问过党员再填；按一刻钟算，如 1.5、0.25。',
};

/** 1.5 → 6 quarters. @throws DomainError validation */
function quartersOf(hours: unknown): number {
  const quarters = Number(text(hours).normalize('NFKC').trim()) * 4;
  if (!Number.isInteger(quarters) || quarters < 1)
    fail('validation', { fields: { hours: '请填写小时数，按一刻钟算，如 1.5' } });
  return quarters;
}

/** What can be done with a service record. */
export const recordVerbs: VerbDefinition<RecordDocument>[] = [
  {
    verb: 'verify',
    label: verify.label,
    tone: 'primary',
    explain: '核对过属实再通过，通过后计入评星，公开的是遮盖以后的文字。',
    available: when('verify'),
    inputs: ({ doc }) => (doc.quarters > 0 ? [] : [hoursInput]),
    run: async (context) => {
      const quarters = context.doc.quarters > 0 ? undefined : quartersOf(context.input.hours);
      await verifyRecord({ ...callOf(context), quarters });
      return '审核通过了。';
    },
  },
  {
    verb: 'return',
    label: giveBack.label,
    tone: 'danger',
    explain: '写清楚要改什么，党员改好以后再报。',
    available: when('return'),
    inputs: [reasonInput('退回的原因', 300)],
    run: async (context) => {
      await returnRecord({ ...callOf(context), reason: text(context.input.reason) });
      return '已退回，党员会收到消息。';
    },
  },
  {
    verb: 'revoke',
    label: revoke.label,
    tone: 'danger',
    explain: '已经公布的评星不变，会在下一轮里更正。',
    available: when('revoke'),
    inputs: [reasonInput('撤销通过的原因', 300)],
    run: async (context) => {
      await revokeRecord({ ...callOf(context), reason: text(context.input.reason) });
      return '已撤销通过，党员会收到消息。';
    },
  },
];

interface ThanksDocument extends Place {
  review: ThanksReview;
  record: unknown;
}

/** Anything but what it is already, by those who verify there; the verb asks about conflicts. */
const unless =
  (review: ThanksReview) =>
  ({ actor, doc }: VerbContext<ThanksDocument>): boolean =>
    doc.review !== 'none' && doc.review !== review && verifiesAt(actor, placed(doc));

/** Whether residents' words of thanks are public. */
export const thanksVerbs: VerbDefinition<ThanksDocument>[] = [
  {
    verb: 'show',
    label: '公开',
    tone: 'primary',
    explain: '遮盖以后的话放到这条服务的页面上，不显示是哪一户写的。还看得出是谁的，请选“不公开”。',
    available: unless('shown'),
    run: async (context) => {
      await showThanks(callOf(context));
      return '道谢的话已公开。';
    },
  },
  {
    verb: 'hide',
    label: '不公开',
    tone: 'danger',
    explain: '照样算一户道谢，只是写的话不公开。',
    available: unless('hidden'),
    inputs: [
      {
        name: 'reason',
        label: '不公开的原因',
        kind: 'select',
        required: true,
        options: ['看得出是谁写的', '说到具体的邻居', '和这次服务无关', '没有内容'].map((reason) => ({
          value: reason,
          label: reason,
        })),
      },
    ],
    run: async (context) => {
      await hideThanks({ ...callOf(context), reason: text(context.input.reason) });
      return '道谢的话不公开。';
    },
  },
];
