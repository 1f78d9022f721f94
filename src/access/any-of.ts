import type { Where } from 'payload';
import type { Predicate, Question, YesOrNo } from './predicate';

/**
 * Allowed when at least one predicate allows.
 *
 * | a     | b     | anyOf(a, b)     |
 * | ----- | ----- | --------------- |
 * | true  | any   | true            |
 * | false | false | false           |
 * | W     | false | W               |
 * | false | V     | V               |
 * | W     | V     | { or: [W, V] }  |
 *
 * Without predicates nobody is allowed. Asks in order and stops at the first plain yes.
 */
export function anyOf(...predicates: YesOrNo[]): YesOrNo;
export function anyOf(...predicates: Predicate[]): Predicate;
export function anyOf(...predicates: Predicate[]): Predicate {
  return async (question: Question) => {
    const conditions: Where[] = [];
    for (const predicate of predicates) {
      const answer = await predicate(question);
      if (answer === true) return true;
      if (answer !== false) conditions.push(answer);
    }
    if (conditions.length <= 1) return conditions[0] ?? false;
    return { or: conditions };
  };
}
