import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { inTransaction, leanFind, updateColumns } from '@/database';
import { notifyRequester } from '@/domain/notifications';
import { residencyCovers } from '@/domain/organization';
import { now } from '@/shared/clock';
import { formatDate } from '@/shared/dates';
import { type RectificationRow, rectificationRow } from './rectification-row';

/** Accounts told in one transaction: nobody else waits long for the writer. */
const batch = 50;
const most = 20_000;

interface Residency {
  user: string;
  from: string;
  until: string | null;
}

/**
 * Tells everybody who lives in the compound that they are asked, once each, in batches. When it is cut short the next run goes on: who was
 * told already has the message. @returns whether it was done now
 */
export async function tellResidents(call: { payload: Payload; actor: Actor; id: string }): Promise<boolean> {
  const { payload, actor, id } = call;
  const row = await inTransaction({ payload, actor }, (req) => rectificationRow(req, id));
  if (row.state !== 'asking' || row.residentsToldAt) return false;
  const users = await residentsOf(payload, row.compound);
  for (let begin = 0; begin < users.length; begin += batch) {
    await inTransaction({ payload, actor }, async (req) => {
      for (const user of users.slice(begin, begin + batch))
        await notifyRequester(req, { phone: null, account: user }, newsFor(row, user));
    });
  }
  return inTransaction({ payload, actor }, async (req) => {
    const current = await rectificationRow(req, id);
    if (current.state !== 'asking' || current.askRound !== row.askRound) return false;
    await updateColumns(req, 'rectifications', id, {
      residentsToldAt: now().toISOString(),
      nextCheckAt: current.askUntil,
    });
    return true;
  });
}

async function residentsOf(payload: Payload, compound: string): Promise<string[]> {
  const rows = await leanFind<Residency>(payload, 'residencies', {
    where: [{ field: 'compound', equals: compound }],
    columns: ['user', 'from', 'until'],
    newestBy: 'from',
    limit: most,
  });
  const at = now();
  return [...new Set(rows.filter((row) => residencyCovers(row, at)).map(({ user }) => user))].sort();
}

function newsFor({ id, title, responsibleName, askRound, askUntil }: RectificationRow, user: string) {
  return {
    template: 'rectification.asked',
    urgency: 'normal' as const,
    subject: '小区整改完成了，请您看看',
    text: `${responsibleName}报“${title}”已经改好。您家看看修好了没有，${askUntil ? `${formatDate(askUntil)}以前` : ''}说一声。`,
    href: `/rectifications/${id}`,
    about: { collection: 'rectifications', id },
    key: `rectification:${id}:asked:${askRound ?? 0}:${user}`,
  };
}
