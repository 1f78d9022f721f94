import { optional, optionsFrom, text } from '@/admin/property/inputs';
import type { VerbDefinition } from '@/admin/verbs';
import { type DisputeType, disputeTypeLabels } from '@/domain/mediation';
import {
  answersFor,
  type FindingRow,
  findingKindLabels,
  findingToDispute,
  findingToMatter,
  findingToRequest,
  offersTakeBack,
  publicWords,
  settleFinding,
  visitedWords,
  waysOf,
  withdrawFinding,
} from '@/domain/neighbourhood';
import { callOf } from './call';

const isOpen = ({ actor, doc }: Parameters<VerbDefinition<FindingRow>['available']>[0]): boolean =>
  doc.state === 'open' && (doc.walker === actor.userId || answersFor(actor, doc));

/** What a finding becomes, with what was written at the door; nothing is typed twice. */
export const findingVerbs: VerbDefinition<FindingRow>[] = [
  {
    verb: 'to-request',
    label: '转为诉求',
    tone: 'primary',
    explain:
      '地点和情况照走访时记的，马上进入诉求受理。住户愿意自己看进度和评价的，填手机号；不愿意的空着，由走访的人代住户反映。',
    available: isOpen,
    inputs: [
      { name: 'phone', label: '住户手机号', kind: 'text', maxLength: 20, hint: '可不填。' },
      { name: 'name', label: '住户姓名', kind: 'text', maxLength: 30, hint: '可不填。' },
      { name: 'agreed', label: '问过住户，同意留手机号，由本人查进度和评价', kind: 'checkbox' },
    ],
    run: async (context) => {
      const { phone, name, agreed } = context.input;
      const { number } = await findingToRequest({
        ...callOf(context),
        phone: optional(phone),
        name: optional(name),
        agreed: agreed === true,
      });
      return `已转为诉求${number}。`;
    },
  },
  {
    verb: 'to-matter',
    label: '转为议题',
    explain: '大家都有的事，按五步办。下面两项会公开。',
    available: (context) => isOpen(context) && waysOf(context.actor, context.doc).includes('matter'),
    inputs: ({ doc }) => [
      {
        name: 'title',
        label: '什么事',
        kind: 'text',
        required: true,
        maxLength: 60,
        value: publicWords(doc.words ?? findingKindLabels[doc.kind], doc.householdName).slice(0, 60),
      },
      {
        name: 'about',
        label: '怎么回事',
        kind: 'textarea',
        required: true,
        maxLength: 1000,
        value: publicWords(doc.words ?? findingKindLabels[doc.kind], doc.householdName),
      },
    ],
    run: async (context) => {
      const { title, about } = context.input;
      const { number, masked } = await findingToMatter({
        ...callOf(context),
        title: text(title),
        about: text(about),
      });
      return `已转为议题${number}。${masked ? '姓名、电话或者门牌已经用*遮住。' : ''}`;
    },
  },
  {
    verb: 'to-dispute',
    label: '转为调解',
    explain: '转过去以后，只有调解的人看得到内容；这里只知道结束了没有，不知道怎么结束的。',
    available: isOpen,
    inputs: ({ doc }) => [
      {
        name: 'type',
        label: '哪一类纠纷',
        kind: 'select',
        required: true,
        options: optionsFrom(disputeTypeLabels),
      },
      { name: 'applicantName', label: '一方的姓名', kind: 'text', required: true, maxLength: 30 },
      { name: 'applicantPhone', label: '这一方的电话', kind: 'text', maxLength: 20 },
      {
        name: 'applicantNote',
        label: '怎么找到这一方',
        kind: 'text',
        maxLength: 200,
        value: visitedWords(doc),
      },
      { name: 'respondentName', label: '另一方的姓名', kind: 'text', required: true, maxLength: 30 },
      { name: 'respondentPhone', label: '另一方的电话', kind: 'text', maxLength: 20 },
      { name: 'respondentNote', label: '怎么找到另一方', kind: 'text', maxLength: 200 },
      { name: 'facts', label: '发生了什么', kind: 'textarea', maxLength: 2000, value: doc.words ?? '' },
      { name: 'agreed', label: '问过双方，都愿意让人来调解', kind: 'checkbox', required: true },
    ],
    run: async (context) => {
      const { type, applicantName, respondentName, facts, agreed, ...rest } = context.input;
      await findingToDispute({
        ...callOf(context),
        type: text(type) as DisputeType,
        applicantName: text(applicantName),
        applicantPhone: optional(rest.applicantPhone),
        applicantNote: optional(rest.applicantNote),
        respondentName: text(respondentName),
        respondentPhone: optional(rest.respondentPhone),
        respondentNote: optional(rest.respondentNote),
        facts: optional(facts),
        agreed: agreed as true,
      });
      return '已转为调解。';
    },
  },
  {
    verb: 'settle',
    label: '当场解决了',
    available: isOpen,
    inputs: [{ name: 'note', label: '怎么解决的', kind: 'textarea', required: true, maxLength: 300 }],
    run: async (context) => {
      await settleFinding({ ...callOf(context), note: text(context.input.note) });
      return '已记下。';
    },
  },
  {
    verb: 'withdraw',
    label: '撤回',
    tone: 'danger',
    explain: '记错了的撤回：留着，不计数，那一户按没记过算。这次走访走完以后不能再撤。',
    available: ({ req, actor, doc }) => offersTakeBack(req.payload, actor, doc),
    run: async (context) => {
      await withdrawFinding(callOf(context));
      return '已撤回。';
    },
  },
];
