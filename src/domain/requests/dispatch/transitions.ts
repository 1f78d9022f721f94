import { withUnit } from '../state-names';
import type { RequestState, Transition } from '../states';
import { arbitrateGuard, decideGuard, disputeGuard, mergeGuard, splitGuard } from './guards';

/** Verbs of dispatching together: co-units, objections, arbitration, parts, duplicates. */
export const dispatchVerbs = [
  'add-co-unit',
  'contribute',
  'dispute',
  'decide-dispute',
  'arbitrate',
  'split',
  'split-off',
  'gather',
  'undo-split',
  'withdraw',
  'merge',
  'absorb',
  'follow-reply',
  'undo-merge',
  'release',
] as const;
type DispatchVerb = (typeof dispatchVerbs)[number];

const disputable = ['dispatched', 'in-progress'] as const;
const centre = ['operator', 'supervisor'] as const;
const splittable = ['accepted', 'returned', 'reopened'] as const;

/** States a duplicate can be in when it begins to follow another request. */
export const mergeable = [
  'submitted',
  'accepted',
  'dispatched',
  'in-progress',
  'extension',
  'reopened',
  'returned',
] as const satisfies RequestState[];

/** States in which a request can lead its duplicates: accepted, and not answered yet. */
export const leading = [
  'accepted',
  'dispatched',
  'in-progress',
  'extension',
  'paused',
  'reopened',
  'returned',
] as const satisfies RequestState[];

/** States a part can be taken back from. */
export const withdrawable = [
  'accepted',
  'dispatched',
  'in-progress',
  'extension',
  'paused',
  'returned',
] as const satisfies RequestState[];

/** The rows of the state table for these verbs; more than one target means that the verb decides, mostly to stay. */
export const dispatchTransitions: readonly Transition[] = [
  {
    verb: 'add-co-unit',
    label: '增加协办',
    from: withUnit,
    to: withUnit,
    who: [...centre, 'handler'],
    step: '增加协办单位',
  },
  {
    verb: 'contribute',
    label: '协办反馈',
    from: withUnit,
    to: withUnit,
    who: ['co-handler'],
    step: '协办单位反馈',
  },
  {
    verb: 'dispute',
    label: '提出派单异议',
    from: disputable,
    to: disputable,
    who: ['handler'],
    step: '承办单位核对职责',
    refusal: disputeGuard,
  },
  {
    verb: 'decide-dispute',
    label: '处理异议',
    from: disputable,
    to: disputable,
    who: centre,
    step: '确定承办单位',
    refusal: decideGuard,
  },
  {
    verb: 'arbitrate',
    label: '裁定',
    from: [...disputable, 'returned', 'reopened'],
    to: ['dispatched'],
    who: ['supervisor'],
    step: '裁定承办单位',
    refusal: arbitrateGuard,
  },
  {
    verb: 'split',
    label: '拆分',
    from: splittable,
    to: ['split'],
    who: centre,
    step: '分成几部分，由几个单位同时办理',
    publicStep: true,
    refusal: splitGuard,
  },
  { verb: 'split-off', label: '拆出', from: [], to: ['accepted'], who: centre, step: '从原件拆出' },
  {
    verb: 'gather',
    label: '汇总答复',
    from: ['split'],
    to: ['answered'],
    who: ['system'],
    step: '各部分都已答复，汇总',
    publicStep: true,
  },
  {
    verb: 'undo-split',
    label: '撤销拆分',
    from: ['split'],
    to: splittable,
    who: centre,
    step: '撤销拆分，合在一起办理',
  },
  {
    verb: 'withdraw',
    label: '收回',
    from: withdrawable,
    to: ['withdrawn'],
    who: ['system'],
    step: '拆分已撤销，合回原件办理',
  },
  {
    verb: 'merge',
    label: '并案',
    from: mergeable,
    to: ['merged'],
    who: centre,
    step: '与同一件事合并办理',
    refusal: mergeGuard,
  },
  {
    verb: 'absorb',
    label: '并入',
    from: leading,
    to: leading,
    who: centre,
    step: '另有居民反映同一件事，合并办理',
  },
  {
    verb: 'follow-reply',
    label: '同案答复',
    from: ['merged'],
    to: ['answered'],
    who: ['system'],
    step: '合并办理的事已答复',
    publicStep: true,
  },
  {
    verb: 'undo-merge',
    label: '撤销并案',
    from: ['merged'],
    to: mergeable,
    who: centre,
    step: '撤销合并，单独办理',
  },
  {
    verb: 'release',
    label: '移出',
    from: [...leading, 'split'],
    to: [...leading, 'split'],
    who: centre,
    step: '一件并案已撤销',
  },
];

/** How the audit log calls what was done. */
export const dispatchAuditNames: Record<DispatchVerb, string> = {
  'add-co-unit': 'co-unit-added',
  contribute: 'contributed',
  dispute: 'disputed',
  'decide-dispute': 'dispute-decided',
  arbitrate: 'arbitrated',
  split: 'split',
  'split-off': 'split-off',
  gather: 'gathered',
  'undo-split': 'split-undone',
  withdraw: 'part-withdrawn',
  merge: 'merged',
  absorb: 'duplicate-absorbed',
  'follow-reply': 'answered-with-main',
  'undo-merge': 'merge-undone',
  release: 'duplicate-released',
};
