/** Stages of risk of a running clock, mildest first; the share of the limit at which each begins is a setting. */
export const riskStages = ['notice', 'warning', 'overdue'] as const;
export type RiskStage = (typeof riskStages)[number];

export const riskStageLabels: Record<RiskStage, string> = {
  notice: '期限过半',
  warning: '即将到期',
  overdue: '已超期',
};

/** Per cent of the limit at which each stage begins. */
export type RiskShares = Record<RiskStage, number>;

/** A stretch of time with an end: from when to when, and how much of it a pause took out. */
export interface Stretch {
  from: Date;
  due: Date;
  /** Milliseconds between the two in which the clock stood still. */
  pausedMs?: number;
}

/** The moment at which `share` per cent of a stretch are over; what was paused counts for nothing. */
export function momentOfShare({ from, due, pausedMs = 0 }: Stretch, share: number): Date {
  const begin = Math.min(from.getTime() + pausedMs, due.getTime());
  return new Date(begin + ((due.getTime() - begin) * share) / 100);
}

/** The stages a stretch has reached at `at`, mildest first. */
export function reachedStages(stretch: Stretch, at: Date, shares: RiskShares): RiskStage[] {
  return riskStages.filter((stage) => momentOfShare(stretch, shares[stage]) <= at);
}

/** When the next stage begins after `at`, or null when none is left. */
export function nextStageAt(stretch: Stretch, at: Date, shares: RiskShares): Date | null {
  const later = riskStages
    .map((stage) => momentOfShare(stretch, shares[stage]))
    .filter((moment) => moment > at)
    .sort((a, b) => a.getTime() - b.getTime());
  return later[0] ?? null;
}
