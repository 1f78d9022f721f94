import type { Payload, PayloadRequest } from 'payload';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import {
  answerProblem,
  answerWords,
  type QuestionRow,
  questionOf,
  questionSelect,
  questionsOfBranch,
} from './questions';

/** An answer with its question as it was asked. */
export interface Answer {
  label: string;
  answer: string;
}

interface Given {
  request: string;
  /** The category's branch, root first. */
  branch: readonly string[];
  /** By id of the question; what was not asked for this category stays out. */
  answers: Readonly<Record<string, string>>;
  /** Whether a required question must be answered: yes where people fill in the form themselves. */
  mustAnswer: boolean;
}

/**
 * Keeps the answers to the questions of a category with the request just filed.
 * @throws DomainError validation under `answer-<question id>`
 */
export async function keepAnswers(
  req: PayloadRequest,
  { request, branch, answers, mustAnswer }: Given,
): Promise<void> {
  if (branch.length === 0) return;
  const { docs } = await req.payload.db.find<QuestionRow>({
    collection: 'category-questions',
    where: { and: [{ category: { in: [...branch] } }, { active: { equals: true } }] },
    limit: 100,
    pagination: false,
    select: questionSelect,
    req,
  });
  const questions = questionsOfBranch(docs, branch).map(questionOf);
  const problems: Record<string, string> = {};
  for (const [order, question] of questions.entries()) {
    const given = answers[question.id]?.trim() ?? '';
    const problem = answerProblem(question, given, mustAnswer);
    if (problem) problems[`answer-${question.id}`] = problem;
    if (problem || given === '') continue;
    const id = newId();
    await req.payload.db.create({
      collection: 'request-answers',
      customID: id,
      data: {
        id,
        request,
        question: question.id,
        label: question.label,
        answer: answerWords(question, given),
        order,
      },
      req,
      returning: false,
    });
  }
  if (Object.keys(problems).length > 0) fail('validation', { fields: problems });
}

/** The answers that came with a request, in the order they were asked. */
export async function answersOf(payload: Payload, request: string): Promise<Answer[]> {
  const { docs } = await payload.db.find<Answer & { id: string }>({
    collection: 'request-answers',
    where: { request: { equals: request } },
    sort: 'order',
    limit: 50,
    pagination: false,
    select: { label: true, answer: true },
  });
  return docs.map(({ label, answer }) => ({ label, answer }));
}
