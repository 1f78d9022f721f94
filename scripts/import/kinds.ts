import path from 'node:path';
import { systemActor } from '../../src/access';
import { diskSource, type ImportIssue } from '../../src/domain/imports';
import { importHouseholds } from '../../src/domain/organization';
import { type ImportSummary, importCalls, importCategories, importRequests } from '../../src/domain/requests';
import type { ImportCommand } from './run';

/** The import acts for itself: every row carries the channel it came from. */
const actor = { ...systemActor('命令行导入'), via: 'import' as const };

/** Requests of another channel: progress on stderr, refused rows and the counts on stdout. */
export async function importRequestsFile({
  payload,
  file,
  channel,
  isPrivate,
  dryRun,
}: ImportCommand): Promise<number> {
  const started = performance.now();
  const report = reporter();
  const summary = await importRequests({
    payload,
    actor,
    file,
    ...(channel ? { channel } : {}),
    isPublic: !isPrivate,
    dryRun,
    ...report,
    onProgress: progress(started),
  });
  if (dryRun) process.stdout.write(onlyChecked);
  printSummary(summary, started);
  return 0;
}

const onlyChecked = '只检查，没有写入；下面是会导入的行数\n';

/** The call log of a hotline. */
export async function importCallsFile({ payload, file, channel, dryRun }: ImportCommand): Promise<number> {
  const started = performance.now();
  const summary = await importCalls({
    payload,
    actor,
    file,
    dryRun,
    ...(channel ? { channel } : {}),
    ...reporter(),
    onProgress: progress(started),
  });
  if (dryRun) process.stdout.write(onlyChecked);
  printSummary(summary, started);
  return 0;
}

/** A tree of categories. */
export async function importCategoriesFile({ payload, file }: ImportCommand): Promise<number> {
  const started = performance.now();
  const summary = await importCategories({ payload, actor, file, ...reporter() });
  printSummary(summary, started);
  return 0;
}

/** Buildings and households: dry run first; nothing is imported when something is wrong, unless --skip-bad. */
export async function importHouseholdsFile({
  payload,
  file,
  skipBad,
  dryRun,
}: ImportCommand): Promise<number> {
  const started = performance.now();
  const tell = progress(started);
  const { run, issues } = await importHouseholds({
    payload,
    actor,
    fileName: path.basename(file),
    file: await diskSource(file),
    skipBad,
    dryRun,
    onProgress: ({ rowsRead }) => tell({ read: rowsRead }),
  });
  for (const issue of issues) printIssue(issue);
  for (const [name, value] of Object.entries(countsOf(run))) process.stdout.write(`${name} ${value}\n`);
  if (run.message) process.stderr.write(`${run.message}\n`);
  const broken = run.status === 'failed' || run.status === 'interrupted';
  return broken || (issues.length > 0 && !skipBad) ? 1 : 0;
}

/** Says every few hundred rows how far it has come. */
function progress(started: number): (summary: Readonly<Pick<ImportSummary, 'read'>>) => void {
  let told = 0;
  return ({ read }) => {
    // A new pass over the file begins at its top again: dry run, then import.
    if (read < told) told = 0;
    if (read - told < 500) return;
    told = read;
    process.stderr.write(`已处理 ${read} 行，${seconds(started)} 秒\n`);
  };
}

function countsOf(run: object): Record<string, number> {
  const labels = {
    rowsRead: '读取',
    rowsCreated: '新增',
    rowsUpdated: '更新',
    rowsUnchanged: '未变',
    rowsRefused: '拒绝',
  };
  const values: Record<string, unknown> = { ...run };
  const known = Object.entries(labels).filter(([field]) => typeof values[field] === 'number');
  return Object.fromEntries(known.map(([field, label]) => [label, Number(values[field])]));
}

function reporter() {
  return {
    onIssue: printIssue,
    onIgnored: (headers: string[]) => process.stdout.write(`不认识这些列，已忽略：${headers.join('、')}\n`),
  };
}

function printIssue({ line, column, message }: ImportIssue): void {
  process.stdout.write(`第${line}行${column ? `“${column}”列` : ''}：${message}\n`);
}

function printSummary({ read, imported, updated, unchanged, refused }: ImportSummary, started: number): void {
  const lines = [
    `用时 ${seconds(started)} 秒`,
    `读取 ${read} 行`,
    `导入 ${imported} 行`,
    `更新 ${updated} 行`,
    `未变 ${unchanged} 行`,
    `拒绝 ${refused} 行`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function seconds(started: number): string {
  return ((performance.now() - started) / 1000).toFixed(1);
}
