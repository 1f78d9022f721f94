import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyring } from '@/shared/encryption';

const [oldKey, newKey] = [randomBytes(32), randomBytes(32)];

describe('encryption of personal data', () => {
  it('gives back what was encrypted, and never the same text twice', () => {
    const ring = createKeyring([newKey]);
    fc.assert(
      fc.property(fc.string(), (plain) => {
        const text = ring.encrypt(plain, 'phone');
        expect(ring.decrypt(text, 'phone')).toBe(plain);
        expect(ring.encrypt(plain, 'phone')).not.toBe(text);
      }),
    );
  });

  it('refuses a value that was changed in any part', () => {
    const ring = createKeyring([newKey]);
    const parts = ring.encrypt('13812345678', 'phone').split('.');
    for (let part = 2; part < parts.length; part += 1) {
      const changed = [...parts];
      const bytes = Buffer.from(changed[part] ?? '', 'base64url');
      bytes[0] = (bytes[0] ?? 0) ^ 1;
      changed[part] = bytes.toString('base64url');
      expect(() => ring.decrypt(changed.join('.'), 'phone')).toThrow();
    }
  });

  it('refuses a value moved to another field', () => {
    const ring = createKeyring([newKey]);
    expect(() => ring.decrypt(ring.encrypt('13812345678', 'phone'), 'id-number')).toThrow();
  });

  it('refuses a shortened authentication tag', () => {
    const ring = createKeyring([newKey]);
    const parts = ring.encrypt('13812345678', 'phone').split('.');
    parts[3] = Buffer.from(parts[3] ?? '', 'base64url')
      .subarray(0, 4)
      .toString('base64url');
    expect(() => ring.decrypt(parts.join('.'), 'phone')).toThrow('damaged');
  });

  it('reads values of the previous key after a rotation, finds them by index, and knows they are stale', () => {
    const before = createKeyring([oldKey]);
    const after = createKeyring([newKey, oldKey]);
    const text = before.encrypt('13812345678', 'phone');
    expect(after.decrypt(text, 'phone')).toBe('13812345678');
    expect(after.isStale(text)).toBe(true);
    expect(after.isStale(after.encrypt('1', 'phone'))).toBe(false);
    expect(after.blindIndexes('13812345678', 'phone')).toContain(
      before.blindIndexes('13812345678', 'phone')[0],
    );
  });

  it('says so when a key is gone', () => {
    const text = createKeyring([oldKey]).encrypt('13812345678', 'phone');
    expect(() => createKeyring([newKey]).decrypt(text, 'phone')).toThrow('not in the keyring');
  });

  it('gives different blind indexes for different purposes and keys', () => {
    const [one] = createKeyring([oldKey]).blindIndexes('13812345678', 'phone');
    const [other] = createKeyring([oldKey]).blindIndexes('13812345678', 'recipient');
    const [third] = createKeyring([newKey]).blindIndexes('13812345678', 'phone');
    expect(new Set([one, other, third]).size).toBe(3);
  });

  it('takes keys of 32 bytes only', () => {
    expect(() => createKeyring([randomBytes(16)])).toThrow();
    expect(() => createKeyring([])).toThrow();
  });
});
