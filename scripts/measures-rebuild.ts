/**
 * Counts all measures again from the requests: `npm run measures:rebuild`. With `-- --check` it only compares and prints
 * what differs. Safe beside a running server and to repeat.
 */
import { getPayload } from 'payload';
import config from '../payload.config';
import { rebuildMeasures } from '../src/domain/requests';

const checkOnly = process.argv.includes('--check');
const shown = 20;
const payload = await getPayload({ config });
const { months, requests, differences } = await rebuildMeasures({
  payload,
  checkOnly,
  onMonth: (month, count) => {
    if (count > 0) console.log(`${month}：${count} 件`);
  },
});
for (const { cell, kept, counted } of differences.slice(0, shown))
  console.log(`不一致 ${cell}\n  原有 ${kept || '没有'}\n  重算 ${counted || '没有'}`);
if (differences.length > shown) console.log(`……还有 ${differences.length - shown} 处`);
const outcome = checkOnly ? '没有改动' : '已改正';
console.log(
  `共 ${months} 个月，${requests} 件。${differences.length === 0 ? '全部一致。' : `${differences.length} 处不一致，${outcome}。`}`,
);
await payload.destroy();
process.exit(checkOnly && differences.length > 0 ? 1 : 0);
