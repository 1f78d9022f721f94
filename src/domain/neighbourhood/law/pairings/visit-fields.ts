import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import type { Actor } from '@/access';
import { readRow, updateColumns } from '@/database';
import { input } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { type AdviserRow, keepsLawAt } from '../keepers';
import type { LegalVisitRow } from './visits';

/** How long, for how many: what may be put right later. */
export const visitNumbers = {
  quarters: z
    .number({ error: '请选择多久' })
    .int('时长要是一刻钟的倍数')
    .min(1, '请选择多久')
    .max(48, '时长最多12小时'),
  people: z
    .number({ error: '请填写服务了几人' })
    .int('人数是整数')
    .min(0, '人数不能小于0')
    .max(5000, '人数最多5000'),
  note: input.optionalText('备注', 200),
};

/** A visit in the transaction, written anew, with what the actor is to it. @throws DomainError not-found, forbidden (neither) */
export async function holdVisit(
  req: PayloadRequest,
  actor: Actor,
  id: string,
): Promise<{ row: LegalVisitRow; adviser: AdviserRow | undefined; isOwn: boolean }> {
  const row = await readRow<LegalVisitRow>(req.payload, 'legal-visits', id, req);
  if (!row) fail('not-found', { message: '没有找到这条登记。' });
  const adviser = await readRow<AdviserRow>(req.payload, 'legal-advisers', row.adviser, req);
  const isOwn = adviser?.user != null && adviser.user === actor.userId;
  if (!isOwn && !(await keepsLawAt(req.payload, actor, row, req))) fail('forbidden');
  await updateColumns(req, 'legal-visits', id, { updatedAt: now().toISOString() });
  return { row, adviser, isOwn };
}
