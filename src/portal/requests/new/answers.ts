import {
  answerProblem,
  type Directory,
  intakeRulesOf,
  matchPlaces,
  type NamedPlace,
  questionsFor,
} from '@/domain/requests';
import { type FieldErrors, type FormValues, textOf } from '../../shared';
import { answersTold, bodyProblem, personProblems, toldValues } from '../told/told-values';
import { chosenBranch, chosenCategory, kindField, noneOfThem } from './kind';
import { otherMatter } from './same';
import type { StepId } from './steps';

/** Value of `place` when none of the offered places is meant. */
export const noPlace = 'none';

/** What is wrong with the answers of one page; empty when it may go on. */
export function problemsOf(step: StepId, values: FormValues, directory: Directory): FieldErrors {
  const errors: FieldErrors = {};
  const text = (name: string) => textOf(values, name);
  if (step === 'kind') {
    const category = directory.categories.find(({ id }) => id === text('category'));
    if (!category && directory.categories.length > 0) errors.category = '请选择是什么事，说不清就选“其他”';
  }
  if (step.startsWith('kind-')) {
    const level = Number(step.slice(5));
    const field = kindField(level);
    if (text(field) !== noneOfThem && chosenBranch(values, directory).length < level)
      errors[field] = '请选择是哪一种，都不是就选最后一项';
  }
  if (step === 'elsewhere') {
    const { elsewhere } = intakeRulesOf(directory, chosenCategory(values, directory)?.id);
    if (elsewhere && !elsewhere.stillHere) errors[''] = '这件事不在这里办理，请按下面的方式去办';
  }
  if (step === 'where') {
    if ([...text('placeText')].length < 2) errors.placeText = '请写明在哪里，例如小区和楼号、路名';
    if ([...text('placeText')].length > 100) errors.placeText = '位置最多100字';
    else if (!errors.placeText && candidates(values, directory).length > 1 && !text('place'))
      errors.place = '请选择是哪一个';
  }
  if (step === 'what') {
    Object.assign(errors, bodyProblem(values, 2000));
  }
  if (step === 'more') {
    const category = chosenCategory(values, directory)?.id;
    for (const question of category ? questionsFor(directory, category) : []) {
      const problem = answerProblem(question, text(`answer-${question.id}`), true);
      if (problem) errors[`answer-${question.id}`] = problem;
    }
  }
  if (step === 'same' && !text('same')) errors.same = `请选择是哪一件，都不是就选“${otherMatter.label}”`;
  if (step === 'contact') {
    Object.assign(errors, personProblems(values, '请填写电话，办理情况会告诉您'));
    if (!neverPublic(values, directory) && !['yes', 'no'].includes(text('publicConsent')))
      errors.publicConsent = '请选择是否同意公开';
  }
  return errors;
}

/** Why a matter of the chosen category is never public; null when the person is asked. */
export function neverPublic(values: FormValues, directory: Directory): string | null {
  return intakeRulesOf(directory, chosenCategory(values, directory)?.id).neverPublic;
}

/** The places the typed words may mean. */
export function candidates(values: FormValues, { places }: Directory): NamedPlace[] {
  return matchPlaces(textOf(values, 'placeText'), places).slice(0, 8);
}

/** The place that counts: the chosen one, or the only one the words can mean. */
export function placeOf(values: FormValues, directory: Directory): NamedPlace | null {
  const possible = candidates(values, directory);
  const chosen = textOf(values, 'place');
  if (chosen === noPlace) return null;
  return (
    possible.find((place) => placeKey(place) === chosen) ??
    (possible.length === 1 ? (possible[0] ?? null) : null)
  );
}

/** `compound:<id>`: how a place is written in the form. */
export function placeKey({ kind, id }: NamedPlace): string {
  return `${kind}:${id}`;
}

/** The answers as the verb takes them. Places that are not there, or not meant, stay out. */
export function filedAnswers(values: FormValues, directory: Directory) {
  const place = placeOf(values, directory);
  const township = directory.townships.find(({ id }) => id === textOf(values, 'township'));
  const chosen = chosenCategory(values, directory)?.id;
  return {
    ...toldValues(values, directory, chosen),
    // What is no category any more is the verb's to refuse.
    category: chosen ?? (textOf(values, 'category') || undefined),
    ...(place ? { [place.kind]: place.id } : township ? { township: township.id } : {}),
    publicConsent: textOf(values, 'publicConsent') === 'yes' && neverPublic(values, directory) === null,
  };
}

/** The answers to the questions of the chosen category, by the question's id. */
export function answersIn(values: FormValues, directory: Directory): Record<string, string> {
  return answersTold(values, directory, chosenCategory(values, directory)?.id);
}
