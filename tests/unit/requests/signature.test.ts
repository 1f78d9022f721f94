import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSignedWith, signatureOf } from '@/domain/requests/intake/signature';

const parts = { timestamp: '1795484400', nonce: 'n-1', body: Buffer.from('{"number":"1"}') };

it('is the HMAC of timestamp, nonce and raw body, each on a line', () => {
  const expected = createHmac('sha256', 'secret').update('1795484400\nn-1\n{"number":"1"}').digest('hex');
  expect(signatureOf('secret', parts)).toBe(`sha256=${expected}`);
  expect(isSignedWith('secret', `sha256=${expected}`, parts)).toBe(true);
  expect(isSignedWith('secret', `SHA256=${expected.toUpperCase()}`, parts)).toBe(true);
});

it('holds for nothing else: no other text, secret, time, nonce or body', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 100 }), fc.string(), fc.uint8Array(), (given, other, body) => {
      const right = signatureOf('secret', parts);
      expect(isSignedWith('secret', given, parts)).toBe(given.toLowerCase() === right);
      expect(isSignedWith(`${other}x`, right, parts)).toBe(`${other}x` === 'secret');
      expect(isSignedWith('secret', right, { ...parts, nonce: `${parts.nonce}${other}x` })).toBe(false);
      expect(isSignedWith('secret', right, { ...parts, timestamp: `0${parts.timestamp}` })).toBe(false);
      expect(isSignedWith('secret', right, { ...parts, body: Buffer.concat([parts.body, body]) })).toBe(
        body.length === 0,
      );
      expect(isSignedWith('secret', `${right}${other}x`, parts)).toBe(false);
      expect(isSignedWith('secret', right.slice(0, -1), parts)).toBe(false);
    }),
  );
});
