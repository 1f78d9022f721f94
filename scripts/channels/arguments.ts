import { parseArgs } from 'node:util';

export const usage = `用法：
  npm run channels -- key 渠道 [--json] [--replace]  给渠道生成新密钥（只显示这一次；最新的两把有效；
                                            会作废还在使用的密钥时，要加 --replace）
  npm run channels -- keys 渠道 [--json]    列出渠道的密钥
  npm run channels -- revoke 密钥编号        作废一把密钥
渠道写标识或名称，例如 12345 或 12345热线。
`;

const names = ['key', 'keys', 'revoke'] as const;

/** What the command line asked for. */
export interface ChannelsCommand {
  name: (typeof names)[number];
  /** The channel, or the key's id. */
  subject: string;
  json: boolean;
  /** A new key may end one that is in use. */
  replace: boolean;
}

/** Reads the command line; null (and a word on stderr about an unknown option) when it is none of ours. */
export function parseCommand(args: string[]): ChannelsCommand | null {
  try {
    const flag = { type: 'boolean', default: false } as const;
    const options = { json: flag, replace: flag };
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const [given, subject, ...rest] = positionals;
    const name = names.find((one) => one === given);
    if (values.replace && name !== 'key') return null;
    return name && subject && rest.length === 0
      ? { name, subject, json: values.json, replace: values.replace }
      : null;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return null;
  }
}
