import type { Payload, PayloadRequest } from 'payload';
import { insertRow, leanFind, updateColumns } from '@/database';
import { placeColumns } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { writtenByOthers } from './appeal-writers';
import type { AppealWay } from './labels';
import type { AppealRow, ResultRow, RoundRow } from './rows';
import { tellOfAppeal } from './tell-keepers';

interface Filing {
  round: RoundRow;
  result: ResultRow;
  words: string;
  formKey: string | undefined;
  /** Who of the branch wrote it down for the member; nobody when they did so themselves. */
  taken?: { by: string | null; byName: string; how: AppealWay };
}

/**
 * Writes an appeal against one result, one at a time; sent twice with one `formKey` it is taken once. Who runs the branch is told, but neither the
 * member nor whoever wrote it down.
 * @throws DomainError conflict
 */
export async function fileAppeal(
  req: PayloadRequest,
  { round, result, words, formKey, taken }: Filing,
): Promise<{ id: string; repeated: boolean }> {
  const before = await openAppealOf({ payload: req.payload, req }, result.id);
  if (before && (!formKey || before.formKey !== formKey))
    fail('conflict', {
      message: taken
        ? '这名党员提的异议还没有答复，请等答复以后再提。'
        : '您提的异议还没有答复，请等答复以后再提。',
    });
  const id = before?.id ?? newId();
  const at = now().toISOString();
  // The result is written, so that two at once meet here.
  await updateColumns(req, 'star-results', result.id, { updatedAt: at });
  if (before) return { id, repeated: true };
  await insertRow(req, 'star-appeals', {
    id,
    round: round.id,
    result: result.id,
    member: result.member,
    memberName: result.memberName,
    user: result.user,
    ...placeColumns(result),
    words,
    at,
    state: 'open',
    formKey: formKey ?? null,
    takenBy: taken?.by ?? null,
    takenByName: taken?.byName ?? null,
    takenHow: taken?.how ?? null,
  });
  await tellOfAppeal(req, { id, round, result, but: [result.user, taken?.by ?? null] });
  return { id, repeated: false };
}

/** The appeal of a result that keeps another one waiting: one that somebody else's account wrote, taken off since, does not. */
export async function openAppealOf(
  reading: { payload: Payload; req?: PayloadRequest },
  result: string,
): Promise<{ id: string; formKey: string | null } | undefined> {
  const open = await leanFind<Pick<AppealRow, 'id' | 'user' | 'takenByName'> & { formKey: string | null }>(
    reading.payload,
    'star-appeals',
    {
      where: [
        { field: 'result', equals: result },
        { field: 'state', equals: 'open' },
      ],
      columns: ['formKey', 'user', 'takenByName'],
      newestBy: 'id',
      limit: 20,
    },
    reading.req,
  );
  const others = await writtenByOthers(reading, open);
  return open.find(({ id }) => !others.has(id));
}
