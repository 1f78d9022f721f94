import { getPayload, type Payload } from 'payload';
import { systemActor } from '@/access';
import { migrateDatabase } from '@/database';
import { issueChannelKey, listChannelKeys, revokeChannelKey } from '@/domain/requests';
import { formatDateTime } from '@/shared/dates';
import { isDomainError } from '@/shared/errors';
import config from '../../payload.config';
import type { ChannelsCommand } from './arguments';

type Command = Omit<ChannelsCommand, 'name'> & { payload: Payload };

const actor = systemActor('命令行');

const commands: Record<ChannelsCommand['name'], (command: Command) => Promise<string>> = {
  async key({ payload, subject, json, replace }) {
    const { channel, secret } = await issueChannelKey({ payload, actor, channel: subject, replace });
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
export async function runChannels({ name, ...command }: ChannelsCommand): Promise<number> {
  const payload = await getPayload({ config, cron: false });
  try {
    await migrateDatabase(payload);
    process.stdout.write(`${await commands[name]({ ...command, payload })}\n`);
    return 0;
  } catch (error) {
    if (!isDomainError(error)) throw error;
    const hint = error.fields.replace ? ['确实要替换的，加上 --replace 再运行。'] : [];
    process.stderr.write(`${[error.message, ...Object.values(error.fields), ...hint].join('\n')}\n`);
    return 1;
  } finally {
    await payload.destroy();
  }
}
