import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCharacter, isCreditCode, normalizeCreditCode } from '@/domain/property/rules/credit-code';

const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const bodies = fc
  .array(fc.constantFrom(...alphabet), { minLength: 17, maxLength: 17 })
  .map((all) => all.join(''));

describe('the unified social credit code (GB 32100-2015)', () => {
  it('takes codes that are in use, however they are typed', () => {
    for (const code of [
      '91350100M000100Y43',
      '911100007109250324',
      '９１３５０１００m000100y４３ ',
      '91350100-M000100Y43',
    ])
      expect(isCreditCode(normalizeCreditCode(code)), code).toBe(true);
  });

  it('refuses letters that are mistaken for figures, and other lengths', () => {
    for (const code of [
      '91350100M000100Y4O',
      '91350100I000100Y43',
      '91350100M000100Y4',
      '',
      '91350100M000100Y433',
    ])
      expect(isCreditCode(code), code).toBe(false);
  });

  it('has one check character for each body, and notices every single wrong character', () => {
    fc.assert(
      fc.property(bodies, fc.nat(16), fc.constantFrom(...alphabet), (body, at, other) => {
        expect(isCreditCode(body + checkCharacter(body))).toBe(true);
        fc.pre(body[at] !== other);
        const wrong = body.slice(0, at) + other + body.slice(at + 1);
        expect(isCreditCode(wrong + checkCharacter(body))).toBe(false);
      }),
    );
  });
});
