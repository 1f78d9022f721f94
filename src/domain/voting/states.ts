import { fail } from '@/shared/errors';
import { stateLabels, type VoteMode, type VoteState } from './labels';

/** From where to where a verb leads, and for which kinds of votes. */
export interface VoteStep {
  label: string;
  /** What the history and the public page say of it. */
  step: string;
  from: readonly VoteState[];
  to: VoteState | null;
  modes: readonly VoteMode[];
  /** The clock does it at its time too. */
  clock?: boolean;
}

const onThisSystem = ['poll', 'owners-tally'] as const;
const every = [...onThisSystem, 'official-record'] as const;

/**
 * The whole life of a vote as one table: buttons, pages, verbs and the clock read it, and what is not here cannot happen. `to: null`
 * leaves the state as it is.
 */
export const voteSteps = {
  edit: { label: '修改草稿', step: '修改', from: ['draft'], to: null, modes: every },
  'draft-roll': { label: '生成名册', step: '生成名册', from: ['draft'], to: null, modes: onThisSystem },
  announce: { label: '发布公告', step: '公告', from: ['draft'], to: 'notice', modes: onThisSystem },
  'correct-roll': {
    label: '更正名册',
    step: '更正名册',
    from: ['draft', 'notice'],
    to: null,
    modes: onThisSystem,
  },
  'dispute-roll': {
    label: '对名册提异议',
    step: '名册异议',
    from: ['notice'],
    to: null,
    modes: onThisSystem,
  },
  open: {
    label: '封存名册，开始表决',
    step: '名册封存，表决开始',
    from: ['notice'],
    to: 'open',
    modes: onThisSystem,
    clock: true,
  },
  ballot: { label: '投票', step: '投票', from: ['open'], to: null, modes: onThisSystem },
  close: {
    label: '截止并计票',
    step: '截止，计票',
    from: ['open'],
    to: 'closed',
    modes: onThisSystem,
    clock: true,
  },
  post: { label: '公布结果', step: '公布结果', from: ['closed'], to: 'posted', modes: onThisSystem },
  record: {
    label: '登记官方结果',
    step: '登记结果',
    from: ['draft'],
    to: 'posted',
    modes: ['official-record'],
  },
  object: { label: '对结果提异议', step: '结果异议', from: ['posted'], to: null, modes: every },
  finish: { label: '定案', step: '定案', from: ['posted'], to: 'final', modes: every },
  cancel: {
    label: '取消表决',
    step: '取消',
    from: ['draft', 'notice', 'open'],
    to: 'cancelled',
    modes: every,
  },
} as const satisfies Record<string, VoteStep>;
export type StepName = keyof typeof voteSteps;

/** Whether the table allows a step of this vote. */
export function mayStep(name: StepName, vote: { state: VoteState; mode: VoteMode }): boolean {
  const { from, modes }: VoteStep = voteSteps[name];
  return from.includes(vote.state) && modes.includes(vote.mode);
}

/** @throws DomainError invalid-state */
export function requireStep(name: StepName, vote: { state: VoteState; mode: VoteMode }): void {
  if (mayStep(name, vote)) return;
  fail('invalid-state', {
    message: `这次表决${stateLabels[vote.state]}，现在不能“${voteSteps[name].label}”。`,
  });
}

/** What the clock asks for: a notice whose time has come is opened, an open vote ends. */
export function dueStep(
  vote: { state: VoteState; opensAt: string; closesAt: string },
  at: Date,
): 'open' | 'close' | null {
  if (vote.state === 'notice') return new Date(vote.opensAt) <= at ? 'open' : null;
  return vote.state === 'open' && new Date(vote.closesAt) <= at ? 'close' : null;
}
