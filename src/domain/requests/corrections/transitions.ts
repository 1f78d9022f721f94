import { recallGuard } from '../dispatch/guards';
import type { Transition } from '../states';

/** Taking back what the service centre decided wrongly: a dispatch, and a refusal. */
export const correctionVerbs = ['recall-dispatch', 'reconsider'] as const;
type CorrectionVerb = (typeof correctionVerbs)[number];

/** Rows of the state table. */
export const correctionTransitions: readonly Transition[] = [
  {
    verb: 'recall-dispatch',
    label: '收回派单',
    from: ['dispatched'],
    to: ['accepted'],
    who: ['operator', 'supervisor'],
    step: '收回派单，重新确定承办单位',
    refusal: recallGuard,
  },
  {
    verb: 'reconsider',
    label: '重新受理',
    from: ['declined'],
    to: ['accepted'],
    who: ['supervisor'],
    step: '经复核，重新受理',
    publicStep: true,
  },
];

/** How the audit log calls what was done. */
export const correctionAuditNames: Record<CorrectionVerb, string> = {
  'recall-dispatch': 'dispatch-recalled',
  reconsider: 'reconsidered',
};
