import type { VerbDefinition } from '@/admin/verbs';
import type { Place } from '@/domain/organization';
import { answerObjection, keepsVote } from '@/domain/voting';
import { text } from './inputs';

interface ObjectionDocument extends Place {
  state: string;
}

export const objectionVerbs: VerbDefinition<ObjectionDocument>[] = [
  {
    verb: 'answer',
    label: '答复这条异议',
    tone: 'primary',
    explain: '异议和答复都留在记录里。结果本身不能改；计票确有错误的，写明怎么处理。',
    inputs: [{ name: 'answer', label: '答复', kind: 'textarea', required: true, maxLength: 1000 }],
    available: ({ actor, doc }) => doc.state === 'open' && keepsVote(actor, doc),
    run: async ({ req, actor, id, input }) => {
      await answerObjection({ payload: req.payload, req, actor, id, answer: text(input.answer) });
      return '已答复。';
    },
  },
];
