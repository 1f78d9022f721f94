/** Encrypts everything stored with the present key: `npm run keys:rotate`. Runs beside the portal; safe to stop and to repeat. */
import { getPayload } from 'payload';
import { rotateKeys } from '@/domain/accounts';
import config from '../payload.config';

const payload = await getPayload({ config });
const { checked, changed, problems } = await rotateKeys({ payload });
for (const problem of problems) console.log(`✗ ${problem}`);
console.log(`检查了 ${checked} 行，用现在的密钥重新加密了 ${changed} 行。`);
console.log(problems.length > 0 ? `有 ${problems.length} 处没有完成。` : '没有遗留。');
await payload.destroy();
process.exit(problems.length > 0 ? 1 : 0);
