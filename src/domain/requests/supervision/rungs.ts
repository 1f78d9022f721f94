/** The rungs of supervision, one above the other. */
export const rungs = ['remind', 'supervise', 'list', 'interview'] as const;
export type Rung = (typeof rungs)[number];

export const rungLabels: Record<Rung, string> = {
  remind: '催办',
  supervise: '督办',
  list: '挂牌督办',
  interview: '约谈',
};

/** What led to an act of supervision: a person, or one of the rules. */
export const triggers = ['person', 'overdue', 'reopened', 'urged', 'same-issue'] as const;
export type Trigger = (typeof triggers)[number];

export const triggerLabels: Record<Trigger, string> = {
  person: '督办员发起',
  overdue: '超期',
  reopened: '多次重办',
  urged: '多次来电催办',
  'same-issue': '多户反映同一问题',
};

/** Whom an act goes to: the unit that has the request, or the service centre that has not accepted or dispatched it. */
export const addressees = ['unit', 'centre'] as const;
export type Addressee = (typeof addressees)[number];

export const addresseeLabels: Record<Addressee, string> = { unit: '承办单位', centre: '服务中心' };

/** How the centre is addressed. */
export const centreName = '服务中心受理派单岗';

/** Where an act of supervision stands. */
export const supervisionStates = ['open', 'answered', 'closed'] as const;
export type SupervisionState = (typeof supervisionStates)[number];

export const supervisionStateLabels: Record<SupervisionState, string> = {
  open: '待回复',
  answered: '已回复，待办结',
  closed: '已办结',
};

/** An act of supervision as the rule of the next rung sees it. */
export interface IssuedRung {
  rung: Rung;
  answerDueAt: string;
}

/**
 * The rung that comes next in a round, given those issued in it; null while the highest one may still be answered in
 * time, and after the last.
 */
export function nextRung(issued: readonly IssuedRung[], at: Date): Rung | null {
  const highest = issued.reduce((top, { rung }) => Math.max(top, rungs.indexOf(rung)), -1);
  const last = issued.find(({ rung }) => rung === rungs[highest]);
  if (last && new Date(last.answerDueAt) >= at) return null;
  return rungs[highest + 1] ?? null;
}
