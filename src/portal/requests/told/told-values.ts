import { type Directory, questionsFor } from '@/domain/requests';
import { normalizeAs, problemWith } from '@/shared/personal-data';
import { type FieldErrors, type FormValues, listOf, textOf } from '../../shared';

/** What was told, as the verb takes it: the fields that the portal's form and the counter's have in common. */
export function toldValues(values: FormValues, known: Directory, category: string | undefined) {
  const text = (name: string) => textOf(values, name);
  const yes = (name: string) => listOf(values, name).includes('yes');
  return {
    category,
    placeText: text('placeText'),
    body: text('body'),
    name: text('name') || undefined,
    phone: text('phone') || undefined,
    email: text('email') || undefined,
    danger: yes('danger'),
    confidential: yes('confidential'),
    answers: answersTold(values, known, category),
  };
}

/** The answers to the questions of a category, by the question's id. */
export function answersTold(
  values: FormValues,
  known: Directory,
  category: string | undefined,
): Record<string, string> {
  const questions = category ? questionsFor(known, category) : [];
  return Object.fromEntries(questions.map(({ id }) => [id, textOf(values, `answer-${id}`)]));
}

/** What is wrong with who it is. @param phoneMissing said without a phone; null where nobody has to leave one */
export function personProblems(values: FormValues, phoneMissing: string | null): FieldErrors {
  const errors: FieldErrors = {};
  for (const kind of ['phone', 'email'] as const) {
    const value = normalizeAs(kind, textOf(values, kind));
    const missing = kind === 'phone' ? phoneMissing : null;
    const wrong = value === '' ? missing : problemWith(kind, value);
    if (wrong) errors[kind] = wrong;
  }
  if ([...textOf(values, 'name')].length > 40) errors.name = '称呼最多40字';
  return errors;
}

/** What is wrong with the words themselves. @param most characters a form takes */
export function bodyProblem(values: FormValues, most: number): FieldErrors {
  const length = [...textOf(values, 'body')].length;
  if (length < 5) return { body: '请写下发生了什么，至少5个字' };
  return length > most ? { body: `最多${most}字，现在有${length}字` } : {};
}
