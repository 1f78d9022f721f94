import { reasonInput, text } from '@/admin/property/inputs';
import type { VerbContext, VerbDefinition } from '@/admin/verbs';
import {
  keepsLawAt,
  type LawTopic,
  lawTopicLabels,
  type PublicAnswerState,
  publishAnswer,
  takeDownAnswer,
} from '@/domain/neighbourhood';
import { idOf, optionsOf, type Place } from '@/domain/organization';
import { callOf } from './call';

interface Answer extends Place {
  state: PublicAnswerState;
  topic: LawTopic;
  title: string;
  question: string;
  answer: string;
}

const open = async ({ req, actor, doc }: VerbContext<Answer>): Promise<boolean> =>
  (doc.state === 'proposed' || doc.state === 'published') &&
  (await keepsLawAt(
    req.payload,
    actor,
    { township: idOf(doc.township), community: idOf(doc.community) },
    req,
  ));

const texts = ({ doc }: VerbContext<Answer>) => [
  {
    name: 'topic',
    label: '哪一类',
    kind: 'select' as const,
    required: true,
    options: optionsOf(lawTopicLabels),
    value: doc.topic,
  },
  { name: 'title', label: '标题', kind: 'text' as const, required: true, maxLength: 60, value: doc.title },
  {
    name: 'question',
    label: '问',
    kind: 'textarea' as const,
    required: true,
    maxLength: 2000,
    value: doc.question,
  },
  {
    name: 'answer',
    label: '答',
    kind: 'textarea' as const,
    required: true,
    maxLength: 3000,
    value: doc.answer,
  },
  {
    name: 'asShown',
    label: '遮住以后就这样公开（有姓名、号码被遮住时才要勾）',
    kind: 'checkbox' as const,
    value: false,
  },
];

/** The editor's review of an answer on its way to the public. */
export const answerVerbs: VerbDefinition<Answer>[] = [
  {
    verb: 'publish',
    label: '审核公开',
    tone: 'primary',
    explain: '看一遍有没有认得出是谁的地方（村名、单位、少见的经过），改好再公开。公开后马上能搜到。',
    available: open,
    inputs: texts,
    run: async (context) => {
      const { topic, title, question, answer, asShown } = context.input;
      await publishAnswer({
        ...callOf(context),
        ...(text(topic) ? { topic: text(topic) as LawTopic } : {}),
        title: text(title),
        question: text(question),
        answer: text(answer),
        asShown: asShown === true,
      });
      return '已公开。';
    },
  },
  {
    verb: 'take-down',
    label: '不公开（撤下）',
    tone: 'danger',
    explain: '已经公开的马上从页面和搜索里撤下。',
    available: open,
    inputs: [reasonInput('原因')],
    run: async (context) => {
      await takeDownAnswer({ ...callOf(context), reason: text(context.input.reason) });
      return '不公开了。';
    },
  },
];
