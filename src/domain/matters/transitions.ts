import type { GuardName } from './guards';
import type { MatterState, MatterStep } from './labels';

/** Where a matter stands: in one of the five steps, waiting for a vote, or at its end. */
export type Position = MatterStep | Exclude<MatterState, 'open'>;

/** What somebody is to a matter. */
export type MatterParty =
  | 'community'
  | 'branch'
  | 'operator'
  | 'assignee'
  | 'resident'
  | 'meeting'
  | 'vote'
  | 'system';

/** What a verb asks for besides the matter; the panel and the phone make their questions of it. */
type Asked = 'reason' | 'heard' | 'words' | 'source' | 'owner' | 'due' | 'task' | 'report';
export type Need = Asked | 'files' | 'affected' | 'verdict' | 'benefit';

export interface Transition {
  label: string;
  from: readonly Position[];
  /** Absent where the matter stays where it is, or goes where the answers send it. */
  to?: Position;
  /** Goes to an earlier step: the history says so, with the reasons. */
  back?: true;
  by: readonly MatterParty[];
  /** What must be true, in the order in which it is said. */
  guards?: readonly GuardName[];
  needs?: readonly Need[];
  /** Whether the public page tells of it. */
  isPublic: boolean;
}

const runners = ['community', 'branch'] as const;
const underWay = [
  'listening',
  'deliberating',
  'waiting-vote',
  'carrying-out',
  'appraising',
  'enjoying',
] as const;

/** The state table: from where, by whom, to where, what must be true, what is asked for. */
export const transitions = {
  open: {
    label: '发起议题',
    // From nothing: it begins here.
    from: [],
    to: 'listening',
    by: [...runners, 'operator'],
    needs: ['source'],
    isPublic: true,
  },
  'add-source': {
    label: '加入来源',
    from: ['listening'],
    by: runners,
    needs: ['source'],
    isPublic: true,
  },
  edit: { label: '改写议题', from: ['listening'], by: runners, isPublic: true },
  'say-opinion': {
    label: '说意见',
    from: ['listening'],
    by: ['resident'],
    needs: ['words'],
    isPublic: false,
  },
  'enter-opinion': {
    label: '代录居民意见',
    from: ['listening'],
    by: runners,
    needs: ['words'],
    isPublic: false,
  },
  'write-heard': {
    label: '写听民意小结',
    from: ['listening'],
    by: runners,
    needs: ['heard'],
    isPublic: true,
  },
  'to-deliberation': {
    label: '提交支部议',
    from: ['listening'],
    to: 'deliberating',
    by: runners,
    guards: ['somebody-heard', 'heard-written'],
    isPublic: true,
  },
  'listen-again': {
    label: '退回再听民意',
    from: ['deliberating'],
    to: 'listening',
    back: true,
    by: runners,
    needs: ['reason'],
    isPublic: true,
  },
  adopt: {
    label: '支部决议：办',
    from: ['deliberating'],
    to: 'carrying-out',
    by: ['meeting'],
    guards: ['heard-written'],
    isPublic: true,
  },
  reject: {
    label: '支部决议：不办',
    from: ['deliberating'],
    to: 'rejected',
    by: ['meeting'],
    needs: ['reason'],
    isPublic: true,
  },
  'put-to-vote': {
    label: '支部决议：交居民表决',
    from: ['deliberating'],
    to: 'waiting-vote',
    by: ['meeting'],
    guards: ['heard-written'],
    isPublic: true,
  },
  'vote-adopted': {
    label: '居民表决通过',
    from: ['waiting-vote'],
    to: 'carrying-out',
    by: ['vote'],
    isPublic: true,
  },
  'vote-refused': {
    label: '居民表决没有通过',
    from: ['waiting-vote'],
    to: 'rejected',
    by: ['vote'],
    isPublic: true,
  },
  'take-from-vote': {
    label: '不表决了，退回支部议',
    from: ['waiting-vote'],
    to: 'deliberating',
    back: true,
    by: runners,
    needs: ['reason'],
    isPublic: true,
  },
  'give-task': {
    label: '交办任务',
    from: ['carrying-out'],
    by: runners,
    needs: ['task'],
    isPublic: true,
  },
  'report-task': {
    label: '报完成',
    from: ['carrying-out'],
    by: ['assignee', 'community'],
    needs: ['report'],
    isPublic: true,
  },
  'return-task': {
    label: '退回任务',
    from: ['carrying-out'],
    by: runners,
    needs: ['reason'],
    isPublic: true,
  },
  'confirm-task': { label: '确认任务完成', from: ['carrying-out'], by: runners, isPublic: true },
  'withdraw-task': {
    label: '撤销任务',
    from: ['carrying-out'],
    by: runners,
    needs: ['reason'],
    isPublic: true,
  },
  'deliberate-again': {
    label: '退回支部再议',
    from: ['carrying-out'],
    to: 'deliberating',
    back: true,
    by: runners,
    needs: ['reason'],
    isPublic: true,
  },
  'to-appraisal': {
    label: '请群众评',
    from: ['carrying-out'],
    to: 'appraising',
    by: runners,
    guards: ['something-done', 'all-confirmed'],
    needs: ['affected'],
    isPublic: true,
  },
  'say-verdict': {
    label: '评价',
    from: ['appraising', 'enjoying'],
    by: ['resident'],
    guards: ['asking-now'],
    needs: ['verdict'],
    isPublic: false,
  },
  'enter-verdict': {
    label: '代录住户评价',
    from: ['appraising', 'enjoying'],
    by: ['community'],
    guards: ['asking-now'],
    needs: ['verdict'],
    isPublic: false,
  },
  'close-appraisal': {
    label: '收齐群众评',
    from: ['appraising'],
    by: ['community', 'system'],
    guards: ['asking-now', 'all-answered-or-over'],
    isPublic: true,
  },
  'appraise-again': {
    label: '再请一轮群众评',
    from: ['appraising'],
    by: runners,
    guards: ['too-few-answered'],
    isPublic: true,
  },
  'publish-benefit': {
    label: '公布结果',
    from: ['enjoying'],
    by: runners,
    guards: ['benefit-unpublished'],
    needs: ['benefit'],
    isPublic: true,
  },
  'follow-up': {
    label: '开始回头看',
    from: ['enjoying'],
    by: ['community', 'branch', 'system'],
    guards: ['benefit-published', 'follow-up-due'],
    isPublic: true,
  },
  'close-follow-up': {
    label: '收齐回头看',
    from: ['enjoying'],
    by: ['community', 'system'],
    guards: ['asking-now', 'all-answered-or-over'],
    isPublic: true,
  },
  complete: {
    label: '办结',
    from: ['enjoying'],
    to: 'completed',
    by: ['community', 'branch', 'system'],
    guards: ['benefit-published', 'followed-up'],
    needs: ['words'],
    isPublic: true,
  },
  'carry-out-again': {
    label: '退回物业管',
    from: ['enjoying'],
    to: 'carrying-out',
    back: true,
    by: runners,
    guards: ['not-asking'],
    needs: ['reason'],
    isPublic: true,
  },
  attach: { label: '加入材料', from: underWay, by: runners, needs: ['files'], isPublic: true },
  'change-owner': { label: '换负责人', from: underWay, by: runners, needs: ['owner'], isPublic: false },
  'extend-step': {
    label: '延长这一步的期限',
    // An asking and a vote have days of their own.
    from: ['listening', 'deliberating', 'carrying-out'],
    by: runners,
    needs: ['due', 'reason'],
    isPublic: true,
  },
  overdue: { label: '超过期限', from: underWay, by: ['system'], isPublic: true },
  cancel: {
    label: '取消议题',
    from: ['listening', 'deliberating', 'waiting-vote', 'carrying-out'],
    to: 'cancelled',
    by: runners,
    needs: ['reason'],
    isPublic: true,
  },
} as const satisfies Record<string, Transition>;

export type MatterVerb = keyof typeof transitions;
export const matterVerbs = Object.keys(transitions) as readonly MatterVerb[];

/** The state table as one reads it by name. */
export const transitionOf = (verb: MatterVerb): Transition => transitions[verb];
