/**
 * Counts the figures of mediation again from the cases: `npm run mediation:rebuild`. With `-- --check` it only compares and prints what
 * differs. Safe beside a running server and to repeat.
 */
import { getPayload } from 'payload';
import config from '../payload.config';
import { rebuildFigures } from '../src/domain/mediation';

const checkOnly = process.argv.includes('--check');
const payload = await getPayload({ config });
const { disputes, differences } = await rebuildFigures({ payload, checkOnly });
for (const { cell, kept, counted } of differences.slice(0, 20))
  console.log(`不一致 ${cell}\n  原有 ${kept || '没有'}\n  重算 ${counted || '没有'}`);
const outcome = checkOnly ? '没有改动' : '已改正';
console.log(
  `共 ${disputes} 件。${differences.length === 0 ? '全部一致。' : `${differences.length} 处不一致，${outcome}。`}`,
);
await payload.destroy();
process.exit(checkOnly && differences.length > 0 ? 1 : 0);
