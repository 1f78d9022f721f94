import { type Choice, type dimensions, leavesMethod, mostMethods } from './agreement';

/** A person and the times they are free. */
export interface Free {
  id: string;
  slots: readonly string[];
}

/** What the organisation can propose from. */
export interface Possible {
  mediators: readonly Free[];
  methods: readonly string[];
  venues: readonly string[];
  openness: readonly string[];
}

/**
 * What the organisation proposes when the parties did not choose: what most of them named, the most wanted first; where nobody said anything
 * the first there is, at the organisation's, not open. Only somebody who is free then. @returns null when nobody is free at all
 */
export function proposalFor(choices: readonly Choice[], possible: Possible): Choice | null {
  const points = (dimension: (typeof dimensions)[number], value: string): number =>
    choices.reduce((sum, choice) => {
      const rank = choice[dimension].indexOf(value);
      return rank < 0 ? sum : sum + 10 - Math.min(rank, 9);
    }, 0);
  const best = <T>(values: readonly T[], worth: (value: T) => number): T | undefined =>
    values.map((value) => ({ value, worth: worth(value) })).sort((a, b) => b.worth - a.worth)[0]?.value;
  const pairs = possible.mediators.flatMap(({ id, slots }) => slots.map((slot) => ({ id, slot })));
  const pair = best(pairs, ({ id, slot }) => points('mediators', id) * 2 + points('slots', slot));
  const method = best(possible.methods, (value) => points('methods', value));
  const venue = best(possible.venues, (value) => points('venues', value));
  const openness = best(possible.openness, (value) => points('openness', value));
  if (!pair || !method || !venue || !openness) return null;
  return {
    mediators: [pair.id],
    slots: [pair.slot],
    // Nobody is given a method by name who all left it to the mediator.
    methods:
      choices.length > 0 && choices.every((choice) => leavesMethod(choice, possible.methods))
        ? possible.methods.slice(0, mostMethods)
        : [method],
    venues: [venue],
    openness: [openness],
  };
}
