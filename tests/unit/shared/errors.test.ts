import { describe, expect, it } from 'vitest';
import { DomainError, fail, isDomainError } from '@/shared/errors';

describe('coded failures', () => {
  it.each([
    ['validation', 422],
    ['unauthenticated', 401],
    ['forbidden', 403],
    ['not-found', 404],
    ['conflict', 409],
    ['invalid-state', 409],
    ['too-large', 413],
    ['unsupported', 415],
    ['too-many', 429],
    ['internal', 500],
    ['unavailable', 503],
  ] as const)('%s answers %i with a Chinese sentence', (code, status) => {
    const error = new DomainError(code);
    expect(error.status).toBe(status);
    expect(error.message).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(isDomainError(error)).toBe(true);
  });

  it('carries the messages beside the fields, and keeps details out of what people see', () => {
    expect(() => fail('validation', { fields: { phone: '请填写手机号' }, detail: 'regex' })).toThrowError(
      expect.objectContaining({
        data: { code: 'validation', fields: { phone: '请填写手机号' } },
        detail: 'regex',
      }),
    );
  });

  it('does not take any other error for one of ours', () => {
    expect(isDomainError(new Error('boom'))).toBe(false);
    expect(isDomainError('boom')).toBe(false);
  });
});
