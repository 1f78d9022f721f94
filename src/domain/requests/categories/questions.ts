import type { QuestionKind } from '../labels';

/** A question of a category, as forms ask it. */
export interface CategoryQuestion {
  id: string;
  category: string;
  label: string;
  hint: string | null;
  kind: QuestionKind;
  /** Only for `choice`. */
  choices: string[];
  required: boolean;
}

/** A question as it is stored. */
export interface QuestionRow extends Omit<CategoryQuestion, 'choices' | 'hint' | 'required'> {
  hint?: string | null;
  choices?: string | null;
  required?: boolean | null;
  order?: number | null;
}

export const questionSelect = {
  category: true,
  label: true,
  hint: true,
  kind: true,
  choices: true,
  required: true,
  order: true,
} as const;

const longestAnswer = 300;
const yesNo: Record<string, string> = { yes: '是', no: '否' };

/** The stored row as forms ask it. */
export function questionOf(row: QuestionRow): CategoryQuestion {
  return {
    id: row.id,
    category: String(row.category),
    label: row.label,
    hint: row.hint || null,
    kind: row.kind,
    choices: (row.choices ?? '')
      .split('\n')
      .map((choice) => choice.trim())
      .filter((choice) => choice !== '')
      .slice(0, 20),
    required: row.required === true,
  };
}

/** The questions of a branch (root first): those of upper categories come first, each in its order. */
export function questionsOfBranch<Question extends { category: string; order?: number | null }>(
  questions: readonly Question[],
  branch: readonly string[],
): Question[] {
  return questions
    .filter(({ category }) => branch.includes(category))
    .toSorted(
      (a, b) => branch.indexOf(a.category) - branch.indexOf(b.category) || (a.order ?? 0) - (b.order ?? 0),
    );
}

/** A Chinese sentence when the answer will not do; null when it will. Empty is fine unless it `mustAnswer`. */
export function answerProblem(
  question: CategoryQuestion,
  answer: string,
  mustAnswer: boolean,
): string | null {
  if (answer === '') return mustAnswer && question.required ? `请回答“${question.label}”` : null;
  if (question.kind === 'yes-no' && !Object.hasOwn(yesNo, answer)) return '请选择是或否';
  if (question.kind === 'choice' && !question.choices.includes(answer)) return '请从选项里选一个';
  if ([...answer].length > longestAnswer) return `最多${longestAnswer}字`;
  return null;
}

/** The answer in words: what is kept and shown. */
export function answerWords(question: CategoryQuestion, answer: string): string {
  return question.kind === 'yes-no' ? (yesNo[answer] ?? answer) : answer;
}
