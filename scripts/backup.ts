import path from 'node:path';
import { getPayload } from 'payload';
import { backupDatabase } from '@/database';

/** `npm run backup -- FILE`: a consistent copy of the SQLite database, also while the portal runs. */
async function main(): Promise<number> {
  const [file] = process.argv.slice(2);
  if (!file) {
    process.stderr.write('用法：npm run backup -- 备份文件\n');
    return 2;
  }
  const { default: config } = await import('../payload.config');
  const payload = await getPayload({ config });
  try {
    await backupDatabase(payload, path.resolve(file));
    process.stdout.write(`备份完成：${path.resolve(file)}\n`);
    return 0;
  } finally {
    await payload.destroy();
  }
}

process.exitCode = await main();
