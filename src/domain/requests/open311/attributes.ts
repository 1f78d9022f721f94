import type { FieldMessages } from '@/shared/errors';
import { answerProblem, type CategoryQuestion } from '../categories/questions';
import { questionsFor } from '../categories/rules-of';
import type { Directory } from '../directory';

/** A question of a service as GeoReport v2 describes it; `variable` because all of ours are answered. */
export interface Open311Attribute {
  variable: true;
  code: string;
  datatype: 'string' | 'singlevaluelist';
  required: boolean;
  datatype_description: string;
  /** From 1, as they are asked. */
  order: number;
  description: string;
  values: { key: string; name: string }[];
}

/** What a service asks besides, in the order of the forms. */
export function attributesOf(known: Directory, category: string): Open311Attribute[] {
  return questionsFor(known, category).map((question, index) => ({
    variable: true,
    code: question.id,
    datatype: question.kind === 'text' ? 'string' : 'singlevaluelist',
    required: question.required,
    datatype_description: question.hint ?? '',
    order: index + 1,
    description: question.label,
    values: valuesOf(question),
  }));
}

function valuesOf({ kind, choices }: CategoryQuestion): { key: string; name: string }[] {
  if (kind === 'yes-no')
    return [
      { key: 'yes', name: '是' },
      { key: 'no', name: '否' },
    ];
  return kind === 'choice' ? choices.map((choice) => ({ key: choice, name: choice })) : [];
}

/**
 * The answers out of `attribute[code]=value`, by the question's id, and what is wrong with them, by parameter. What the service does
 * not ask is refused: a client that mistook the service would otherwise lose what it asked people.
 */
export function answersGiven(
  known: Directory,
  category: string,
  parameters: URLSearchParams,
): { answers: Record<string, string>; problems: FieldMessages } {
  const questions = questionsFor(known, category);
  const answers: Record<string, string> = {};
  const problems: FieldMessages = {};
  for (const [name, value] of parameters) {
    const [, code] = /^attribute\[([^\]]*)\](?:\[\])?$/.exec(name) ?? [];
    if (code === undefined || value.trim() === '') continue;
    if (!questions.some(({ id }) => id === code)) problems[name] = `${name} is no attribute of this service`;
    else if (Object.hasOwn(answers, code)) problems[name] = `${name} takes one value`;
    else answers[code] = value.trim();
  }
  for (const question of questions) {
    const name = `attribute[${question.id}]`;
    const answer = answers[question.id] ?? '';
    if (!problems[name] && answerProblem(question, answer, true))
      problems[name] = wordsFor(name, question, answer);
  }
  return { answers, problems };
}

function wordsFor(name: string, { kind, label, choices }: CategoryQuestion, answer: string): string {
  if (answer === '') return `${name} is required: ${label}`;
  if (kind === 'text') return `${name} is too long`;
  return `${name} must be one of: ${kind === 'yes-no' ? 'yes, no' : choices.join(', ')}`;
}
