import type { Directory, OthersRequest } from '@/domain/requests';
import { intakeRulesOf, questionsFor } from '@/domain/requests';
import type { FormValues, Step } from '../../shared';
import { chosenCategory, kindLevels } from './kind';

/** Pages of the form; `kind-2`, `kind-3` … ask for the lower levels of the tree. */
export type StepId =
  | 'kind'
  | `kind-${number}`
  | 'elsewhere'
  | 'where'
  | 'what'
  | 'more'
  | 'same'
  | 'follow'
  | 'contact'
  | 'check';

/** Under this name the visitor's device keeps what was typed; see public/scripts/draft.ts. */
export const draft = 'new-request';

type FixedStep = Exclude<StepId, `kind-${number}`>;

/** What decides which questions are asked. */
export interface FormState {
  values: FormValues;
  directory: Directory;
  /** Requests that may be the same matter; empty until it was said what happened where. */
  similar: readonly OthersRequest[];
}

export const titles: Record<FixedStep, string> = {
  kind: '什么事',
  elsewhere: '这件事该找谁',
  where: '在哪里',
  what: '发生了什么',
  more: '再问几句',
  same: '是不是这件事',
  follow: '我也遇到',
  contact: '怎么联系您',
  check: '核对',
};

/** The questions for these answers, in the order a person would tell it on the phone. */
export function stepsFor({ values, directory, similar }: FormState): Step[] {
  const category = chosenCategory(values, directory)?.id;
  const rules = intakeRulesOf(directory, category);
  const fixed: [FixedStep, boolean][] = [
    ['elsewhere', rules.elsewhere !== null],
    ['where', true],
    ['what', true],
    ['more', category !== undefined && questionsFor(directory, category).length > 0],
    ['same', similar.length > 0],
    ['contact', true],
    ['check', true],
  ];
  return [
    ...kindLevels(values, directory).map((level) => ({ id: kindStep(level), title: titles.kind })),
    ...fixed.flatMap(([id, isAsked]) => (isAsked ? [{ id, title: titles[id] }] : [])),
  ];
}

/** The page of a level of the tree. */
export function kindStep(level: number): StepId {
  return level === 1 ? 'kind' : `kind-${level}`;
}

const asked: Record<FixedStep, readonly string[]> = {
  kind: ['category'],
  elsewhere: [],
  where: ['placeText', 'township', 'place'],
  what: ['body', 'danger', 'photos', 'photo', 'remove'],
  more: [],
  same: ['same'],
  follow: ['phone'],
  contact: ['name', 'phone', 'email', 'confidential', 'publicConsent'],
  check: [],
};

/** The names each page asks for; everything else travels along in hidden fields. */
export function askedOn(step: StepId, values: FormValues = {}): readonly string[] {
  if (step === 'more') return Object.keys(values).filter((name) => name.startsWith('answer-'));
  return isFixed(step) ? asked[step] : [step.replace('kind', 'category')];
}

/** The page that shows these refusals: that of the first refused field a page asks for, `otherwise` when none does. */
export function stepOfRefusal(fields: readonly string[], otherwise: StepId): StepId {
  if (fields.some((field) => field.startsWith('answer-'))) return 'more';
  const pages = Object.keys(asked).filter(isFixed);
  // Whoever follows gave the phone on that page.
  const ordered = otherwise === 'follow' ? (['follow', ...pages] as const) : pages;
  const page = ordered.find((one) => fields.some((field) => asked[one].includes(field)));
  return page === 'follow' && otherwise !== 'follow' ? 'contact' : (page ?? otherwise);
}

/** Whether `value` names a question. */
export function isStep(value: string): value is StepId {
  return isFixed(value) || /^kind-[2-9]$/.test(value);
}

function isFixed(value: string): value is FixedStep {
  return Object.hasOwn(asked, value);
}
