import { optional, optionsFrom, reasonInput, text } from '@/admin/property/inputs';
import type { VerbContext, VerbDefinition, VerbInput } from '@/admin/verbs';
import {
  type AgreementState,
  beginSession,
  type ConfirmationState,
  cancelSession,
  caseFor,
  confirmationStateLabels,
  confirmationSteps,
  endSession,
  type FollowUpState,
  followUpWayLabels,
  type HearingVerb,
  isDayOver,
  mayMoveDispute,
  nextStepLabels,
  notesMark,
  performanceLabels,
  recordConfirmation,
  recordFollowUp,
  rescheduleSession,
  type SessionState,
  sessionResultLabels,
  writeSessionNotes,
} from '@/domain/mediation';
import { idOf } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail, isDomainError } from '@/shared/errors';

interface OfCase {
  dispute: unknown;
}
interface SessionDocument extends OfCase {
  state: SessionState;
  startsAt: string;
  endsAt: string;
  place: string;
  room?: string | null;
  notes?: string | null;
  updatedAt: string;
}
interface AgreementDocument extends OfCase {
  state: AgreementState;
  confirmation?: ConfirmationState | null;
}
interface FollowUpDocument extends OfCase {
  state: FollowUpState;
}

const call = ({ req, actor, id }: Pick<VerbContext, 'req' | 'actor' | 'id'>) => ({
  payload: req.payload,
  req,
  actor,
  id,
});

/** Whether the step is in the table for this case and this person; a case that is not theirs offers nothing. */
async function mayMove({ req, actor, doc }: VerbContext<OfCase>, verb: HearingVerb): Promise<boolean> {
  try {
    const { row, as } = await caseFor({ payload: req.payload, req }, actor, idOf(doc.dispute) ?? '');
    return mayMoveDispute(verb, row.state, as);
  } catch (error) {
    if (isDomainError(error)) return false;
    throw error;
  }
}

type Session = VerbDefinition<SessionDocument>;

const sessionButton = (
  verb: HearingVerb,
  from: readonly SessionState[],
  rest: Omit<Session, 'verb' | 'available'>,
): Session => ({
  verb,
  available: async (context) => from.includes(context.doc.state) && mayMove(context, verb),
  ...rest,
});

const timeInputs = ({ startsAt, endsAt, place, room }: SessionDocument): VerbInput[] => [
  { name: 'startsAt', label: '开始', kind: 'datetime', required: true, value: startsAt },
  { name: 'endsAt', label: '结束', kind: 'datetime', required: true, value: endsAt },
  { name: 'place', label: '地点', kind: 'text', required: true, maxLength: 100, value: place },
  { name: 'room', label: '房间', kind: 'text', maxLength: 40, value: room ?? '' },
];

/** What can be done with a session; who was there is ticked off on the page of the case. */
export const sessionVerbs: Session[] = [
  sessionButton('begin-session', ['planned'], {
    label: '开始调解',
    tone: 'primary',
    explain: '约好的时间前半小时以内才能开始；日子过了才开的，先改时间。到场情况在手机页面上记。',
    inputs: ({ doc }) =>
      isDayOver(doc, now())
        ? [{ name: 'heldAsPlanned', label: '就是那天开的，现在补记', kind: 'checkbox', required: true }]
        : [],
    run: async (context) => {
      const heldAsPlanned = context.input.heldAsPlanned === true;
      await beginSession({ ...call(context), heldAsPlanned });
      return '开始调解了。';
    },
  }),
  sessionButton('reschedule-session', ['planned'], {
    label: '改时间',
    explain: '先问过双方。改好以后双方和调解员会收到消息。',
    inputs: ({ doc }) => [
      ...timeInputs(doc),
      { name: 'agreedByBoth', label: '双方都同意改到这个时间', kind: 'checkbox' },
      reasonInput('为什么改'),
    ],
    run: async (context) => {
      const { startsAt, endsAt, place, room, agreedByBoth, reason } = context.input;
      await rescheduleSession({
        ...call(context),
        startsAt: text(startsAt),
        endsAt: text(endsAt),
        place: text(place),
        room: optional(room),
        agreedByBoth: agreedByBoth === true,
        reason: text(reason),
      });
      return '时间改好了。';
    },
  }),
  sessionButton('cancel-session', ['planned'], {
    label: '取消',
    tone: 'danger',
    explain: '双方和调解员会收到消息，这个时间空出来。',
    inputs: [reasonInput('为什么取消')],
    run: async (context) => {
      await cancelSession({ ...call(context), reason: text(context.input.reason) });
      return '取消了。';
    },
  }),
  sessionButton('write-notes', ['begun', 'held'], {
    label: '写笔录',
    explain: '只进卷宗，不会出现在消息和经过里。',
    inputs: ({ doc }) => [
      {
        name: 'notes',
        label: '笔录',
        kind: 'textarea',
        required: true,
        maxLength: 10_000,
        value: doc.notes ?? '',
      },
    ],
    run: async (context) => {
      const { doc, seen, input } = context;
      if (seen && seen !== doc.updatedAt)
        fail('conflict', { message: '这次调解会刚被别人改过。请先复制您写的，刷新后对照着再改。' });
      await writeSessionNotes({ ...call(context), notes: text(input.notes), seen: notesMark(doc.notes) });
      return '笔录存下了。';
    },
  }),
  sessionButton('end-session', ['begun'], {
    label: '结束这次调解会',
    tone: 'primary',
    inputs: [
      {
        name: 'result',
        label: '谈得怎么样',
        kind: 'select',
        required: true,
        options: optionsFrom(sessionResultLabels),
      },
    ],
    run: async (context) => {
      await endSession({ ...call(context), result: text(context.input.result) as 'continue' });
      return '结束了。谈成、谈不成，在案件里接着办。';
    },
  }),
];

/** What can be done with an agreement here; it is written and signed on the page of the case. */
export const agreementVerbs: VerbDefinition<AgreementDocument>[] = [
  {
    verb: 'record-confirmation',
    label: '记司法确认',
    available: async (context) => {
      const { state, confirmation } = context.doc;
      if (state !== 'effective' || !confirmation || confirmationSteps[confirmation].length === 0)
        return false;
      return mayMove(context, 'record-confirmation');
    },
    inputs: ({ doc }) => [
      {
        name: 'step',
        label: '到了哪一步',
        kind: 'select',
        required: true,
        options: confirmationSteps[doc.confirmation ?? 'expired'].map((value) => ({
          value,
          label: confirmationStateLabels[value],
        })),
      },
      { name: 'on', label: '哪天', kind: 'date', required: true },
      { name: 'court', label: '向哪个法院申请的', kind: 'text', maxLength: 60 },
      { name: 'number', label: '裁定书文号', kind: 'text', maxLength: 60 },
      { name: 'reason', label: '原因', kind: 'textarea', maxLength: 500 },
    ],
    run: async (context) => {
      const { step, on, court, number, reason } = context.input;
      const { payload, req, actor } = call(context);
      await recordConfirmation({
        payload,
        req,
        actor,
        dispute: idOf(context.doc.dispute) ?? '',
        step: text(step) as 'applied',
        on: text(on),
        court: optional(court),
        number: optional(number),
        reason: optional(reason),
      });
      return '记下了。';
    },
  },
];

/** What can be done with a follow-up. */
export const followUpVerbs: VerbDefinition<FollowUpDocument>[] = [
  {
    verb: 'record-follow-up',
    label: '记回访',
    tone: 'primary',
    available: async (context) =>
      context.doc.state === 'planned' && (await mayMove(context, 'record-follow-up')),
    inputs: [
      {
        name: 'performance',
        label: '履行了没有',
        kind: 'select',
        required: true,
        options: optionsFrom(performanceLabels),
      },
      {
        name: 'way',
        label: '怎么回访的',
        kind: 'select',
        required: true,
        options: optionsFrom(followUpWayLabels),
      },
      { name: 'words', label: '怎么说的', kind: 'textarea', required: true, maxLength: 1000 },
      { name: 'reason', label: '没有履行的原因', kind: 'textarea', maxLength: 500 },
      { name: 'next', label: '没有履行的，接下来', kind: 'select', options: optionsFrom(nextStepLabels) },
    ],
    run: async (context) => {
      const { performance, way, words, reason, next } = context.input;
      await recordFollowUp({
        ...call(context),
        performance: text(performance) as 'full',
        way: text(way) as 'phone',
        words: text(words),
        reason: optional(reason),
        next: optional(next) as 'remind' | undefined,
      });
      return '回访记下了。';
    },
  },
];
