import { coversPlace } from '@/access';
import type { VerbDefinition } from '@/admin/verbs';
import type { Place } from '@/domain/organization';
import { answerQuestion, hideQuestion } from '@/domain/property';
import { keepers, reasonInput, text } from '../inputs';

interface QuestionDocument extends Place {
  state: string;
  text: string;
}

export const questionVerbs: VerbDefinition<QuestionDocument>[] = [
  {
    verb: 'answer',
    label: '回答',
    tone: 'primary',
    explain: ({ doc }) => `居民问：${doc.text}`,
    available: ({ actor, doc }) => doc.state === 'open' && coversPlace(actor, keepers, doc),
    inputs: [
      {
        name: 'answer',
        label: '回答',
        kind: 'textarea',
        required: true,
        maxLength: 1000,
        hint: '说清钱花在哪、怎么定的、票据在哪看。会公开，不要写个人姓名、电话。',
      },
    ],
    run: async ({ req, actor, id, input }) => {
      await answerQuestion({ payload: req.payload, req, actor, id, answer: text(input.answer) });
      return '已回答并公开，提问人会收到消息。';
    },
  },
  {
    verb: 'hide',
    label: '隐藏',
    tone: 'danger',
    explain: '只在写了别人的隐私、骂人时用。页面上会留“已隐藏”和原因，提问人会收到消息。',
    available: ({ actor, doc }) => doc.state !== 'hidden' && coversPlace(actor, keepers, doc),
    inputs: [reasonInput('隐藏的原因', '会公开。')],
    run: async ({ req, actor, id, input }) => {
      await hideQuestion({ payload: req.payload, req, actor, id, reason: text(input.reason) });
      return '已隐藏，原因已公开。';
    },
  },
];
