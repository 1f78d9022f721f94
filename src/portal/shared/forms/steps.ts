import type { FormValues } from './parse-form';

/** One question page of a long form. `skip` leaves it out for answers that make it pointless. */
export interface Step {
  id: string;
  /** The question in a few words, for the summary and the page title. */
  title: string;
  skip?: (values: FormValues) => boolean;
}

/** Where one is in a row of questions; counts only the questions that are asked. */
export interface StepPosition {
  index: number;
  total: number;
  previous: string | null;
  next: string | null;
}

/** The questions that are asked, given the answers so far. */
export function askedSteps(steps: readonly Step[], values: FormValues): Step[] {
  return steps.filter((step) => !step.skip?.(values));
}

/** Place of the step `id`; an unknown or skipped one counts as the first. */
export function stepPosition(steps: readonly Step[], id: string, values: FormValues): StepPosition {
  const asked = askedSteps(steps, values);
  const index = Math.max(
    0,
    asked.findIndex((step) => step.id === id),
  );
  return {
    index,
    total: asked.length,
    previous: asked[index - 1]?.id ?? null,
    next: asked[index + 1]?.id ?? null,
  };
}
