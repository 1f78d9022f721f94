import { readFileSync } from 'node:fs';
// The rules themselves, not the domain's index: this runs on any machine, without a database and without configuration.
import { verifyPublishedFile } from '@/domain/voting/rules';

/**
 * `npm run vote:verify -- FILE`: counts the published file of a vote again, offline, and compares every number in it. Exit code 0
 * when all agree, 1 with a line for each difference.
 */
function main(): number {
  const [file] = process.argv.slice(2);
  if (!file) {
    process.stdout.write('用法：npm run vote:verify -- 表决数据文件.csv\n');
    return 1;
  }
  const text = read(file);
  if (text === null) return 1;
  const { ok, lines, problems } = verifyPublishedFile(text);
  for (const line of lines) process.stdout.write(`${line}\n`);
  for (const problem of problems) process.stdout.write(`✗ ${problem}\n`);
  process.stdout.write(
    ok ? '✓ 重新计票与文件公布的结果完全一致。\n' : `✗ 共有 ${problems.length} 处不一致。\n`,
  );
  return ok ? 0 : 1;
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    process.stdout.write(`打不开文件：${error instanceof Error ? error.message : String(error)}\n`);
    return null;
  }
}

process.exitCode = main();
