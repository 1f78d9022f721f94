import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';

it('npm run --silent demo:accounts -- --json prints nothing but the list', { timeout: 60_000 }, () => {
  const printed = execFileSync('npm', ['run', '--silent', 'demo:accounts', '--', '--json'], {
    cwd: path.resolve(import.meta.dirname, '../../..'),
    encoding: 'utf8',
  });
  const accounts = JSON.parse(printed) as Record<string, unknown>[];
  expect(accounts.length).toBeGreaterThan(5);
  for (const account of accounts) {
    expect(Object.keys(account)).toEqual(['role', 'username', 'password', 'scope']);
    for (const value of Object.values(account)) expect(typeof value === 'string' && value !== '').toBe(true);
  }
});
