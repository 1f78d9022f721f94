import type { Payload, PayloadRequest } from 'payload';
import { inTransaction, leanFind } from '@/database';
import { indexDocument, removeDocument } from '@/domain/publishing';
import { formatDateTime } from '@/shared/dates';
import { maskedText } from '../records/masked-text';
import { type ActivityRow, activityRow } from './activity-row';
import { activityKindLabels, publicStates } from './labels';

/** What does not take place leads nobody anywhere. */
const isShown = ({ state }: Pick<ActivityRow, 'state'>): boolean =>
  state !== 'cancelled' && (publicStates as readonly string[]).includes(state);

/** Makes an activity findable by what its public page says, or takes it out of the search, in the caller's transaction. */
export async function keepFindable(req: PayloadRequest, row: ActivityRow): Promise<void> {
  const { payload } = req;
  if (!isShown(row)) return removeDocument({ payload, req, kind: 'activity', id: row.id });
  const summary = row.summary ? await maskedText(req, row.summary, row) : null;
  const when = `${formatDateTime(row.startsAt)}，${row.venue}`;
  await indexDocument({
    payload,
    req,
    kind: 'activity',
    id: row.id,
    title: row.title,
    body: [activityKindLabels[row.kind], when, row.organizationName, row.about, summary]
      .filter(Boolean)
      .join('\n'),
    url: `/activities/${row.number}`,
    at: new Date(row.startsAt),
    visibleFrom: new Date(row.publishedAt ?? row.startsAt),
  });
}

/** Whether a step changes what an activity is found by. */
export const changesWords = (columns: Partial<ActivityRow>): boolean =>
  (['state', 'title', 'about', 'venue', 'startsAt', 'summary'] as const).some((column) => column in columns);

/** Brings the search entries of all activities up to date, one transaction each. Out: how many were looked at. */
export async function reindexActivities(payload: Payload): Promise<number> {
  const rows = await leanFind<{ id: string }>(payload, 'activities', {
    where: [],
    columns: [],
    newestBy: 'id',
    limit: 100_000,
  });
  for (const { id } of rows)
    await inTransaction({ payload }, async (req) => keepFindable(req, await activityRow(req, id)));
  return rows.length;
}
