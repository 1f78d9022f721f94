import { coversPlace } from '@/access';
import { filesInput, listed, reasonInput, text } from '@/admin/property/inputs';
import type { VerbDefinition } from '@/admin/verbs';
import { idOf } from '@/domain/organization';
import { addExemptionPapers, endExemption } from '@/domain/service';
import type { ExemptionRow } from '@/domain/service/members/exemption-row';
import { registerKeepers } from '@/domain/service/members/keep-register';

/** Who reads the papers of a decision, beside the field that takes them. */
export const exemptionPapersHint = '会议记录、证明的照片或 PDF，最多6个；不公开，只有管名册的人看得到。';

export const exemptionVerbs: VerbDefinition<ExemptionRow>[] = [
  {
    verb: 'add-papers',
    label: '补交文件',
    explain: '会议记录、证明当时没有带来，或者没有传上的，在这里补。',
    inputs: ({ doc }) => [
      {
        ...filesInput('party-members', String(idOf(doc.member)), '决定的文件'),
        required: true,
        hint: exemptionPapersHint,
      },
    ],
    available: ({ actor, doc }) => coversPlace(actor, registerKeepers, doc),
    run: async ({ req, actor, id, input }) => {
      await addExemptionPapers({ payload: req.payload, req, actor, id, files: listed(input.files) });
      return '已补交。';
    },
  },
  {
    verb: 'end',
    label: '结束',
    tone: 'danger',
    explain: '从今天起又参加评星；已经评过的不变。',
    inputs: [reasonInput('结束的原因')],
    available: ({ actor, doc }) => doc.state === 'standing' && coversPlace(actor, registerKeepers, doc),
    run: async ({ req, actor, id, input }) => {
      await endExemption({ payload: req.payload, req, actor, id, reason: text(input.reason) });
      return '已结束。';
    },
  },
];
