import { getPayload } from 'payload';
import { acceptHead, verifyAudit } from '@/domain/accounts';
import { foundedAs } from '@/server/founding';
import config from '../payload.config';

/**
 * `npm run audit:verify [-- --expect <number>:<hash>] [--accept]`: recomputes the sealed audit log and compares its end with the
 * head written down in DATA_DIR. Exit code 1 and a line for each thing that was changed; `--expect` takes a head kept elsewhere; `--accept`, after a
 * backup was put back, lets sealing go on from here.
 */
async function main(): Promise<number> {
  const at = process.argv.indexOf('--expect');
  const expect = at > 0 ? process.argv[at + 1] : undefined;
  const payload = await getPayload({ config });
  const report = await verifyAudit({ payload, ...(expect ? { expect } : {}) });
  for (const { text } of report.problems) process.stdout.write(`✗ ${text}\n`);
  const demo = (await foundedAs(payload)) === 'demo';
  for (const text of report.late) {
    process.stdout.write(
      demo
        ? `! ${text}：演示数据按过去的时间写入，这是正常的。\n`
        : `! ${text}：那段时间停机或没有运行计划任务吗？若没有，可能有人改写后重新封存。\n`,
    );
  }
  process.stdout.write(`已核对 ${report.seals} 个封存、${report.events} 条操作记录。\n`);
  if (report.unsealed.length > 0) {
    const some = report.unsealed.slice(0, 10).join('、');
    process.stdout.write(
      `还有 ${report.unsealed.length} 条未封存（尚不受保护）：${some}${report.unsealed.length > 10 ? ' …' : ''}\n`,
    );
  }
  process.stdout.write(
    report.problems.length > 0 ? `发现 ${report.problems.length} 处改动。\n` : '没有发现改动。\n',
  );
  process.stdout.write(`最后的封存 ${report.head}（请另行留存，下次用 --expect 核对）\n`);
  if (process.argv.includes('--accept')) {
    await acceptHead({ payload });
    process.stdout.write('已记下：从现在的封存继续，这次确认也写进了操作记录。\n');
  }
  await payload.destroy();
  return report.problems.length > 0 ? 1 : 0;
}

process.exit(await main());
