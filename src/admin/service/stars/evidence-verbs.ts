import type { VerbContext, VerbDefinition } from '@/admin/verbs';
import { idOf, type Place } from '@/domain/organization';
import {
  confirmEvidence,
  type EvidenceCounts,
  keepsStars,
  refuseEvidence,
  withdrawEvidence,
} from '@/domain/service';
import { text } from '../../voting/inputs';

interface EvidenceDocument extends Place {
  state: string;
  user?: unknown;
  enteredBy?: unknown;
}

const confirmedWords: Record<EvidenceCounts, string> = {
  round: '已核实，计入这一次。',
  next: '已核实。结果公示过了，这一次不变；差额列在“上期更正”里，计入这名党员下一次评星。',
  nowhere: '已核实。这名党员这一次不参加评星，不计分。',
};

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
    explain:
      '请看过凭据的原件再点。公示以前核实的，计入这一次；公示以后核实的，这一次的结果不变，差额列出来计入他下一次评星（提了异议、答复属实的，重算时计入这一次）。',
    available: mayDecide,
    run: async ({ req, actor, id }) => {
      const { counts } = await confirmEvidence({ payload: req.payload, req, actor, id });
      return confirmedWords[counts];
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
