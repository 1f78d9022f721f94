import type { Payload } from 'payload';
import { insertRow, inTransaction, readRow, updateColumns } from '@/database';
import { createStarRound } from '@/domain/service';
import { staffActor } from './property';
import { buildServingMember } from './service-records';
import { buildRules } from './stars';

type Served = Awaited<ReturnType<typeof buildServingMember>>;

/** A frozen month of a node, as its confirmation leaves it: each of the members with so many stars. */
export async function buildFrozenMonth(
  payload: Payload,
  { organization, day, rated }: { organization: string; day: string; rated: readonly [Served, number][] },
): Promise<string> {
  const { id: ruleSet } = await buildRules(payload, { leastForComparison: 3 });
  const call = { payload, actor: staffActor, organization, periodKind: 'month' as const };
  const { id } = await createStarRound({ ...call, day, ruleSet });
  const frozenAt = new Date().toISOString();
  await inTransaction({ payload }, async (req) => {
    await updateColumns(req, 'star-rounds', id, { state: 'frozen', frozenAt, members: rated.length });
    for (const [member, stars] of rated) {
      const row = await readRow<Record<string, string | null>>(payload, 'party-members', member.id, req);
      const { township = null, community = null, grid = null, building = null } = row ?? {};
      await insertRow(req, 'star-results', {
        round: id,
        member: member.id,
        memberName: member.name,
        user: member.actor.userId,
        organization: row?.organization,
        organizationName: '测试支部',
        ...{ township, community, grid, building },
        total: stars * 2000,
        stars,
        stale: false,
        frozenAt,
      });
    }
  });
  return id;
}

/** Members of a node, by number. */
export async function buildMembers(payload: Payload, organization: string, count: number): Promise<Served[]> {
  const members: Served[] = [];
  for (let index = 0; index < count; index += 1)
    members.push(
      await buildServingMember(payload, organization, { name: `党员${'甲乙丙丁戊己庚辛'[index]}` }),
    );
  return members;
}
