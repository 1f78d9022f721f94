import { describe, expect, it } from 'vitest';
import { isId, newId, newToken } from '@/shared/ids';

describe('ids and tokens', () => {
  it('are UUIDs of version 7, unique, and sort by the time they were made', async () => {
    const early = newId();
    await new Promise((resolve) => setTimeout(resolve, 3));
    const late = newId();
    expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(early < late).toBe(true);
    expect(new Set(Array.from({ length: 10_000 }, newId)).size).toBe(10_000);
  });

  it('keep the order in which they were made, also within one millisecond', () => {
    const made = Array.from({ length: 20_000 }, newId);
    expect(made.toSorted()).toEqual(made);
  });

  it('recognises its own ids and nothing else', () => {
    expect(isId(newId())).toBe(true);
    for (const other of ['', '1', `${newId()} `, newId().toUpperCase(), "' or 1=1", null, 7, undefined]) {
      expect(isId(other)).toBe(false);
    }
  });

  it('makes tokens that fit into a link', () => {
    expect(newToken(24)).toMatch(/^[\w-]{32}$/);
    expect(newToken()).not.toBe(newToken());
  });
});
