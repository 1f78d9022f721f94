import { parseArgs } from 'node:util';
import { getPayload, type Payload } from 'payload';
import { systemActor } from '@/access';
import { migrateDatabase } from '@/database';
import { issueChannelKey, listChannelKeys, revokeChannelKey } from '@/domain/requests';
import { formatDateTime } from '@/shared/dates';
import { isDomainError } from '@/shared/errors';
import config from '../../payload.config';

const usage = `用法：
  npm run channels -- key 渠道 [--json]     给渠道生成新密钥（只显示这一次；最新的两把有效）
  npm run channels -- keys 渠道 [--json]    列出渠道的密钥
  npm run channels -- revoke 密钥编号        作废一把密钥
渠道写标识或名称，例如 12345 或 12345热线。
`;

interface Command {
  payload: Payload;
  /** The channel, or the key's id. */
  subject: string;
  json: boolean;
}

const actor = systemActor('命令行');

const commands: Record<string, (command: Command) => Promise<string>> = {
  async key({ payload, subject, json }) {
    const { channel, secret } = await issueChannelKey({ payload, actor, channel: subject });
    return json
      ? JSON.stringify({ channel, secret })
      : `渠道标识 ${channel}\n密钥 ${secret}\n密钥只显示这一次，请马上交给渠道保管。`;
  },
  async keys({ payload, subject, json }) {
    const keys = await listChannelKeys({ payload, actor, channel: subject });
    if (json) return JSON.stringify(keys);
    if (keys.length === 0) return '这个渠道还没有密钥。';
    return keys
      .map((key) =>
        [
          key.id,
          key.hint,
          `${formatDateTime(key.issuedAt)}生成`,
          key.usedAt ? `最近使用${formatDateTime(key.usedAt)}` : '没有用过',
          key.valid ? '有效' : '已作废',
        ].join('\t'),
      )
      .join('\n');
  },
  async revoke({ payload, subject }) {
    const { hint, repeated } = await revokeChannelKey({ payload, actor, id: subject });
    return repeated ? `密钥${hint}早已作废。` : `密钥${hint}已作废。`;
  },
};

/** Runs one command. @returns the exit code */
export async function runChannels(args: string[]): Promise<number> {
  const parsed = parse(args);
  if (!parsed) {
    process.stderr.write(usage);
    return 2;
  }
  const payload = await getPayload({ config, cron: false });
  try {
    await migrateDatabase(payload);
    process.stdout.write(`${await parsed.run({ ...parsed.command, payload })}\n`);
    return 0;
  } catch (error) {
    if (!isDomainError(error)) throw error;
    process.stderr.write(`${[error.message, ...Object.values(error.fields)].join('\n')}\n`);
    return 1;
  } finally {
    await payload.destroy();
  }
}

function parse(args: string[]) {
  try {
    const options = { json: { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const [name = '', subject, ...rest] = positionals;
    const run = Object.hasOwn(commands, name) ? commands[name] : undefined;
    return run && subject && rest.length === 0 ? { run, command: { subject, json: values.json } } : null;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return null;
  }
}
