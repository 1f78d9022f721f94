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

/** The page that shows these refusals: that of the first refused field a page asks for, `otherwise` when none does. */
export function stepOfRefusal(fields: readonly string[], otherwise: StepId): StepId {
  const pages = Object.keys(asked).filter(isStep);
  return pages.find((page) => fields.some((field) => asked[page].includes(field))) ?? otherwise;
}

/** Whether `value` names a question. */
export function isStep(value: string): value is StepId {
  return Object.hasOwn(asked, value);
}
