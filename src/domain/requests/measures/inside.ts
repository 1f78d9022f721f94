import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { fail } from '@/shared/errors';
import { answersByHandler, type HandlerRow } from './by-handler';
import { keptReport } from './kept-report';
import { type MeasureChoices, type MeasureQuestion, measureQuestion } from './question';
import type { MeasuresReport } from './report';
import { type MeasureScope, measureScope, withinScope } from './scope';

/** The measures as staff see them: nothing left out, down to the people of a unit, within the place of their role. */
export interface InsideMeasures {
  scope: MeasureScope;
  question: MeasureQuestion;
  choices: MeasureChoices;
  report: MeasuresReport;
  /** Of the chosen unit, over the whole city; empty without one, and for who sees only a part of the city. */
  handlers: HandlerRow[];
}

/** @throws DomainError forbidden for who has no place to look at */
export async function insideMeasures(call: {
  payload: Payload;
  actor: Actor;
  given: Record<string, unknown>;
}): Promise<InsideMeasures> {
  const { payload, actor, given } = call;
  const scope = measureScope(actor);
  if (!scope) fail('forbidden');
  const asked = await measureQuestion(payload, given);
  const question = await withinScope(payload, scope, asked.question, given);
  const { period, township, community, category, unit, ranking } = question;
  const query = { period, place: community ?? township, category, unit };
  const report = await keptReport({ payload, query, ranking, isPublic: false });
  const handlers = unit && scope.city ? await answersByHandler(payload, { unit, period }) : [];
  const { choices } =
    township === asked.question.township ? asked : await measureQuestion(payload, { ...given, township });
  return { scope, question, choices, report, handlers };
}
