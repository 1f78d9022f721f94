import { setTimeout as pause } from 'node:timers/promises';
import type { Payload, PayloadRequest } from 'payload';
import { inTransaction, leanFind, updateColumns } from '@/database';
import { mobilesOf } from '@/domain/accounts';
import { notifyRequester } from '@/domain/notifications';
import { residencyCovers } from '@/domain/organization';
import { now } from '@/shared/clock';
import { formatDateTime } from '@/shared/dates';
import { rowsById } from '../public/names';
import { compoundsOf, type Round, type RoundCompoundRow } from './round-row';
import { reminderDays } from './round-settings';
import { dueReminder, reminderStages } from './rules/round-steps';

/** People told in one transaction, and how long others have the database in between. */
const batchSize = 40;
const pauseMilliseconds = 30;
const pageSize = 1000;

/**
 * Tells those who live in the compounds of an open round, and whose household has not rated, that it is open or about to end: each
 * person at most once for each stage, however often this runs and in however many processes (the key of the message is unique).
 * @returns how many compounds were gone through
 */
export async function remindHouseholds(payload: Payload, round: Round): Promise<number> {
  const stage = dueReminder(round, await reminderDays(payload), now());
  if (stage === reminderStages.none) return 0;
  const due = (await compoundsOf(payload, round.id)).filter(({ remindedStage }) => remindedStage < stage);
  const names = await rowsById<{ id: string; name: string }>(
    payload,
    'compounds',
    due.map(({ compound }) => compound),
    ['name'],
  );
  for (const row of due) {
    await remindCompound(payload, { round, row, stage, name: names.get(row.compound)?.name ?? '' });
    await inTransaction({ payload }, (req) =>
      updateColumns(req, 'rating-round-compounds', row.id, { remindedStage: stage }),
    );
  }
  return due.length;
}

interface Reminding {
  round: Round;
  row: RoundCompoundRow;
  stage: number;
  name: string;
}

interface Resident {
  user: string;
  household: string;
  from: string;
  until: string | null;
}

async function remindCompound(payload: Payload, reminding: Reminding): Promise<void> {
  for (let skip = 0; ; skip += pageSize) {
    const page = await leanFind<Resident>(payload, 'residencies', {
      where: [{ field: 'compound', equals: reminding.row.compound }],
      columns: ['user', 'household', 'from', 'until'],
      newestBy: 'id',
      limit: pageSize,
      skip,
    });
    const residents = page.filter((resident) => residencyCovers(resident, now()));
    for (let start = 0; start < residents.length; start += batchSize) {
      const some = residents.slice(start, start + batchSize);
      await inTransaction({ payload }, (req) => tell(req, reminding, some));
      await pause(pauseMilliseconds);
    }
    if (page.length < pageSize) return;
  }
}

async function tell(
  req: PayloadRequest,
  { round, stage, name }: Reminding,
  residents: readonly Resident[],
): Promise<void> {
  const rated = await leanFind<{ household: string }>(
    req.payload,
    'property-ratings',
    {
      where: [
        { field: 'round', equals: round.id },
        { field: 'household', in: residents.map(({ household }) => household) },
      ],
      columns: ['household'],
      newestBy: 'id',
      limit: residents.length,
    },
    req,
  );
  const done = new Set(rated.map(({ household }) => household));
  const waiting = residents.filter(({ household }) => !done.has(household));
  if (waiting.length === 0) return;
  const phones = await mobilesOf(
    req.payload,
    waiting.map(({ user }) => user),
    req,
  );
  for (const { user } of waiting)
    await notifyRequester(
      req,
      { phone: phones.get(user) ?? null, account: user },
      {
        template: 'property-rating.reminder',
        urgency: 'normal',
        subject: '物业服务评价',
        text: words(round, stage, name),
        href: `/ratings/${round.id}/rate`,
        linkWords: '去评价：',
        about: { collection: 'rating-rounds', id: round.id },
        key: `rating:${round.id}:${stage}:${user}`,
      },
    );
}

function words({ closesAt }: Round, stage: number, name: string): string {
  const until = formatDateTime(closesAt);
  if (stage === reminderStages.opened)
    return `${name}的物业服务评价开始了，一户评一次，两三分钟，${until}截止。物业看不到是谁评的。`;
  return `您家还没有评${name}的物业服务，${until}截止。物业看不到是谁评的。`;
}
