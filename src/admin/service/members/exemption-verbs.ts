import { coversPlace } from '@/access';
import { reasonInput, text } from '@/admin/property/inputs';
import type { VerbDefinition } from '@/admin/verbs';
import { endExemption } from '@/domain/service';
import type { ExemptionRow } from '@/domain/service/members/exemption-row';
import { registerKeepers } from '@/domain/service/members/keep-register';

export const exemptionVerbs: VerbDefinition<ExemptionRow>[] = [
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
