import { optionsFrom, reasonInput, text } from '@/admin/property/inputs';
import type { VerbContext, VerbDefinition } from '@/admin/verbs';
import {
  adviserHasAccount,
  advisersOfAccount,
  confirmLegalVisit,
  correctLegalVisit,
  endPairing,
  keepsLawAt,
  type LegalVisitKind,
  type LegalVisitState,
  legalVisitLabels,
  type PairingState,
  recordLegalVisit,
  withdrawLegalVisit,
} from '@/domain/neighbourhood';
import { idOf, type Place } from '@/domain/organization';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { callOf } from './call';
import { typedQuarters } from './typed-quarters';

interface Pairing extends Place {
  state: PairingState;
  adviser: unknown;
}
interface Visit extends Place {
  state: LegalVisitState;
  adviser: unknown;
  quarters: number;
  people: number;
  enteredBy?: unknown;
}
type Context = VerbContext<Pairing | Visit>;

const placed = ({ township, community }: Place) => ({ township: idOf(township), community: idOf(community) });
const keeps = ({ req, actor, doc }: Context) => keepsLawAt(req.payload, actor, placed(doc), req);
const isOwn = async ({ req, actor, doc }: Context): Promise<boolean> =>
  actor.userId !== null &&
  (await advisersOfAccount(req.payload, actor.userId, req)).some(({ id }) => id === idOf(doc.adviser));

/** What can be done with a pairing. */
export const pairingVerbs: VerbDefinition<Pairing>[] = [
  {
    verb: 'record-visit',
    label: '登记顾问服务',
    tone: 'primary',
    explain: '哪天到村里做了什么。不写当事人是谁。替顾问登记的，顾问确认了才计数。',
    available: async (context) =>
      context.doc.state === 'active' && ((await isOwn(context)) || (await keeps(context))),
    inputs: [
      { name: 'on', label: '哪天', kind: 'date', required: true, value: '' },
      {
        name: 'kind',
        label: '做什么',
        kind: 'select',
        required: true,
        options: optionsFrom(legalVisitLabels),
      },
      {
        name: 'hours',
        label: '几小时',
        kind: 'text',
        required: true,
        maxLength: 5,
        hint: '一刻钟一档，如1.5。',
      },
      { name: 'people', label: '服务了几人', kind: 'number', required: true, min: 0, max: 5000 },
      { name: 'note', label: '备注', kind: 'text', maxLength: 200, hint: '不写姓名、电话。' },
    ],
    run: async (context) => {
      const { on, kind, hours, people, note } = context.input;
      const { id: _id, ...call } = callOf(context);
      await recordLegalVisit({
        ...call,
        community: idOf(context.doc.community) ?? '',
        adviser: idOf(context.doc.adviser) ?? '',
        on: text(on) || toIsoDay(now()),
        kind: text(kind) as LegalVisitKind,
        quarters: typedQuarters(hours),
        people: Number(people ?? Number.NaN),
        note: text(note),
      });
      return (await isOwn(context)) ? '服务登记好了。' : '登记好了，等顾问确认后计数。';
    },
  },
  {
    verb: 'end',
    label: '结束结对',
    tone: 'danger',
    available: async (context) => context.doc.state === 'active' && (await keeps(context)),
    inputs: [reasonInput('结束的原因')],
    run: async (context) => {
      await endPairing({ ...callOf(context), reason: text(context.input.reason) });
      return '结对已结束。';
    },
  },
];

/** What can be done with a visit. */
export const legalVisitVerbs: VerbDefinition<Visit>[] = [
  {
    verb: 'confirm',
    label: '确认去过',
    tone: 'primary',
    explain: '社区替顾问登记的，顾问本人确认了才计数；顾问没有账号的，由另一位同事确认。',
    available: async (context) => {
      const { doc, actor, req } = context;
      if (doc.state !== 'unconfirmed') return false;
      if (await isOwn(context)) return true;
      return (
        !(await adviserHasAccount(req.payload, idOf(doc.adviser) ?? '', req)) &&
        idOf(doc.enteredBy) !== actor.userId &&
        (await keeps(context))
      );
    },
    run: async (context) => {
      await confirmLegalVisit(callOf(context));
      return '确认好了，计入本月。';
    },
  },
  {
    verb: 'correct',
    label: '改时长、人数',
    available: async (context) => {
      const { doc, actor } = context;
      if (doc.state === 'withdrawn') return false;
      return (
        (await isOwn(context)) ||
        (doc.state === 'unconfirmed' && idOf(doc.enteredBy) === actor.userId && (await keeps(context)))
      );
    },
    inputs: ({ doc }) => [
      {
        name: 'hours',
        label: '几小时',
        kind: 'text',
        required: true,
        maxLength: 5,
        hint: '一刻钟一档，如1.5。',
        value: String(doc.quarters / 4),
      },
      {
        name: 'people',
        label: '服务了几人',
        kind: 'number',
        required: true,
        min: 0,
        max: 5000,
        value: doc.people,
      },
    ],
    run: async (context) => {
      const { hours, people } = context.input;
      await correctLegalVisit({
        ...callOf(context),
        quarters: typedQuarters(hours),
        people: Number(people ?? Number.NaN),
      });
      return '改好了。';
    },
  },
  {
    verb: 'withdraw',
    label: '撤销登记',
    tone: 'danger',
    explain: '登错了的撤销以后不计，记录保留。',
    available: async (context) =>
      context.doc.state !== 'withdrawn' && ((await isOwn(context)) || (await keeps(context))),
    inputs: [reasonInput('撤销的原因')],
    run: async (context) => {
      await withdrawLegalVisit({ ...callOf(context), reason: text(context.input.reason) });
      return '已撤销。';
    },
  },
];
