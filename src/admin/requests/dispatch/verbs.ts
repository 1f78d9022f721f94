import type { VerbContext, VerbDefinition, VerbInput } from '@/admin/verbs';
import {
  addCoUnit,
  arbitrate,
  contribute,
  decideDispute,
  disputeDispatch,
  mayPerform,
  mergeRequest,
  ownCoUnit,
  undoMerge,
  undoSplit,
  usualTask,
} from '@/domain/requests';
import { button, type RequestDocument, reason } from '../button';
import { unitOptions } from '../options';
import { splitInputs, splitWithParts } from './split-inputs';

const unitInput = async (
  { req, doc }: VerbContext<RequestDocument>,
  label: string,
  hint?: string,
): Promise<VerbInput> => ({
  name: 'unit',
  label,
  kind: 'select',
  required: true,
  value: doc.disputedUnit ?? '',
  options: await unitOptions(req),
  hint,
});

/** Buttons of co-units, objections, arbitration, parts and duplicates. */
export const dispatchVerbs: VerbDefinition<RequestDocument>[] = [
  button('add-co-unit', addCoUnit, {
    explain: '请另一个单位一起办。答复仍由牵头单位作出。',
    inputs: async ({ req }) => [
      { name: 'unit', label: '协办单位', kind: 'select', required: true, options: await unitOptions(req) },
      {
        name: 'task',
        label: '请它做什么',
        kind: 'textarea',
        required: true,
        maxLength: 500,
        value: usualTask,
      },
    ],
  }),
  {
    ...button('contribute', contribute, {
      tone: 'primary',
      explain: '写明本单位做了什么、查到了什么，由牵头单位写进答复。反映人看不到这段话。',
      inputs: [
        { name: 'contribution', label: '协办反馈', kind: 'textarea', required: true, maxLength: 2000 },
      ],
    }),
    available: async ({ req, actor, id, doc }) =>
      mayPerform('contribute', doc.state, ['co-handler']) &&
      (await ownCoUnit(req.payload, actor, id, req)) !== null,
  },
  button('dispute', disputeDispatch, {
    explain: '写明为什么不是本单位的职责、应当派给谁。处理以前仍由本单位负责，期限照算。',
    inputs: async (context) => [reason('异议理由', '反映人看不到。'), await unitInput(context, '应当派给')],
  }),
  button('decide-dispute', decideDispute, {
    tone: 'primary',
    explain: '改派给别的单位，或者仍选原单位，维持派单。',
    inputs: async (context) => [
      await unitInput(context, '承办单位', '已选承办单位建议的单位。'),
      reason('理由', '反映人看不到。'),
    ],
  }),
  button('arbitrate', arbitrate, {
    tone: 'primary',
    explain: '裁定后承办单位不得退回，也不得再提异议。',
    inputs: async (context) => [await unitInput(context, '承办单位'), reason('裁定理由', '反映人看不到。')],
  }),
  button('split', splitWithParts, {
    explain: '一件诉求涉及几个单位时拆成几部分，同时办理。反映人会收到短信，全部答复后一起评价。',
    inputs: splitInputs,
  }),
  button('undo-split', undoSplit, {
    explain: '在规定时间内、各部分都没有答复时可以撤销。反映人会收到短信。',
    inputs: [reason('撤销理由', '反映人看不到。')],
  }),
  button('merge', mergeRequest, {
    explain: '和另一件是同一件事：跟随主件办理，主件答复时一起答复，反映人各自评价。反映人会收到短信。',
    inputs: [
      { name: 'main', label: '主件编号', kind: 'text', required: true, maxLength: 40 },
      reason('并案理由', '反映人看不到。'),
    ],
  }),
  button('undo-merge', undoMerge, {
    explain: '在规定时间内可以撤销，回到并案以前的状态。反映人会收到短信。',
    inputs: [reason('撤销理由', '反映人看不到。')],
  }),
];
