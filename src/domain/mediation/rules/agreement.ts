/** What a choice is about; each side names one or more of each it would accept, the most wanted first. */
export const dimensions = ['mediators', 'slots', 'methods', 'venues', 'openness'] as const;
export type Dimension = (typeof dimensions)[number];

/** What one side would accept: values by dimension, in order of preference. */
export type Choice = Record<Dimension, readonly string[]>;

/** What both accepted: one value of each. */
export type Agreed = {
  mediator: string;
  slot: string;
  /** Null where every side leaves it to the mediator. */
  method: string | null;
  venue: string;
  openness: string;
};

/** The most methods somebody may name; who names all of them leaves it to the mediator. */
export const mostMethods = 12;

/** Whether a side leaves the method to the mediator; with one method alone there is nothing to leave. */
export const leavesMethod = ({ methods }: Pick<Choice, 'methods'>, offered: readonly string[]): boolean =>
  offered.length > 1 && offered.slice(0, mostMethods).every((one) => methods.includes(one));

/** Whether two choices say the same, in whichever order. */
export const sameChoice = (one: Choice, other: Choice): boolean =>
  dimensions.every(
    (what) =>
      one[what].length === other[what].length && one[what].every((value) => other[what].includes(value)),
  );

export interface Eligibility {
  /** Whether this mediator may have the case at all: at work, without a conflict. */
  mayMediate(mediator: string): boolean;
  /** Whether the mediator's time is free. */
  isFree(mediator: string, slot: string): boolean;
}

export type Verdict =
  | { agreed: Agreed }
  /** In what the sides differ; `times` when they agree on people and on times, but not one of these people is free at one of these times. */
  | { agreed: null; differ: Dimension[]; times: boolean };

/**
 * Where the sides meet. An agreement is only ever what every side named; a mediator who may not have the case is never agreed, nor one
 * whose time is taken. Of several possibilities the one that is fairest (whose worst rank is best), then the one best in sum, then the first
 * in the order of the first side. Source: 人民调解法 17, 19, 23: nothing without both.
 */
export function verdictOf(choices: readonly Choice[], { mayMediate, isFree }: Eligibility): Verdict {
  const common = Object.fromEntries(dimensions.map((one) => [one, commonOf(choices, one)])) as Record<
    Dimension,
    string[]
  >;
  common.mediators = common.mediators.filter(mayMediate);
  const differ = dimensions.filter((one) => common[one].length === 0);
  if (choices.length < 2 || differ.length > 0) return { agreed: null, differ, times: false };
  const pairs = common.mediators.flatMap((mediator) =>
    common.slots.filter((slot) => isFree(mediator, slot)).map((slot) => ({ mediator, slot })),
  );
  const [best] = ranked(pairs, ({ mediator, slot }) =>
    choices.map((choice) => choice.mediators.indexOf(mediator) + choice.slots.indexOf(slot)),
  );
  if (!best) return { agreed: null, differ: [], times: true };
  const first = (dimension: Dimension): string =>
    ranked(common[dimension], (value) => choices.map((choice) => choice[dimension].indexOf(value)))[0] ?? '';
  return {
    agreed: { ...best, method: first('methods'), venue: first('venues'), openness: first('openness') },
  };
}

/** Named by every side, in the order of the first. */
function commonOf([first, ...others]: readonly Choice[], dimension: Dimension): string[] {
  return [...new Set(first?.[dimension] ?? [])].filter((value) =>
    others.every((choice) => choice[dimension].includes(value)),
  );
}

/** The fairest first; what is equal keeps its order. */
function ranked<T>(values: readonly T[], ranksOf: (value: T) => number[]): T[] {
  return values
    .map((value) => {
      const ranks = ranksOf(value);
      return { value, worst: Math.max(...ranks), sum: ranks.reduce((total, one) => total + one, 0) };
    })
    .sort((a, b) => a.worst - b.worst || a.sum - b.sum)
    .map(({ value }) => value);
}
