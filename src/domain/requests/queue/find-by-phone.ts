import type { Payload, PayloadRequest } from 'payload';
import { z } from 'zod';
import { type Actor, actorOf, hasRole } from '@/access';
import { inTransaction, type LeanCondition, orderedFind } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { lookupIndexes, normalizeAs, problemWith } from '@/shared/personal-data';
import { directory } from '../directory';
import { crossed, readableCases } from './cases';
import { queuePage } from './list-queue';
import { queueNames } from './names';
import { type QueueItem, type QueueRow, queueColumns, queueItem } from './queue-item';

const schema = z.object({
  phone: z
    .string('请填写电话')
    .transform((typed) => normalizeAs('phone', typed))
    .superRefine((value, context) => {
      const problem = problemWith('phone', value);
      if (problem) context.addIssue({ code: 'custom', message: problem });
    }),
});

const centre = ['administrator', 'operator', 'supervisor'] as const;

/** Whether the person may look for a requester's phone: those who may have it shown to them. */
export function mayFindByPhone(actor: Actor): boolean {
  return hasRole(actor, ...centre, 'unit-handler', 'community-staff');
}

/**
 * The newest requests of one phone, and those it follows ("我也遇到"), among those the person may read; by exact number through
 * the blind index. Outside the service centre without those whose requester asked for secrecy. Each lookup is an event,
 * whatever it found.
 * @throws DomainError forbidden, validation `phone`
 */
export async function findByPhone({
  req,
  phone,
}: {
  req: PayloadRequest;
  phone: unknown;
}): Promise<QueueItem[]> {
  const { payload } = req;
  const actor = await actorOf(req);
  if (!mayFindByPhone(actor)) fail('forbidden', { message: '您的身份不能按电话查找诉求。' });
  const wanted = parseInput(schema, { phone });
  const indexes = lookupIndexes('phone', wanted.phone);
  const followed = await followedBy(payload, indexes);
  const phones = [
    [{ field: 'requesterPhoneIndex', in: indexes }],
    ...(followed.length > 0 ? [[{ field: 'id', in: followed }]] : []),
  ];
  const rows = await orderedFind<QueueRow & { requesterPhoneIndex: string | null }>(payload, 'requests', {
    cases: crossed(await readableCases(req, 'requests'), crossed(phones, [secrecy(actor)])),
    splitBy: [],
    columns: [...queueColumns, 'requesterPhoneIndex'],
    order: { by: 'submittedAt', direction: 'down', nullable: false },
    limit: queuePage,
  });
  await inTransaction({ payload, actor }, (inner) =>
    recordEvent({
      req: inner,
      actor,
      action: 'request.phone-searched',
      subject: { collection: 'requests', id: rows[0]?.id ?? 'none' },
      summary: `按电话查找，找到${rows.length}件`,
    }),
  );
  const [known, names] = [await directory(payload), await queueNames(payload)];
  return rows.map((row) => {
    const item = queueItem(row, known, names);
    const own = row.requesterPhoneIndex !== null && indexes.includes(row.requesterPhoneIndex);
    return own ? item : { ...item, marks: ['此人是“我也遇到”', ...item.marks] };
  });
}

/** The newest requests that somebody with this phone follows. */
async function followedBy(payload: Payload, indexes: string[]): Promise<string[]> {
  const { docs } = await payload.db.find<{ id: string; request: string }>({
    collection: 'request-follows',
    where: { phoneIndex: { in: indexes } },
    sort: '-at',
    limit: queuePage,
    pagination: false,
    select: { request: true },
  });
  return docs.map(({ request }) => String(request));
}

function secrecy(actor: Actor): LeanCondition[] {
  return hasRole(actor, ...centre) ? [] : [{ field: 'confidential', equals: false }];
}
