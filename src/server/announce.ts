import { demoAccounts } from '@/domain/accounts';
import { env } from '@/shared/env';
import type { StartNotice } from './first-start';

/** What the announcement is about. */
export interface Announcement {
  /** Address on this machine; people are told the public one when it is another. */
  url: string;
  admin: boolean;
  notice: StartNotice;
}

/** Prints where the portal is and how to get in, for the person who typed `npm start`. */
export function announce({ url: local, admin, notice }: Announcement): void {
  const url = env().siteUrl;
  const lines = ['', '社区治理门户已启动', `  门户      ${url}`];
  if (url !== local) lines.push(`  本机地址  ${local}`);
  if (admin) lines.push(`  管理后台  ${url}/admin（首次打开要等几秒）`);
  if (notice.setupCode) {
    lines.push(
      '',
      '数据库是空的。请打开下面的地址，用一次性代码建立第一个管理员：',
      `  ${url}/setup`,
      `  代码：${notice.setupCode}`,
    );
  } else if (notice.demo) {
    lines.push('', '演示账号（人物均为虚构）：');
    const width = Math.max(...demoAccounts.map((account) => account.username.length));
    for (const { username, password, scope } of demoAccounts) {
      lines.push(`  ${username.padEnd(width)}  ${password}  ${scope}`);
    }
  }
  if (notice.demoContentStays)
    lines.push(
      '',
      '注意：这个数据目录里是演示城市，其中的人物和账号仍在，演示页面已关闭。',
      '要从空白开始，请换一个 DATA_DIR，或移走 data 目录后重新启动。',
    );
  lines.push('', '按 Ctrl+C 停止。', '');
  process.stdout.write(`${lines.join('\n')}\n`);
}
