import type { Party } from '../state-names';

/** What a guard of the state table looks at: the columns of a request that a dispatch, a split, a merge or a pause has set. */
export interface GuardFacts {
  state?: string;
  /** The supervisor has designated the unit. */
  designated?: boolean | null;
  /** Units refused it so often that only the supervisor decides. */
  needsArbitration?: boolean | null;
  /** An objection that nobody has decided yet. */
  disputedAt?: string | null;
  returnCount?: number | null;
  disputeCount?: number | null;
  /** The request this one is a part of. */
  partOf?: unknown;
  /** How many others follow this one. */
  mergedCount?: number | null;
  pausedAt?: string | null;
  pausedUntil?: string | null;
}

/** Refuses with a sentence, or null when nothing stands against it for these parties. */
export type Guard = (request: GuardFacts, parties: readonly Party[]) => string | null;

const onlySupervisor = '这件诉求已多次被退回或提出异议，只能由督办员裁定承办单位。';

/** Whom it is sent to is the operator's choice until units have refused it too often, and no longer after a designation. */
export const dispatchGuard: Guard = ({ designated, needsArbitration }) => {
  if (designated) return '督办员已裁定承办单位，要改派只能由督办员重新裁定。';
  return needsArbitration ? onlySupervisor : null;
};

/** A part is answered with the whole, and whoever follows a request must not be left without one. */
export const declineGuard: Guard = ({ partOf, mergedCount }) => {
  if (partOf) return '这是一件诉求拆出的一部分，不能单独不予受理。请先撤销拆分。';
  return (mergedCount ?? 0) > 0 ? '已有别的诉求并入它，请先撤销并案。' : null;
};

/** A wrong choice of the operator is taken back by the operator; what the supervisor has ruled, or a unit objects to, is decided. */
export const recallGuard: Guard = ({ designated, needsArbitration, disputedAt }) => {
  if (designated) return '督办员已裁定承办单位，要改派只能由督办员重新裁定。';
  if (needsArbitration) return onlySupervisor;
  return disputedAt ? '承办单位已提出派单异议，请用“处理异议”改派。' : null;
};

/** After designation there is no way back. Source: Weifang hotline rules (指定后不得退回). */
export const returnGuard: Guard = ({ designated, disputedAt }) => {
  if (designated) return '督办员已裁定由本单位办理，裁定后不得退回。';
  return disputedAt ? '派单异议正在处理，处理后再说。' : null;
};

export const disputeGuard: Guard = ({ designated, disputedAt }) => {
  if (designated) return '督办员已裁定由本单位办理，裁定后不得再提异议。';
  return disputedAt ? '本单位已提出异议，正在处理。' : null;
};

export const decideGuard: Guard = ({ disputedAt, needsArbitration }) => {
  if (!disputedAt) return '没有待处理的派单异议。';
  return needsArbitration ? onlySupervisor : null;
};

export const arbitrateGuard: Guard = ({ designated, disputedAt, returnCount, disputeCount }) =>
  designated || disputedAt || (returnCount ?? 0) + (disputeCount ?? 0) > 0
    ? null
    : '没有单位退回或提出异议，不需要裁定。';

/** The requester judges the whole, never one part of it; nor is a part opened again by itself. */
export const wholeGuard: Guard = ({ partOf }) =>
  partOf ? '这是一件诉求拆出的一部分，请在原来的办件里进行。' : null;

export const splitGuard: Guard = ({ partOf, disputedAt }) => {
  if (partOf) return '拆出的部分不能再拆。';
  return disputedAt ? '派单异议正在处理，处理后再拆分。' : null;
};

export const mergeGuard: Guard = ({ partOf, mergedCount }) => {
  if (partOf) return '拆出的部分不能并入别的诉求，请并入原件。';
  return (mergedCount ?? 0) > 0 ? '已有别的诉求并入它，请把它作为主件。' : null;
};
