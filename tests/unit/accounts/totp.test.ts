import { describe, expect, it } from 'vitest';
import { newBackupCodes, newTotpSecret, totpCode, totpStep, totpUri } from '@/domain/accounts/totp';

const secret = newTotpSecret();
const at = new Date('2026-11-23T06:00:10Z');
const seconds = (n: number) => new Date(at.getTime() + n * 1000);

describe('dynamic codes', () => {
  it('takes the present code once', () => {
    const step = totpStep(secret, totpCode(secret, at), at, 0);
    expect(step).toBe(Math.floor(at.getTime() / 30_000));
    expect(totpStep(secret, totpCode(secret, at), at, step ?? 0)).toBeNull();
  });

  it.each([
    [-30, true],
    [30, true],
    [-60, false],
    [60, false],
  ])('a clock %i seconds off: %s', (off, right) =>
    expect(totpStep(secret, totpCode(secret, seconds(off)), at, 0) !== null).toBe(right),
  );

  it('refuses what is not six digits', () => {
    for (const code of ['', '12345', '1234567', 'abcdef', '12 456'])
      expect(totpStep(secret, code, at, 0)).toBeNull();
  });

  it('agrees with the published test vector of RFC 6238', () => {
    expect(totpCode('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', new Date(59_000))).toBe('287082');
  });

  it('names the site and the account for the authenticator app', () => {
    expect(totpUri(secret, 'admin', '网上枫桥')).toMatch(/^otpauth:\/\/totp\/.*admin\?.*secret=/);
  });

  it('makes ten different backup codes without look-alike signs', () => {
    const codes = newBackupCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[a-km-np-z2-9]{5}-[a-km-np-z2-9]{5}$/);
  });
});
