import type { Payload, PayloadRequest } from 'payload';
import { systemActor } from '@/access';
import { inTransaction, leanFind } from '@/database';
import { recordDeletion } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { type CareRow, type CareSeen, forgetCare, openCare } from './note-care';

const columns = [
  'personNameCipher',
  'marksCipher',
  'noteCipher',
  'consentHow',
  'consentedAt',
  'keptUntil',
  'state',
];

/** What is noted about an account that somebody should look after them, for themselves. */
export async function ownCares(payload: Payload, user: string): Promise<CareSeen[]> {
  return (await standingOf(payload, user)).map(openCare);
}

function standingOf(payload: Payload, user: string, req?: PayloadRequest): Promise<CareRow[]> {
  return leanFind<CareRow>(
    payload,
    'household-cares',
    {
      where: [
        { field: 'user', equals: user },
        { field: 'state', equals: 'standing' },
      ],
      columns,
      newestBy: 'consentedAt',
      limit: 50,
    },
    req,
  );
}

/** Deletes what is noted about an account, because its owner asks (个人信息保护法 15, 47). @returns how many notes */
export async function forgetOwnCares(req: PayloadRequest, user: string): Promise<number> {
  const rows = await standingOf(req.payload, user, req);
  for (const { id } of rows) await forgetCare(req, id, 'withdrawn');
  return rows.length;
}

const actor = systemActor('系统定时');

/** Deletes notes whose time is over (个人信息保护法 19). Safe to repeat and to run in several processes. @returns how many */
export async function expireCares({ payload }: { payload: Payload }): Promise<number> {
  const over = await leanFind<{ id: string }>(payload, 'household-cares', {
    where: [
      { field: 'state', equals: 'standing' },
      { field: 'keptUntil', before: now().toISOString() },
    ],
    columns: [],
    newestBy: 'keptUntil',
    limit: 200,
  });
  if (over.length === 0) return 0;
  await inTransaction({ payload, actor }, async (req) => {
    for (const { id } of over) await forgetCare(req, id, 'expired');
    await recordDeletion(req, { actor, what: '要多关心的记录', rows: over.length, ground: 'retention' });
  });
  return over.length;
}
