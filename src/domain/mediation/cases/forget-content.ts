import type { CollectionSlug, Payload, PayloadRequest } from 'payload';
import { systemActor } from '@/access';
import { deleteOneByOne, inTransaction, leanFind, updateColumns } from '@/database';
import { recordDeletion } from '@/domain/accounts';
import { now } from '@/shared/clock';

import { type DisputeState, disputeTypeLabels } from '../labels';
import { nameColumns, partiesOfDispute } from '../parties';
import { contentDays } from '../settings';

const actor = systemActor('到期删除');
const day = 86_400_000;
const perRun = 100;
const gone = '已按期限删除';

/** What is written of a case besides its own row: texts that go, and what stands in their place. */
const writtenOf: readonly [CollectionSlug, Record<string, string | null>][] = [
  ['dispute-choices', { words: gone }],
  ['dispute-events', { detail: null, reason: null }],
  ['mediation-sessions', { notes: null, endReason: null }],
  ['session-attendances', { reason: null, representative: null }],
  [
    'mediation-agreements',
    {
      facts: null,
      matters: null,
      responsibilities: null,
      terms: gone,
      performance: null,
      answerNumber: null,
      answerReason: null,
    },
  ],
  ['mediation-follow-ups', { words: null, reason: null }],
];

interface Case {
  id: string;
  type: keyof typeof disputeTypeLabels;
}

/**
 * Deletes what a case was about and who had it, so many days (settings) after it came into the archive or came to nothing: names, facts,
 * records, agreement and papers. Number, type, organisation and dates stay, which the figures are made of (人民调解法 27; 个人信息保护法
 * 19). Papers go first, so that after a stop in the middle the case is found again. Safe to repeat. @returns of how many cases
 */
export async function forgetContent({ payload }: { payload: Payload }): Promise<number> {
  const days = await contentDays({ payload });
  const archived = await forgetThose(payload, ['closed'], days.archived);
  return archived + (await forgetThose(payload, ['declined', 'refused', 'withdrawn'], days.nothing));
}

async function forgetThose(payload: Payload, states: readonly DisputeState[], days: number): Promise<number> {
  if (days === 0) return 0;
  const cases = await leanFind<Case>(payload, 'disputes', {
    where: [
      { field: 'state', in: states },
      { field: 'stateSince', before: new Date(now().getTime() - days * day).toISOString() },
      { field: 'contentForgottenAt', exists: false },
    ],
    columns: ['type'],
    newestBy: 'stateSince',
    limit: perRun,
  });
  for (const one of cases) {
    await deleteOneByOne(payload, 'dispute-files', { dispute: { equals: one.id } });
    await inTransaction({ payload, actor }, (req) => forgetCase(req, one));
  }
  return cases.length;
}

async function forgetCase(req: PayloadRequest, { id, type }: Case): Promise<void> {
  for (const { id: party } of await partiesOfDispute(req.payload, id, req))
    await updateColumns(req, 'dispute-parties', party, {
      ...nameColumns(gone),
      phoneCipher: null,
      phoneIndex: null,
      user: null,
      unitName: null,
      note: null,
      tokenHash: `closed:${party}`,
    });
  for (const [collection, texts] of writtenOf) {
    const query = { where: [{ field: 'dispute', equals: id }], columns: [], newestBy: 'id', limit: 500 };
    const rows = await leanFind<{ id: string }>(req.payload, collection, query, req);
    for (const row of rows) await updateColumns(req, collection, row.id, texts);
  }
  const at = now().toISOString();
  await updateColumns(req, 'disputes', id, {
    title: disputeTypeLabels[type],
    facts: gone,
    wishes: null,
    endReason: null,
    placeText: null,
    amount: null,
    grid: null,
    compound: null,
    building: null,
    registeredBy: null,
    sourceId: null,
    sourceNumber: null,
    phonesForgottenAt: at,
    contentForgottenAt: at,
  });
  await recordDeletion(req, { actor, what: '调解卷宗的内容', rows: 1, ground: 'retention' });
}
