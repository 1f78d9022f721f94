import { fail } from '@/shared/errors';
import type { Choice, Choices } from '../rules';
import type { ItemRow } from '../vote-row';

/** How a choice is kept, one character for each item in its order: in the database a whole ballot is one short text. */
export const choiceDigits = { for: '1', against: '2', abstain: '3' } as const satisfies Record<
  Choice,
  string
>;
export const unsaidDigit = '0';

const byDigit: Record<string, Choice> = { 1: 'for', 2: 'against', 3: 'abstain' };

/** The name under which a form carries the choice about an item. */
export const choiceField = (number: number): string => `choice-${number}`;

/** What a form or a paper says, by the number of the item: digits; a paper may leave an item out. */
export type GivenChoices = Record<string, string>;

/**
 * Packs what was chosen. @param mayLeaveOut for paper, on which an item may be left blank
 * @throws DomainError validation, a message beside each item
 */
export function packChoices(
  items: readonly ItemRow[],
  given: GivenChoices,
  { mayLeaveOut = false }: { mayLeaveOut?: boolean } = {},
): string {
  const fields: Record<string, string> = {};
  const digits = items.map(({ number, title }) => {
    const digit = given[String(number)] ?? '';
    if (byDigit[digit]) return digit;
    if (mayLeaveOut && digit === unsaidDigit) return digit;
    fields[choiceField(number)] =
      `请对“${title}”选同意、反对或弃权${mayLeaveOut ? '，没有填的选“没有填”' : ''}`;
    return unsaidDigit;
  });
  if (Object.keys(fields).length > 0) fail('validation', { fields });
  if (digits.every((digit) => digit === unsaidDigit))
    fail('validation', {
      fields: { [choiceField(items[0]?.number ?? 1)]: '一项也没有填的是废票，不用录，登记在纸质票上留存' },
    });
  return digits.join('');
}

/** Packed choices as the rules take them; what is not said is left out. */
export function choicesOf(items: readonly Pick<ItemRow, 'number'>[], packed: string): Choices {
  return Object.fromEntries(
    items.flatMap(({ number }, index) => {
      const choice = byDigit[packed[index] ?? ''];
      return choice ? [[String(number), choice]] : [];
    }),
  );
}
