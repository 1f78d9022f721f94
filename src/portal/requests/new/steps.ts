import type { Step } from '../../shared';

/** The questions of the form, in the order a person would tell it on the phone. */
export const steps: readonly Step[] = [
  { id: 'kind', title: '什么事' },
  { id: 'where', title: '在哪里' },
  { id: 'what', title: '发生了什么' },
  { id: 'contact', title: '怎么联系您' },
  { id: 'check', title: '核对' },
];

export type StepId = 'kind' | 'where' | 'what' | 'contact' | 'check';

/** The names each page asks for; everything else travels along in hidden fields. */
export const asked: Record<StepId, readonly string[]> = {
  kind: ['category'],
  where: ['placeText', 'township', 'place'],
  what: ['body', 'danger', 'photos', 'photo', 'remove'],
  contact: ['name', 'phone', 'confidential', 'publicConsent'],
  check: [],
};

/** The page a refused field stands on. */
export function stepOfField(field: string): StepId {
  const found = Object.entries(asked).find(([, names]) => names.includes(field));
  return found ? (found[0] as StepId) : 'check';
}

/** Whether `value` names a question. */
export function isStep(value: string): value is StepId {
  return Object.hasOwn(asked, value);
}
