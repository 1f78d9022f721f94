import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { inTransaction, leanFind, readRow, updateColumns } from '@/database';
import { notifyRequester } from '@/domain/notifications';
import { residencyCovers } from '@/domain/organization';
import { now } from '@/shared/clock';
import { formatDate } from '@/shared/dates';
import type { AskingRow } from './appraisal/asking';
import { type MatterRow, matterRow } from './matter-row';

/** Accounts told in one transaction: nobody else waits long for the writer. */
const batch = 50;
const most = 20_000;
/** Ids in one question to the database. */
const atOnce = 500;

/**
 * Tells everybody who lives in a household that is asked, once each, in batches. When it is cut short the next run goes on: who was told
 * already has the message. @returns whether it was done now
 */
export async function tellHouseholds(call: { payload: Payload; actor: Actor; id: string }): Promise<boolean> {
  const { payload, actor, id } = call;
  const { row, asking } = await inTransaction({ payload, actor }, async (req) => {
    const found = await matterRow(req, id);
    return {
      row: found,
      asking: found.asking ? await readRow<AskingRow>(payload, 'matter-askings', found.asking, req) : null,
    };
  });
  if (!asking || row.toldAt) return false;
  const users = await residentsOf(payload, asking.id);
  for (let begin = 0; begin < users.length; begin += batch) {
    await inTransaction({ payload, actor }, async (req) => {
      for (const user of users.slice(begin, begin + batch))
        await notifyRequester(req, { phone: null, account: user }, newsFor(row, asking, user));
    });
  }
  return inTransaction({ payload, actor }, async (req) => {
    const current = await matterRow(req, id);
    if (current.asking !== asking.id) return false;
    await updateColumns(req, 'matters', id, { toldAt: now().toISOString(), nextCheckAt: current.askUntil });
    return true;
  });
}

async function residentsOf(payload: Payload, asking: string): Promise<string[]> {
  const asked = await leanFind<{ household: string }>(payload, 'matter-asked-households', {
    where: [{ field: 'asking', equals: asking }],
    columns: ['household'],
    newestBy: 'id',
    limit: most,
  });
  const at = now();
  const users = new Set<string>();
  for (let begin = 0; begin < asked.length; begin += atOnce) {
    const ids = asked.slice(begin, begin + atOnce).map(({ household }) => household);
    const rows = await leanFind<{ user: string; from: string; until: string | null }>(
      payload,
      'residencies',
      {
        where: [{ field: 'household', in: ids }],
        columns: ['user', 'from', 'until'],
        newestBy: 'from',
        limit: most,
      },
    );
    for (const row of rows) if (residencyCovers(row, at)) users.add(row.user);
  }
  return [...users].sort();
}

function newsFor({ id, number, title }: MatterRow, { purpose, round, until }: AskingRow, user: string) {
  const isAppraisal = purpose === 'appraisal';
  return {
    template: 'matter.asked',
    urgency: 'normal' as const,
    subject: isAppraisal ? '身边的事办完了，请您评一评' : '回头看：现在还好不好',
    text: isAppraisal
      ? `“${title}”办完了，您家受影响，请在${formatDate(until)}以前评一评：满意、部分满意还是不满意。`
      : `“${title}”办好一段时间了，现在还好不好？请在${formatDate(until)}以前说一声。`,
    href: `/matters/${number}#appraise`,
    about: { collection: 'matters', id },
    key: `matter:${id}:asked:${purpose}:${round}:${user}`,
  };
}
