import { randomInt } from 'node:crypto';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';

/** Without what is mistaken for something else on the phone or on paper. */
const alphabet = '23456789ABCDEFGHJKMNPQRTUVWXY';

/** So many characters by chance. */
export function randomCode(length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** Bytes as characters people can read out, four and four. */
export function codeFrom(bytes: Uint8Array, length: number): string {
  const characters = [...bytes.subarray(0, length)].map((byte) => alphabet[byte % alphabet.length]);
  return (characters.join('').match(/.{1,4}/g) ?? []).join('-');
}

/** A number people can say: BJ20261128-7KQ4Z. The database refuses the one twin in twenty million of a day. */
export function newVoteNumber(): string {
  return `BJ${toIsoDay(now()).replaceAll('-', '')}-${randomCode(5)}`;
}
