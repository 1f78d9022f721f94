import type { Payload } from 'payload';
import { systemActor } from '@/access';
import { insertRow, inTransaction, leanFind } from '@/database';
import { type ExemptionReason, findOne, idOf } from '@/domain/organization';
import { transferMember } from '@/domain/service';
import { now } from '@/shared/clock';
import { startOfDay, toIsoDay } from '@/shared/dates';
import type { SeededCommunity, SeededOrganization } from './organization';

const actor = systemActor('演示数据');

interface Exempt {
  id: string;
  name: string;
  exemptionReason: ExemptionReason | null;
  exemptionNote: string | null;
  township: string | null;
  community: string | null;
  grid: string | null;
  compound: string | null;
  building: string | null;
}

/** Decisions behind those who are not rated, a move inside a community, and one that waits for the other side. */
export async function seedMembers(payload: Payload, city: SeededOrganization): Promise<void> {
  await seedExemptions(payload);
  const [near] = await ordinaryMembers(payload, city.mingyue);
  const [, second] = Object.values(city.mingyue.grids);
  const branch = await payload.db.findOne<{ id: string }>({
    collection: 'party-organizations',
    where: { level: { equals: 'grid' }, grid: { equals: second ?? '' }, status: { equals: 'active' } },
  });
  if (near && branch && near.organization !== branch.id) {
    const on = toIsoDay(new Date(now().getTime() - 40 * 86_400_000));
    await transferMember({
      payload,
      actor,
      id: near.id,
      to: branch.id,
      on,
      reason: '搬到本社区另一个小区居住',
      letter: '明月介〔2026〕7号',
    });
  }
  await seedWaiting(payload, city);
}

async function seedExemptions(payload: Payload): Promise<void> {
  const rows = await leanFind<Exempt>(payload, 'party-members', {
    where: [{ field: 'exempt', equals: true }],
    columns: [
      'name',
      'exemptionReason',
      'exemptionNote',
      'township',
      'community',
      'grid',
      'compound',
      'building',
    ],
    newestBy: 'id',
    limit: 1000,
  });
  const year = toIsoDay(now()).slice(0, 4);
  await inTransaction({ payload, actor }, async (req) => {
    for (const { id, name, exemptionReason, exemptionNote, ...place } of rows)
      await insertRow(req, 'member-exemptions', {
        member: id,
        memberName: name,
        reason: exemptionReason ?? 'age',
        decision: exemptionNote ?? '支部大会讨论同意',
        decidedOn: startOfDay(`${Number(year) - 1}-12-20`).toISOString(),
        from: startOfDay(`${year}-01-01`).toISOString(),
        until: null,
        state: 'standing',
        actorName: '演示数据',
        ...place,
      });
  });
}

/** A member of the old town moved to 明月: their community has asked, ours has not answered. */
async function seedWaiting(payload: Payload, { oldTown, mingyue }: SeededOrganization): Promise<void> {
  const [member] = await ordinaryMembers(payload, oldTown);
  if (!member) return;
  await inTransaction({ payload, actor }, async (req) => {
    const committee = await findOne(req, 'party-organizations', {
      level: { equals: 'community' },
      community: { equals: mingyue.id },
      status: { equals: 'active' },
    });
    const from = await findOne(req, 'party-organizations', { id: { equals: member.organization } });
    await insertRow(req, 'member-moves', {
      member: member.id,
      memberName: member.name,
      kind: 'moved',
      state: 'waiting',
      from: member.organization,
      to: committee?.id ?? null,
      fromName: from?.name ?? null,
      toName: committee?.name ?? null,
      movedOn: startOfDay(toIsoDay(now())).toISOString(),
      letter: '古城介〔2026〕12号',
      reason: '在明月豪苑买了房，已经搬来住',
      actorName: `${oldTown.name}党建专干`,
      fromTownship: oldTown.township,
      fromCommunity: oldTown.id,
      township: idOf(committee?.township),
      community: mingyue.id,
    });
  });
}

/** Members without an account and without a post, in a fixed order: nobody the demo signs in as. */
async function ordinaryMembers(payload: Payload, { id }: SeededCommunity) {
  const { docs } = await payload.db.find<{ id: string; name: string; organization: string }>({
    collection: 'party-members',
    where: {
      community: { equals: id },
      role: { equals: 'member' },
      user: { exists: false },
      exempt: { equals: false },
      status: { equals: 'active' },
    },
    // By name: the ids of what is made within one millisecond are in no order.
    sort: ['name', 'id'],
    limit: 1,
  });
  return docs.map((doc) => ({ ...doc, organization: idOf(doc.organization) ?? '' }));
}
