import { roundStepOf } from './states';

/** Steps of a history that have no name in the table of states. */
export const stepLabels = {
  evidenceRefused: '加分扣分不实，不计',
  evidenceWithdrawn: '撤回加分扣分',
  evidenceCarried: '转来加分扣分',
  evidenceLeft: '加分扣分没有转来',
  ticked: '登记谁交了纸质评议表',
  appealTaken: '代录异议',
} as const;

/**
 * Steps that are about one person: their line in the history names them, with evidence, appeal or answer. Read by those alone who may read the results
 * of the branch; told by the label, so that it holds for lines written at any time.
 */
export const personalSteps: readonly string[] = [
  ...(['enter-evidence', 'decide-evidence', 'appeal', 'answer-appeal'] as const).map(
    (name) => roundStepOf(name).step,
  ),
  ...Object.values(stepLabels),
];
