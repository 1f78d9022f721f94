const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** One spelling of a code: half-width capitals without spaces. */
export function normalizeCreditCode(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
}

/**
 * Whether a normalized unified social credit code (统一社会信用代码) can be right: 18 characters without I, O, S, V, Z, of
 * which the last is the check character of the others (GB 32100-2015).
 */
export function isCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return false;
  return checkCharacter(code.slice(0, 17)) === code[17];
}

/** The check character of the first seventeen. */
export function checkCharacter(body: string): string {
  const sum = weights.reduce(
    (total, weight, index) => total + weight * alphabet.indexOf(body[index] ?? '0'),
    0,
  );
  return alphabet[(31 - (sum % 31)) % 31] ?? '';
}
