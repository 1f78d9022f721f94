import type { VerbDefinition } from '@/admin/verbs';
import type { Place } from '@/domain/organization';
import { decideDispute, keepsVote } from '@/domain/voting';
import { text } from './inputs';

interface DisputeDocument extends Place {
  state: string;
}

export const disputeVerbs: VerbDefinition<DisputeDocument>[] = [
  {
    verb: 'decide',
    label: '答复这条异议',
    tone: 'primary',
    explain:
      '属实的，先到名册那一户上更正，再来答复。答复写清理由，提异议的人看得到，记录公开（不写是谁提的）。',
    inputs: [
      {
        name: 'upheld',
        label: '属实吗',
        kind: 'select',
        required: true,
        options: [
          { value: 'yes', label: '属实，名册已更正' },
          { value: 'no', label: '不属实，名册不变' },
        ],
      },
      { name: 'answer', label: '答复', kind: 'textarea', required: true, maxLength: 500 },
    ],
    available: ({ actor, doc }) => doc.state === 'open' && keepsVote(actor, doc),
    run: async ({ req, actor, id, input }) => {
      const upheld = text(input.upheld) === 'yes';
      await decideDispute({ payload: req.payload, req, actor, id, upheld, answer: text(input.answer) });
      return '已答复。';
    },
  },
];
