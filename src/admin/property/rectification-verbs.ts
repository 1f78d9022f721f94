import { coversPlace } from '@/access';
import type { VerbContext, VerbDefinition } from '@/admin/verbs';
import { idOf, type Place } from '@/domain/organization';
import {
  type AnswerChannel,
  answerChannelLabels,
  answerFixed,
  askExtension,
  askResidents,
  centsFromYuan,
  closeAsking,
  decideExtension,
  decideOnSite,
  mayMove,
  type Payer,
  type RectificationVerb,
  remindManager,
  reportDone,
  returnReport,
  superviseRectification,
  type Verdict,
  withdrawRectification,
} from '@/domain/property';
import { fail } from '@/shared/errors';
import { filesInput, keepers, listed, optional, optionsFrom, reasonInput, text } from './inputs';
import { householdChoices, reportInputs, verdictInput } from './rectification-inputs';

interface RectificationDocument extends Place {
  state: string;
  extension?: string | null;
  extensionDays?: number | null;
  extensionReason?: string | null;
  overdueCount?: number | null;
  cost?: number | null;
}
type Context = VerbContext<RectificationDocument>;

const when =
  (verb: RectificationVerb, more: (doc: RectificationDocument) => boolean = () => true) =>
  ({ actor, doc }: Context) =>
    mayMove(verb, doc.state, actor, doc) && more(doc);
const call = ({ req, actor, id }: Pick<Context, 'req' | 'actor' | 'id'>) => ({
  payload: req.payload,
  req,
  actor,
  id,
});
/** The amount typed. @throws DomainError validation */
export function costOf(typed: unknown): number {
  return (
    centsFromYuan(text(typed)) ??
    fail('validation', { fields: { cost: '请填写花了多少元，如 120 或 120.50，没花钱填 0' } })
  );
}
const { portal: _portal, ...heard } = answerChannelLabels;

/** What can be done with a rectification; the state table says when and by whom. */
export const rectificationVerbs: VerbDefinition<RectificationDocument>[] = [
  {
    verb: 'ask',
    label: '照片没问题，问居民',
    tone: 'primary',
    explain: '整改后的照片从现在起公开，本小区登记的住户都会收到消息，每户回答一次修好了没有。',
    available: when('ask'),
    run: async (context) => {
      await askResidents(call(context));
      return '已经开始问居民，到截止那天自动收。';
    },
  },
  {
    verb: 'return-report',
    label: '退回补充',
    tone: 'danger',
    explain: '照片看不清、没改到位的退回去，期限不变。',
    available: when('return-report'),
    inputs: [reasonInput('退回的原因', '会公开。')],
    run: async (context) => {
      await returnReport({ ...call(context), reason: text(context.input.reason) });
      return '已退回。';
    },
  },
  {
    verb: 'answer',
    label: '代住户回答',
    explain: '打电话来、到社区来、上门听到的都算。念给住户听，对方确认后再登记；一户一个，后说的代替先说的。',
    available: ({ actor, doc }) => doc.state === 'asking' && coversPlace(actor, keepers, doc),
    inputs: async ({ req, doc }) => [
      {
        name: 'household',
        label: '哪一户',
        kind: 'select',
        required: true,
        options: await householdChoices(req, idOf(doc.compound) ?? ''),
      },
      verdictInput,
      { name: 'words', label: '说的话', kind: 'textarea', maxLength: 300, hint: '只有社区看得到。' },
      {
        name: 'channel',
        label: '怎么听到的',
        kind: 'select',
        required: true,
        options: optionsFrom(heard),
      },
      { name: 'readBack', label: '已念给住户听，住户确认', kind: 'checkbox', required: true },
    ],
    run: async (context) => {
      const { input } = context;
      const { changed } = await answerFixed({
        ...call(context),
        household: text(input.household),
        verdict: text(input.verdict) as Verdict,
        words: optional(input.words),
        channel: text(input.channel) as Exclude<AnswerChannel, 'portal'>,
        readBack: input.readBack === true,
      });
      return changed ? '这一户原来的回答已改成现在的。' : '已登记。';
    },
  },
  {
    verb: 'close-asking',
    label: '提前收回答',
    explain: '回答的户数够了才能提前收。收了就按设置的比例定：修好了办结，没修好重新整改。',
    available: when('close-asking'),
    run: async (context) => {
      await closeAsking(call(context));
      return '已收齐，结果见记录。';
    },
  },
  {
    verb: 'decide',
    label: '现场核实',
    tone: 'primary',
    explain: '回答的户数不够，由社区到现场看过再定，照片公开。',
    available: when('decide'),
    inputs: ({ id }) => [
      verdictInput,
      {
        name: 'words',
        label: '看到了什么',
        kind: 'textarea',
        required: true,
        maxLength: 500,
        hint: '会公开。',
      },
      filesInput('rectifications', id, '现场照片'),
    ],
    run: async (context) => {
      const { input } = context;
      await decideOnSite({
        ...call(context),
        verdict: text(input.verdict) as Verdict,
        words: text(input.words),
        files: listed(input.files),
      });
      return '已登记。';
    },
  },
  {
    verb: 'decide-extension',
    label: '答复延期申请',
    tone: 'primary',
    explain: ({ doc }) => `申请延期${doc.extensionDays ?? 0}个工作日，原因：${doc.extensionReason ?? ''}`,
    available: when('decide-extension', ({ extension }) => extension === 'asked'),
    inputs: [
      {
        name: 'granted',
        label: '是否同意',
        kind: 'select',
        required: true,
        options: optionsFrom({ yes: '同意', no: '不同意' }),
      },
      { name: 'note', label: '说明', kind: 'textarea', maxLength: 300, hint: '不同意的必须写。会公开。' },
    ],
    run: async (context) => {
      const granted = { yes: true, no: false }[text(context.input.granted)];
      if (granted === undefined) fail('validation', { fields: { granted: '请选择是否同意' } });
      await decideExtension({ ...call(context), granted, note: optional(context.input.note) });
      return '已答复。';
    },
  },
  {
    verb: 'report',
    label: '报完成',
    tone: 'primary',
    explain: '没有物业的小区由社区代为报；有物业的由物业经理自己报。社区核对后问居民。',
    available: when('report'),
    inputs: ({ id, doc }) => [...reportInputs(doc), filesInput('rectifications', id, '整改后的照片')],
    run: async (context) => {
      const { input } = context;
      const payer = optional(input.payer) as Payer | undefined;
      await reportDone({
        ...call(context),
        words: text(input.words),
        cost: costOf(input.cost),
        ...(payer ? { payer } : {}),
        payerName: optional(input.payerName),
        files: listed(input.files),
      });
      return '已报完成。';
    },
  },
  {
    verb: 'ask-extension',
    label: '申请延期',
    explain: '只能申请一次，要在期限以前。',
    available: when('ask-extension', ({ extension }) => !extension),
    inputs: [
      { name: 'days', label: '延几个工作日', kind: 'number', required: true, min: 1 },
      reasonInput('为什么要延期', '同意以后会公开。'),
    ],
    run: async (context) => {
      const { days, reason } = context.input;
      await askExtension({ ...call(context), days: Number(days), reason: text(reason) });
      return '已申请，等社区答复。';
    },
  },
  {
    verb: 'remind',
    label: '催办',
    explain: '管小区的一方会收到。一天最多一次。',
    available: when('remind'),
    inputs: [reasonInput('催办的话', '会公开。')],
    run: async (context) => {
      await remindManager({ ...call(context), reason: text(context.input.reason) });
      return '已催办。';
    },
  },
  {
    verb: 'supervise',
    label: '督办',
    tone: 'primary',
    explain: '超过期限的整改，督办意见会公开，管小区的一方和社区都会收到。',
    available: when('supervise', ({ overdueCount }) => Boolean(overdueCount)),
    inputs: [reasonInput('督办意见', '会公开。')],
    run: async (context) => {
      await superviseRectification({ ...call(context), reason: text(context.input.reason) });
      return '已督办。';
    },
  },
  {
    verb: 'withdraw',
    label: '撤销',
    tone: 'danger',
    explain: '发错了、不用改的撤销。原因公开，记录保留。',
    available: when('withdraw'),
    inputs: [reasonInput('撤销的原因', '会公开。')],
    run: async (context) => {
      await withdrawRectification({ ...call(context), reason: text(context.input.reason) });
      return '已撤销。';
    },
  },
];
