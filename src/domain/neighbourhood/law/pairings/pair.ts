import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { insertRow, leanFind, readRow, updateColumns } from '@/database';
import { input, runVerb, twiceWhenTaken, type VerbCall } from '@/domain/organization';
import { touchPages } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { startOfDay, toIsoDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { type AdviserRow, keepsLawAt } from '../keepers';
import { lawTag } from '../labels';
import { leftOf, type PairingRow, pairingsOf } from './in-force';

const schema = z.object({
  adviser: input.id('法律顾问'),
  community: input.id('社区（村）'),
  from: input.moment('开始的日期'),
  until: input.moment('结束的日期'),
});

/**
 * Pairs an adviser with a village for a term. What the village had ends on the day before, or today when the new term has begun; a term
 * that does not meet the new one stays. Twice the same is once; of two at the same moment the second ends the first. @throws DomainError validation, not-found, forbidden
 */
export async function pairAdviser(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string; repeated: boolean }> {
  const given = parseInput(schema, call);
  const from = toIsoDay(given.from);
  const until = toIsoDay(given.until);
  if (until < from) fail('validation', { fields: { until: '结束不能早于开始' } });
  return twiceWhenTaken(call, (outer) =>
    runVerb({ payload: call.payload, actor: call.actor, req: outer }, async (req) => {
      const place = await readRow<{
        name: string;
        shortName: string | null;
        level: string;
        township: string | null;
      }>(req.payload, 'divisions', given.community, req);
      if (place?.level !== 'community') fail('validation', { fields: { community: '请选择社区（村）' } });
      const { township } = place;
      if (!(await keepsLawAt(req.payload, call.actor, { township, community: given.community }, req)))
        fail('forbidden');
      const adviser = await readRow<AdviserRow>(req.payload, 'legal-advisers', given.adviser, req);
      if (adviser?.state !== 'active') fail('validation', { fields: { adviser: '请选择在册的法律顾问' } });
      const before = await pairingsOf(req, given.community);
      const current = before.filter(({ state }) => state === 'active');
      const same = current.find(
        (one) => one.adviser === adviser.id && toIsoDay(one.from) === from && toIsoDay(one.until) === until,
      );
      const done = (id: string, repeated: boolean) => ({
        result: { id, repeated },
        action: 'legal-pairing.made',
        subject: { collection: 'legal-pairings', id },
        summary: `${place.shortName ?? place.name}：${adviser.name}`,
      });
      if (same) return done(same.id, true);
      const at = now().toISOString();
      for (const one of current) {
        const left = leftOf(one, { from, until }, toIsoDay(at));
        if (left === 'all') continue;
        await updateColumns(req, 'legal-pairings', one.id, {
          ...(left ? { until: startOfDay(left).toISOString() } : { state: 'ended', endedAt: at }),
          endReason: `改由${adviser.name}`,
          updatedAt: at,
        });
      }
      const id = await insertRow(req, 'legal-pairings', {
        title: `${place.shortName ?? place.name}：${adviser.name}`,
        adviser: adviser.id,
        adviserName: adviser.name,
        township,
        community: given.community,
        from: startOfDay(from).toISOString(),
        until: startOfDay(until).toISOString(),
        state: 'active',
        pairKey: `${given.community}:${before.length + 1}`,
      });
      await touchPages(req, lawTag);
      return done(id, false);
    }),
  );
}

const end = z.object({ id: input.id('结对'), reason: input.text('结束的原因', 100) });

/** Ends a pairing before its term is over. @throws DomainError not-found, forbidden, invalid-state */
export async function endPairing(call: VerbCall & z.input<typeof end>): Promise<{ id: string }> {
  const { id, reason } = parseInput(end, call);
  return runVerb(call, async (req) => {
    const row = await readRow<PairingRow>(req.payload, 'legal-pairings', id, req);
    if (!row) fail('not-found', { message: '没有找到这个结对。' });
    if (!(await keepsLawAt(req.payload, call.actor, row, req))) fail('forbidden');
    if (row.state !== 'active') fail('invalid-state', { message: '这个结对已经结束了。' });
    const at = now().toISOString();
    await updateColumns(req, 'legal-pairings', id, {
      state: 'ended',
      endedAt: at,
      endReason: reason,
      updatedAt: at,
    });
    await touchPages(req, lawTag);
    return {
      result: { id },
      action: 'legal-pairing.ended',
      subject: { collection: 'legal-pairings', id },
      summary: row.title,
    };
  });
}

/** Ends what an adviser serves when they leave the register, in the transaction: their villages have none then, and are shown so. */
export async function endPairingsOf(req: PayloadRequest, adviser: string): Promise<void> {
  const query = {
    where: [
      { field: 'adviser', equals: adviser },
      { field: 'state', equals: 'active' },
    ],
    columns: [],
    newestBy: 'id',
    limit: 1000,
  };
  const at = now().toISOString();
  for (const { id } of await leanFind<{ id: string }>(req.payload, 'legal-pairings', query, req))
    await updateColumns(req, 'legal-pairings', id, {
      state: 'ended',
      endedAt: at,
      endReason: '顾问退出名册',
      updatedAt: at,
    });
}
