import { optional, reasonInput, text } from '@/admin/property/inputs';
import type { VerbContext, VerbDefinition, VerbInput } from '@/admin/verbs';
import {
  adviseFamilyEvent,
  cancelFamilyEvent,
  confirmFamilyEvent,
  type FamilyEventRow,
  type FamilyVerb,
  familyPartiesOf,
  familyTransitionOf,
  mayMoveFamily,
  reportFamilyEvent,
  type Scale,
  scaleKeys,
  scaleOf,
} from '@/domain/neighbourhood';
import { scaleLabels } from '@/domain/neighbourhood/civility/labels';
import { centsFromYuan, yuanOf } from '@/domain/property';
import { callOf, numberOf } from './call';

type Event = VerbDefinition<FamilyEventRow>;

/** A button of the state table: its states and who may press it; the rest is said here. */
const button = (verb: FamilyVerb, rest: Omit<Event, 'verb' | 'label' | 'available'>): Event => ({
  verb,
  label: familyTransitionOf(verb).label,
  available: async ({ req, actor, doc }) =>
    mayMoveFamily(verb, doc.state, await familyPartiesOf(req, actor, doc)),
  ...rest,
});

const isMoney = (key: keyof Scale) => key === 'costPerTable' || key === 'gifts';

/** The five numbers of a scale, with what stands now. */
const scaleInputs = (scale: Scale | null): VerbInput[] =>
  scaleKeys.map((key) => ({
    name: key,
    label: scaleLabels[key],
    kind: isMoney(key) ? 'text' : 'number',
    required: true,
    maxLength: 12,
    ...(scale ? { value: isMoney(key) ? yuanOf(scale[key]) : scale[key] } : {}),
  }));

const moneyOf = (typed: unknown): number =>
  text(typed) === '' ? Number.NaN : (centsFromYuan(text(typed)) ?? Number.POSITIVE_INFINITY);

const scaleIn = ({ input }: { input: Record<string, unknown> }): Scale => ({
  tables: numberOf(input.tables),
  costPerTable: moneyOf(input.costPerTable),
  vehicles: numberOf(input.vehicles),
  gifts: moneyOf(input.gifts),
  days: numberOf(input.days),
});

const plannedInputs = ({ doc }: VerbContext<FamilyEventRow>) => scaleInputs(scaleOf(doc, 'planned'));

/** What can be done with a family event; the state table says when and by whom. */
export const familyVerbs: Event[] = [
  button('advise', {
    tone: 'primary',
    explain: '到家里商量过了，记下现在打算怎么办。最初的打算保留，用来算节约。',
    inputs: (context) => [
      ...plannedInputs(context),
      { name: 'note', label: '商量的结果', kind: 'textarea', required: true, maxLength: 500 },
    ],
    run: async (context) => {
      const { input } = context;
      await adviseFamilyEvent({ ...callOf(context), ...scaleIn(context), note: text(input.note) });
      return '已记下。';
    },
  }),
  button('report', {
    tone: 'primary',
    explain: '办完以后报实际的数，节约多少自动算。报错了可以再报一次。',
    inputs: (context) => [
      ...scaleInputs(scaleOf(context.doc, 'actual') ?? scaleOf(context.doc, 'planned')),
      { name: 'note', label: '说明', kind: 'textarea', maxLength: 500 },
    ],
    run: async (context) => {
      await reportFamilyEvent({
        ...callOf(context),
        ...scaleIn(context),
        note: optional(context.input.note),
      });
      return '已报结果。';
    },
  }),
  button('confirm', {
    tone: 'primary',
    explain: '自己家报的、登记和报结果是同一个人的，另一位核对属实才算进节约。',
    run: async (context) => {
      await confirmFamilyEvent(callOf(context));
      return '核对好了，算进节约。';
    },
  }),
  button('cancel', {
    tone: 'danger',
    inputs: [reasonInput('不办的原因')],
    run: async (context) => {
      await cancelFamilyEvent({ ...callOf(context), reason: text(context.input.reason) });
      return '已记下不办了。';
    },
  }),
];
