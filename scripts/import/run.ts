import { parseArgs } from 'node:util';
import { getPayload, type Payload } from 'payload';
import config from '../../payload.config';
import { migrateDatabase } from '../../src/database';
import { isDomainError } from '../../src/shared/errors';
import { importCallsFile, importCategoriesFile, importHouseholdsFile, importRequestsFile } from './kinds';

/** What the command line asked for. */
export interface ImportCommand {
  payload: Payload;
  file: string;
  channel?: string;
  isPrivate: boolean;
  skipBad: boolean;
  dryRun: boolean;
}

const kinds: Record<string, (command: ImportCommand) => Promise<number>> = {
  requests: importRequestsFile,
  calls: importCallsFile,
  categories: importCategoriesFile,
  households: importHouseholdsFile,
  buildings: importHouseholdsFile,
};

const usage = `用法（FILE 是 CSV 或 XLSX 文件）：
  npm run import -- requests FILE [--channel 渠道] [--private] [--dry-run]   导入诉求（默认渠道 online-politics 网络问政）
  npm run import -- calls FILE [--channel 渠道] [--dry-run]                  导入来电记录（默认 12345；number, at, answered, waited_seconds）
  npm run import -- categories FILE                                         导入诉求分类（level1, level2, …）
  npm run import -- households FILE [--skip-bad] [--dry-run]                导入楼栋和住户
  npm run import -- buildings FILE [--skip-bad] [--dry-run]                 同上
渠道写标识或名称，例如 12345 或 12345热线。
`;

/** Runs one import. @returns the exit code */
export async function runImport(args: string[]): Promise<number> {
  const parsed = parse(args);
  if (!parsed) {
    process.stderr.write(usage);
    return 2;
  }
  const payload = await getPayload({ config, cron: false });
  try {
    await migrateDatabase(payload);
    return await parsed.run({ ...parsed.command, payload });
  } catch (error) {
    if (!isDomainError(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  } finally {
    await payload.destroy();
  }
}

function parse(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        channel: { type: 'string' },
        private: { type: 'boolean', default: false },
        'skip-bad': { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
      },
    });
    const [kind = '', file, ...rest] = positionals;
    const run = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    if (!run || !file || rest.length > 0) return null;
    const command = {
      file,
      channel: values.channel,
      isPrivate: values.private,
      skipBad: values['skip-bad'],
      dryRun: values['dry-run'],
    };
    return { run, command };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return null;
  }
}
