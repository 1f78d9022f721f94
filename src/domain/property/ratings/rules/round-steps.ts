import { fail } from '@/shared/errors';
import { type RoundState, roundStateLabels } from '../labels';

/** From where to where a verb leads. */
interface RoundStep {
  label: string;
  from: readonly RoundState[];
  to: RoundState;
}

/** The whole life of a round: what is not here cannot happen. */
export const roundSteps = {
  edit: { label: '修改未开始的评价', from: ['draft'], to: 'draft' },
  cancel: { label: '取消评价', from: ['draft', 'open'], to: 'cancelled' },
  open: { label: '开始评价', from: ['draft'], to: 'open' },
  close: { label: '截止评价', from: ['open'], to: 'closed' },
  publish: { label: '公布结果', from: ['closed'], to: 'published' },
} as const satisfies Record<string, RoundStep>;

/** @throws DomainError invalid-state */
export function requireRoundStep(step: RoundStep, state: RoundState): void {
  if (step.from.includes(state)) return;
  fail('invalid-state', { message: `这一轮评价${roundStateLabels[state]}，不能再“${step.label}”。` });
}

/** What the clock asks for: a draft whose time has come is opened, one whose whole time has passed is cancelled, an open one ends. */
export function dueStep(
  round: { state: RoundState; opensAt: string; closesAt: string },
  at: Date,
): 'open' | 'close' | 'cancel' | null {
  const moment = at.getTime();
  const [opens, closes] = [new Date(round.opensAt).getTime(), new Date(round.closesAt).getTime()];
  if (round.state === 'draft') return moment >= closes ? 'cancel' : moment >= opens ? 'open' : null;
  return round.state === 'open' && moment >= closes ? 'close' : null;
}

export const reminderStages = { none: 0, opened: 1, first: 2, last: 3 } as const;

const day = 86_400_000;

/** Which reminder is due by now: the latest whose moment has come; what was missed before it is not sent any more. */
export function dueReminder(
  { closesAt }: { closesAt: string },
  days: { first: number; last: number },
  at: Date,
): number {
  const left = new Date(closesAt).getTime() - at.getTime();
  if (left <= 0) return reminderStages.none;
  if (days.last > 0 && left <= days.last * day) return reminderStages.last;
  if (days.first > 0 && left <= days.first * day) return reminderStages.first;
  return reminderStages.opened;
}
