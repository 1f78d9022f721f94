import { z } from 'zod';
import { sentence } from '@/shared/sentence';
import { type Grade, gradeLabels, grades, type Outcome, outcomeLabels, outcomes } from '../labels';
import { type EvaluationReason, evaluationReasonLabels, evaluationReasons } from './labels';

/** A list out of a form: checkboxes send one text or several, the panel's dialog a text with commas. */
const reasonList = z
  .union([z.array(z.string()), z.string().transform((text) => text.split(',').filter(Boolean))])
  .default([])
  .pipe(z.array(z.enum(evaluationReasons, '请从列出的原因里选')));

/** What the requester says: each part chosen by them, nothing filled in for them. */
export const judgementShape = {
  solved: z.enum(outcomes, '请选择问题是否解决'),
  satisfaction: z.enum(grades, '请选择满意程度'),
  reasons: reasonList,
  comment: z.string().trim().max(500, '最多500字').optional(),
};

export interface Judgement {
  solved: Outcome;
  satisfaction: Grade;
  reasons: EvaluationReason[];
  comment?: string | undefined;
}

/** Grades with which somebody is not content. */
const discontent: readonly Grade[] = ['dissatisfied', 'very-dissatisfied'];

/** Whether it must be said why: the unit cannot do better without knowing. */
export function needsReasons({ solved, satisfaction }: Pick<Judgement, 'solved' | 'satisfaction'>): boolean {
  return solved === 'unsolved' || discontent.includes(satisfaction);
}

/** Messages beside the fields of a word that does not hold together; empty when it does. */
export function judgementProblems(judgement: Judgement): Record<string, string> {
  if (needsReasons(judgement) && judgement.reasons.length === 0)
    return { reasons: '没解决或不满意的，请选择原因，可以选几个' };
  if (judgement.reasons.includes('other') && !judgement.comment)
    return { comment: '选了“其他”，请写一下是什么原因' };
  return {};
}

/** 没有解决，不满意。原因：没解决、时间太长。 */
export function judgementWords({ solved, satisfaction, reasons }: Judgement): string {
  const why = reasons.map((reason) => evaluationReasonLabels[reason]).join('、');
  return `${outcomeLabels[solved]}，${gradeLabels[satisfaction]}。${why ? `原因：${sentence(why)}` : ''}`;
}
