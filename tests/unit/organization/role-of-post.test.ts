import { describe, expect, it } from 'vitest';
import { roleAfterOffice, roleInOffice } from '@/domain/organization/rules/role-of-post';

describe('the role in the register', () => {
  it.each([
    ['member', 'community', 'secretary'],
    ['member', 'grid', 'secretary'],
    ['member', 'building', 'group-leader'],
    ['member', 'household', 'host'],
    ['deputy-secretary', 'grid', 'secretary'],
    ['deputy-secretary', 'building', 'deputy-secretary'],
    ['secretary', 'building', 'secretary'],
  ] as const)('of a %s who leads a %s is %s', (role, level, then) => {
    expect(roleInOffice(role, level)).toBe(then);
  });

  it.each([
    ['group-leader', 'building', [], 'member'],
    ['group-leader', 'building', ['household'], 'host'],
    ['group-leader', 'building', ['building'], 'group-leader'],
    ['secretary', 'grid', ['building', 'household'], 'group-leader'],
    ['secretary', 'building', ['community'], 'secretary'],
    ['deputy-secretary', 'grid', [], 'deputy-secretary'],
    ['committee', 'building', [], 'committee'],
  ] as const)('of a %s who led a %s and leads %j is %s', (role, level, leads, then) => {
    expect(roleAfterOffice(role, level, leads)).toBe(then);
  });
});
