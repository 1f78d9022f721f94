import type { VerbDefinition } from '@/admin/verbs';
import { idOf, type Place } from '@/domain/organization';
import { answerAppeal, keepsStars } from '@/domain/service';
import { text } from '../../voting/inputs';

interface AppealDocument extends Place {
  state: string;
  user?: unknown;
  takenBy?: unknown;
}

export const appealVerbs: VerbDefinition<AppealDocument>[] = [
  {
    verb: 'answer',
    label: '答复这条异议',
    tone: 'primary',
    explain:
      '属实的，先点页面上的“给这名党员补记服务”补上漏的（不受补记天数的限制），由另一位同事审核；加分扣分在评星那一页登记、核实。都办好了再选“属实，重算”：系统按现在的记录重算这一名党员，别人的结果不动。',
    inputs: [
      {
        name: 'outcome',
        label: '核查的结果',
        kind: 'select',
        required: true,
        options: [
          { value: 'upheld', label: '属实，重算' },
          { value: 'rejected', label: '不属实，维持原结果' },
        ],
      },
      { name: 'answer', label: '答复', kind: 'textarea', required: true, maxLength: 1000 },
      { name: 'sameIsRight', label: '分数不变也这样答复', kind: 'checkbox' },
    ],
    available: ({ actor, doc }) =>
      doc.state === 'open' &&
      keepsStars(actor, doc) &&
      (actor.userId === null || ![idOf(doc.user), idOf(doc.takenBy)].includes(actor.userId)),
    run: async ({ req, actor, id, input }) => {
      await answerAppeal({
        payload: req.payload,
        req,
        actor,
        id,
        outcome: text(input.outcome) as 'upheld',
        answer: text(input.answer),
        sameIsRight: input.sameIsRight === true,
      });
      return '已答复，党员会收到通知。';
    },
  },
];
