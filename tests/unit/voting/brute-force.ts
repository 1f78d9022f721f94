import fc from 'fast-check';
import type { AgendaItem, Choice, Choices, OpenBallot, RollLine, RuleSet } from '@/domain/voting/rules';

/** A rational number, so that the other counter never multiplies out what the rules multiply out. */
class Rational {
  private constructor(
    readonly top: bigint,
    readonly bottom: bigint,
  ) {}

  static of(top: number, bottom: number): Rational {
    const divisor = gcd(BigInt(top), BigInt(bottom)) || 1n;
    return new Rational(BigInt(top) / divisor, BigInt(bottom) / divisor);
  }

  /** -1, 0, 1 by continued fractions: whole parts first, then the turned remainders. */
  against(other: Rational): number {
    const [one, two] = [this.top / this.bottom, other.top / other.bottom];
    if (one !== two) return one < two ? -1 : 1;
    const [restOne, restTwo] = [this.top % this.bottom, other.top % other.bottom];
    if (restOne === 0n || restTwo === 0n) return restOne === restTwo ? 0 : restOne === 0n ? -1 : 1;
    return new Rational(other.bottom, restTwo).against(new Rational(this.bottom, restOne));
  }
}

const gcd = (one: bigint, two: bigint): bigint => (two === 0n ? one : gcd(two, one % two));

/** Counts one item in another way: head by head, unit by unit, with fractions that are compared as fractions. */
export function bruteForce(
  rules: RuleSet,
  roll: readonly RollLine[],
  ballots: readonly OpenBallot[],
  item: AgendaItem,
) {
  const said = new Map<string, Choice | undefined>();
  for (const { rollNumber, choices } of ballots)
    if (!said.has(rollNumber)) said.set(rollNumber, choices[item.key]);
  const area = { total: 0, participating: 0, for: 0 };
  const heads = { total: 0, participating: 0, for: 0 };
  for (const head of new Set(roll.map((line) => line.head))) {
    const units = roll.filter((line) => line.head === head);
    const voices = units.flatMap((unit) => {
      const choice = said.get(unit.number);
      if (!choice || (choice === 'abstain' && rules.abstention === 'stays-away')) return [];
      return [{ choice, area: unit.area }];
    });
    heads.total += 1;
    if (voices.length > 0) heads.participating += 1;
    if (voices.length > 0 && voices.every(({ choice }) => choice === 'for')) heads.for += 1;
    for (const unit of units) area.total += unit.area;
    for (const voice of voices) {
      area.participating += voice.area;
      if (voice.choice === 'for') area.for += voice.area;
    }
  }
  const special = rules.kinds.find(({ kind }) => kind === item.kind)?.majority === 'special';
  const isOwners = rules.body === 'owners-assembly';
  const reaches = (part: number, whole: number, least: Rational, orMore: boolean) =>
    whole > 0 && Rational.of(part, whole).against(least) >= (orMore ? 0 : 1);
  const half = Rational.of(1, 2);
  const both = isOwners ? [area, heads] : [heads];
  const held = both.every(({ participating, total }) =>
    reaches(participating, total, isOwners ? Rational.of(2, 3) : half, isOwners),
  );
  const agreed = both.every((sums) =>
    reaches(
      sums.for,
      sums.participating,
      isOwners && special ? Rational.of(3, 4) : half,
      isOwners && special,
    ),
  );
  return { area, heads, held, adopted: held && agreed };
}

const choice = fc.constantFrom<Choice>('for', 'for', 'for', 'against', 'abstain');

/** A vote with few heads and small areas, so that bounds are met often; now and then areas as large as a city. */
export const voteCases = (items: readonly AgendaItem[]) =>
  fc
    .array(
      fc.record({
        area: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 2 ** 44 })),
        head: fc.integer({ min: 0, max: 6 }).map((number) => `h${number}`),
        voted: fc.boolean(),
        choices: fc.tuple(...items.map(() => fc.option(choice, { nil: undefined, freq: 9 }))),
      }),
      { maxLength: 14 },
    )
    .map((units) => ({
      roll: units.map(
        ({ area, head }, index): RollLine => ({ number: `${index}`, area, head, areaSource: 'register' }),
      ),
      ballots: units.flatMap(({ voted, choices }, index): OpenBallot[] => {
        const said: Choices = Object.fromEntries(
          items.flatMap(({ key }, at) => {
            const one = choices[at];
            return one ? [[key, one] as const] : [];
          }),
        );
        return voted && Object.keys(said).length > 0
          ? [{ rollNumber: `${index}`, choices: said, channel: 'web' }]
          : [];
      }),
    }));
