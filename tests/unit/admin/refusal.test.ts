import { APIError, Forbidden, NotFound } from 'payload';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '@/admin/verbs/refusal';
import { DomainError } from '@/shared/errors';

describe('what a verb endpoint answers to an error', () => {
  it.each([
    [new Forbidden(), 'forbidden', 403],
    [new NotFound(), 'not-found', 404],
    [new APIError('locked', 423), 'conflict', 409],
    [new APIError('teapot', 418), 'internal', 500],
    [new Error('secret detail'), 'internal', 500],
    ['thrown text', 'internal', 500],
  ])('%s → %s', (error, code, status) => {
    const refused = refusalOf(error);
    expect(refused).toMatchObject({ code, status });
    expect(refused.message).toMatch(/^[\u4e00-\u9fff，。]+$/);
  });

  it('passes our own errors on as they are', () => {
    const own = new DomainError('invalid-state', { message: '现在不能受理。' });
    expect(refusalOf(own)).toBe(own);
  });
});
