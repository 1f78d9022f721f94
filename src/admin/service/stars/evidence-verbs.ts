import type { VerbContext, VerbDefinition } from '@/admin/verbs';
import { idOf, type Place } from '@/domain/organization';
import { confirmEvidence, keepsStars, refuseEvidence, withdrawEvidence } from '@/domain/service';
import { text } from '../../voting/inputs';

interface EvidenceDocument extends Place {
  state: string;
  user?: unknown;
  enteredBy?: unknown;
}

type Context = VerbContext<EvidenceDocument>;

const waits = ({ actor, doc }: Context) => doc.state === 'waiting' && keepsStars(actor, doc);
const isOwn = ({ actor, doc }: Context) => idOf(doc.enteredBy) === actor.userId;
const mayDecide = (context: Context) =>
  waits(context) && !isOwn(context) && idOf(context.doc.user) !== context.actor.userId;

export const evidenceVerbs: VerbDefinition<EvidenceDocument>[] = [
  {
    verb: 'confirm',
    label: '核实，计入',
    tone: 'primary',
    explain: '请看过凭据的原件再点。核实以后计入这名党员的得分。',
    available: mayDecide,
    run: async ({ req, actor, id }) => {
      await confirmEvidence({ payload: req.payload, req, actor, id });
      return '已核实。';
    },
  },
  {
    verb: 'refuse',
    label: '不实，不计',
    tone: 'danger',
    explain: '原因留在记录里，登记人能看到。',
    inputs: [{ name: 'refusal', label: '为什么不计', kind: 'textarea', required: true, maxLength: 300 }],
    available: mayDecide,
    run: async ({ req, actor, id, input }) => {
      await refuseEvidence({ payload: req.payload, req, actor, id, refusal: text(input.refusal) });
      return '已记下，不计分。';
    },
  },
  {
    verb: 'withdraw',
    label: '撤回',
    explain: '登记错了的，撤回以后可以重新登记。',
    available: (context) => waits(context) && isOwn(context),
    run: async ({ req, actor, id }) => {
      await withdrawEvidence({ payload: req.payload, req, actor, id });
      return '已撤回。';
    },
  },
];
