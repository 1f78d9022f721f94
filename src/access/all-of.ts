import type { Where } from 'payload';
import type { Predicate, Question, YesOrNo } from './predicate';

/**
 * Allowed when every predicate allows.
 *
 * | a     | b     | allOf(a, b)      |
 * | ----- | ----- | ---------------- |
 * | false | any   | false            |
 * | true  | true  | true             |
 * | W     | true  | W                |
 * | true  | V     | V                |
 * | W     | V     | { and: [W, V] }  |
 *
 * Without predicates nobody is allowed: an empty list is a slip, and slips must close. Asks in order and stops at the first no.
 */
export function allOf(...predicates: YesOrNo[]): YesOrNo;
export function allOf(...predicates: Predicate[]): Predicate;
export function allOf(...predicates: Predicate[]): Predicate {
  return async (question: Question) => {
    const conditions: Where[] = [];
    for (const predicate of predicates) {
      const answer = await predicate(question);
      if (answer === false) return false;
      if (answer !== true) conditions.push(answer);
    }
    if (predicates.length === 0) return false;
    if (conditions.length <= 1) return conditions[0] ?? true;
    return { and: conditions };
  };
}
