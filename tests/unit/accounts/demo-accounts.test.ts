import { describe, expect, it } from 'vitest';
import { roleNames, roles } from '@/access';
import { demoAccounts } from '@/domain/accounts/demo-accounts';

describe('demo accounts', () => {
  it('has an account for every role', () => {
    expect(new Set(demoAccounts.map(({ role }) => role))).toEqual(new Set(roleNames));
  });

  it('has no username, password or phone twice', () => {
    for (const key of ['username', 'password', 'phone'] as const) {
      expect(new Set(demoAccounts.map((account) => account[key])).size).toBe(demoAccounts.length);
    }
  });

  it('binds every role to a kind of place it may be bound to', () => {
    for (const { role, place } of demoAccounts) expect(roles[role].scopes, role).toContain(place.kind);
  });
});
