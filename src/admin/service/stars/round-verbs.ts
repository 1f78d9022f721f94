import type { VerbContext, VerbDefinition, VerbInput } from '@/admin/verbs';
import type { Place } from '@/domain/organization';
import {
  announceRound,
  cancelStarRound,
  closeAppraisal,
  confirmByDecision,
  enterEvidence,
  isOwnDraft,
  keepsStars,
  mayStarStep,
  recomputeRound,
  roundOf,
  rulesOfRound,
  type StarRoundState,
  type StarStepName,
  standsAbove,
  starMembers,
  starSteps,
} from '@/domain/service';
import { filesInput, listed } from '../../property/inputs';
import { reasonInput, text } from '../../voting/inputs';

interface RoundDocument extends Place {
  state: StarRoundState;
  organization?: string | null;
  appealDays: number;
  computedAt?: string | null;
  rosterAt?: string | null;
  appraisalClosesAt?: string | null;
  appraisalClosedAt?: string | null;
}

type Context = VerbContext<RoundDocument>;

/** The table says when a button is there, and whoever runs the branch has it. */
const when =
  (step: StarStepName) =>
  ({ actor, doc }: Context) =>
    mayStarStep(step, doc.state) && keepsStars(actor, doc);

const label = (step: StarStepName) => starSteps[step].label;

export const roundVerbs: VerbDefinition<RoundDocument>[] = [
  {
    verb: 'announce',
    label: label('announce'),
    tone: 'primary',
    explain: ({ doc }) =>
      `公示以后，名单上的党员都能看到大家的得分和星级，${doc.appealDays}天内可以对自己的结果提异议。以后服务记录再改，这次的结果不变，差额计入下一次。`,
    available: (context) => when('announce')(context) && Boolean(context.doc.computedAt),
    run: async ({ req, actor, id }) => {
      await announceRound({ payload: req.payload, req, actor, id });
      return '已公示，名单上的党员会收到通知。';
    },
  },
  {
    verb: 'close-appraisal',
    label: label('close-appraisal'),
    explain: '到时间系统会自动截止并计算；系统停过机的，可以点这里马上办。',
    available: (context) =>
      when('close-appraisal')(context) &&
      !context.doc.appraisalClosedAt &&
      Boolean(context.doc.appraisalClosesAt) &&
      new Date(String(context.doc.appraisalClosesAt)) <= new Date(),
    run: async ({ req, actor, id }) => {
      await closeAppraisal({ payload: req.payload, req, actor, id });
      return '民主评议已截止，一分钟内算完。';
    },
  },
  {
    verb: 'enter-evidence',
    label: label('enter-evidence'),
    explain: ({ doc }) =>
      `写清凭据。登记以后要另一位同事看过凭据、点“核实”，才计入。${
        doc.state === 'draft'
          ? ''
          : '结果已经公示：这一次不变，核实以后差额计入这名党员下一次评星；提了异议、答复属实的，重算时计入这一次。'
      }`,
    inputs: evidenceInputs,
    available: when('enter-evidence'),
    run: async ({ req, actor, id, input }) => {
      await enterEvidence({
        payload: req.payload,
        req,
        actor,
        round: id,
        member: text(input.member),
        item: text(input.item),
        units: Number(input.units ?? 1),
        on: text(input.on),
        evidence: text(input.evidence),
        files: listed(input.files),
      });
      return '已登记，等另一位同事核实。';
    },
  },
  {
    verb: 'recompute',
    label: label('recompute'),
    explain: '按现在的服务记录、加分扣分和不参加评星的决定，全部重算一遍。评议的票已经计过，不变。',
    available: (context) => when('recompute')(context) && Boolean(context.doc.computedAt),
    run: async ({ req, actor, id }) => {
      await recomputeRound({ payload: req.payload, req, actor, id });
      return '正在重算，一分钟内算完。';
    },
  },
  {
    verb: 'confirm',
    label: '按决定确认结果',
    tone: 'primary',
    explain: '全市的评星不开支部会议，由有权的会议决定。写明哪次会议、文号和内容。确认以后存档，不能再改。',
    inputs: [{ name: 'decision', label: '决定', kind: 'textarea', required: true, maxLength: 500 }],
    available: (context) => when('confirm')(context) && !context.doc.organization,
    run: async ({ req, actor, id, input }) => {
      await confirmByDecision({ payload: req.payload, req, actor, id, decision: text(input.decision) });
      return '已确认，正在存档。';
    },
  },
  {
    verb: 'cancel',
    label: label('cancel'),
    tone: 'danger',
    explain:
      '作废以后不能恢复；同一期可以重新发起，核实过的加分扣分到时候转过去，再核实一次。已经投的评议不计，名单上的党员都会收到通知和原因，原因里的姓名、电话打星号。公示过的（会议退回的也算）只有上级党组织的另一位同志能作废；正在公示的结果留着，标明“已作废”。',
    inputs: [reasonInput('作废的原因', 300)],
    available: async (context) => {
      const { req, actor, doc, id } = context;
      if (!mayStarStep('cancel', doc.state) && !mayStarStep('void', doc.state)) return false;
      const isOwn = await isOwnDraft({ payload: req.payload, req }, { id, state: doc.state });
      return isOwn ? when('cancel')(context) : standsAbove(actor, doc);
    },
    run: async ({ req, actor, id, input }) => {
      await cancelStarRound({ payload: req.payload, req, actor, id, reason: text(input.reason) });
      return '已作废，名单上的党员会收到通知。';
    },
  },
];

async function evidenceInputs({ req, id, actor }: Context): Promise<VerbInput[]> {
  const round = await roundOf(req.payload, id);
  if (!round || !keepsStars(actor, round)) return [];
  const { items } = await rulesOfRound(req.payload, round);
  const members = await starMembers.ofRound(req.payload, round);
  return [
    {
      name: 'member',
      label: '党员',
      kind: 'select',
      required: true,
      options: members.map(({ id: value, name }) => ({ value, label: name })),
    },
    {
      name: 'item',
      label: '项目',
      kind: 'select',
      required: true,
      options: items
        .filter(({ kind }) => kind === 'manual' || kind === 'deduction')
        .map(({ key, name, kind }) => ({
          value: key,
          label: `${kind === 'manual' ? '加分' : '扣分'}：${name}`,
        })),
    },
    { name: 'units', label: '几项', kind: 'number', required: true, value: 1, min: 1, max: 100 },
    { name: 'on', label: '哪天的事', kind: 'date', required: true },
    {
      name: 'evidence',
      label: '凭据（文号、会议、材料存放处）',
      kind: 'textarea',
      required: true,
      maxLength: 500,
    },
    {
      ...filesInput('star-rounds', id, '凭据的照片或文件'),
      hint: '照片或 PDF，最多6个。不公开：核实的同事和这名党员本人能看。',
    },
  ];
}
