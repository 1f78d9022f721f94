import type { VerbContext, VerbDefinition } from '@/admin/verbs';
import type { Place } from '@/domain/organization';
import {
  answerDispute,
  cancelList,
  correctEntry,
  disputeDecisionLabels,
  disputeEntry,
  mayDispute,
  mayRunLists,
  openDisputes,
  publishList,
} from '@/domain/property';
import { filesInput, listed, optional, optionsFrom, reasonInput, text } from './inputs';

const call = ({ req, actor, id }: VerbContext<object>) => ({ payload: req.payload, req, actor, id });
const inState =
  (...states: string[]) =>
  ({ actor, doc }: VerbContext<{ state: string }>) =>
    mayRunLists(actor) && states.includes(doc.state);

export const listVerbs: VerbDefinition<{ state: string }>[] = [
  {
    verb: 'open-disputes',
    label: '开始异议期',
    tone: 'primary',
    explain: '上榜的企业和社区都会收到，期内可以写明理由、附上证据提出异议。',
    available: inState('draft'),
    run: async (context) => {
      await openDisputes(call(context));
      return '异议期已开始，上榜的企业和社区已收到通知。';
    },
  },
  {
    verb: 'publish',
    label: '公布',
    tone: 'primary',
    explain: '异议期过了、异议都答复了才能公布。公布以后写错了只能更正，原来的保留。',
    available: inState('disputing'),
    run: async (context) => {
      await publishList(call(context));
      return '红黑榜已公布。';
    },
  },
  {
    verb: 'cancel',
    label: '取消',
    tone: 'danger',
    available: inState('draft', 'disputing'),
    inputs: [reasonInput('取消的原因')],
    run: async (context) => {
      await cancelList({ ...call(context), reason: text(context.input.reason) });
      return '已取消。';
    },
  },
];

interface EntryDocument extends Place {
  list?: unknown;
  shown?: boolean | null;
}

const { open: _open, kept: _kept, ...changes } = disputeDecisionLabels;

/** The verbs ask again how the list stands. */
export const entryVerbs: VerbDefinition<EntryDocument>[] = [
  {
    verb: 'dispute',
    label: '提出异议',
    tone: 'primary',
    explain: '异议期里写明理由，附上证据。答复会公开，证据不公开。',
    available: async ({ actor, doc, req }) =>
      mayDispute(actor, doc) && (await stateOf(req, doc.list)) === 'disputing',
    inputs: ({ id }) => [
      { name: 'words', label: '异议的理由', kind: 'textarea', required: true, maxLength: 1000 },
      {
        ...filesInput('red-black-entries', id, '证据照片、文件'),
        hint: '照片或 PDF，不公开，只有社区和答复的人看得到。',
      },
    ],
    run: async ({ input, ...context }) => {
      const { payload, req, actor, id } = call(context);
      const files = listed(input.files);
      await disputeEntry({ payload, req, actor, entry: id, words: text(input.words), files });
      return '异议已提出，答复以后会通知。';
    },
  },
  {
    verb: 'correct',
    label: '公布后更正',
    tone: 'danger',
    explain: '公布以后发现错了的在这里更正。更正的内容和原因公开。',
    available: async ({ actor, doc, req }) =>
      mayRunLists(actor) && (await stateOf(req, doc.list)) === 'published',
    inputs: [
      {
        name: 'decision',
        label: '怎么更正',
        kind: 'select',
        required: true,
        options: optionsFrom(changes),
      },
      { name: 'correction', label: '更正的内容', kind: 'textarea', required: true, maxLength: 300 },
      reasonInput('更正的原因'),
    ],
    run: async (context) => {
      const { decision, correction, reason } = context.input;
      await correctEntry({
        ...call(context),
        decision: text(decision) as 'corrected',
        correction: text(correction),
        reason: text(reason),
      });
      return '已更正。';
    },
  },
];

export const disputeVerbs: VerbDefinition<{ decision: string }>[] = [
  {
    verb: 'answer',
    label: '答复异议',
    tone: 'primary',
    explain: '核对证据后答复。答复公开；更正的写明原来是什么、现在是什么。',
    available: ({ actor, doc }) => mayRunLists(actor) && doc.decision === 'open',
    inputs: [
      {
        name: 'decision',
        label: '怎么处理',
        kind: 'select',
        required: true,
        options: optionsFrom({ kept: disputeDecisionLabels.kept, ...changes }),
      },
      { name: 'reply', label: '答复', kind: 'textarea', required: true, maxLength: 1000 },
      { name: 'correction', label: '更正的内容', kind: 'textarea', maxLength: 300 },
    ],
    run: async (context) => {
      const { decision, reply, correction } = context.input;
      await answerDispute({
        ...call(context),
        decision: text(decision) as 'kept',
        reply: text(reply),
        correction: optional(correction),
      });
      return '已答复。';
    },
  },
];

async function stateOf(req: VerbContext['req'], list: unknown): Promise<string | null> {
  const found = await req.payload.db.findOne<{ id: string; state: string }>({
    collection: 'red-black-lists',
    where: { id: { equals: list } },
    req,
  });
  return found?.state ?? null;
}
