import type { Dice } from '../seed/random';

/** A UUID of version 7 that is the same at every run: of the moment `at` and of the dice. */
export function idAt(at: Date, dice: Dice): string {
  const time = at.getTime().toString(16).padStart(12, '0');
  const hex = (digits: number) =>
    dice
      .below(16 ** digits)
      .toString(16)
      .padStart(digits, '0');
  const variant = (8 + dice.below(4)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(6)}${hex(6)}`;
}
