import { roles } from '@/access/roles';
import { demoAccounts } from '@/domain/accounts/demo-accounts';

/** `npm run demo:accounts [-- --json]`: the accounts of the demo city, from the same list that makes them. */
const rows = demoAccounts.map(({ role, username, password, scope }) => ({ role, username, password, scope }));

if (process.argv.includes('--json')) {
  process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
} else {
  for (const { role, username, password, scope } of rows) {
    process.stdout.write(`${roles[role].label}\t${username}\t${password}\t${scope}\n`);
  }
}
