/** A part of a whole that must be reached: 「以上」 includes the number, 「过半数」 does not (Civil Code art. 1259). */
export interface Fraction {
  numerator: number;
  denominator: number;
  bound: 'at-least' | 'more-than';
  /** As the statute calls it. */
  label: string;
}

/** What is compared; a body counts by area and heads, or by heads alone. */
export type Measure = 'area' | 'heads';

/** One comparison spelled out in integers: `part × denominator` against `whole × numerator`. */
export interface Inequality {
  measure: Measure;
  part: number;
  whole: number;
  fraction: Fraction;
  /** Both sides as decimal integers: products may pass what a number holds exactly. */
  left: string;
  right: string;
  holds: boolean;
}

/** Whether `part` of `whole` reaches the fraction. Of nothing, nothing is reached: an empty roll decides nothing. */
export function compare(measure: Measure, part: number, whole: number, fraction: Fraction): Inequality {
  const left = exact(part) * BigInt(fraction.denominator);
  const right = exact(whole) * BigInt(fraction.numerator);
  const reached = fraction.bound === 'at-least' ? left >= right : left > right;
  return {
    measure,
    part,
    whole,
    fraction,
    left: String(left),
    right: String(right),
    holds: whole > 0 && reached,
  };
}

/** The least part of `whole` that reaches the fraction. */
export function leastPart(whole: number, { numerator, denominator, bound }: Fraction): number {
  const product = exact(whole) * BigInt(numerator);
  const below = product / BigInt(denominator);
  const isWhole = below * BigInt(denominator) === product;
  return Number(bound === 'at-least' && isWhole ? below : below + 1n);
}

/** A sum that is still a number: an area of more than 2^53 hundredths is a mistake, not a city. */
export function safe(sum: bigint): number {
  const number = Number(sum);
  if (!Number.isSafeInteger(number)) throw new RangeError(`sum too large: ${sum}`);
  return number;
}

function exact(value: number): bigint {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`no count: ${value}`);
  return BigInt(value);
}
