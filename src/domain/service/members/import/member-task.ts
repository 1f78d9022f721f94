import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { accountForPhone } from '@/domain/accounts';
import {
  type BatchCounts,
  type BatchPlan,
  type ColumnMapping,
  distinctRows,
  type ImportTask,
} from '@/domain/imports';
import { memberFields } from './member-fields';
import { type ImportedMember, memberRowOf } from './member-row-of';
import { type PlannedMembers, planMembers, registerOf } from './plan-members';

/** Each member goes through the register's own hooks, so batches are small. */
const batchSize = { checking: 500, importing: 50 };

interface MemberPlan extends BatchPlan {
  rows: readonly ImportedMember[];
}

export interface MemberTaskOptions {
  actor: Actor;
  community: string;
  mapping: ColumnMapping;
}

/** The register of a community from a file: members are added or completed, none is moved or taken off. */
export function memberTask({
  actor,
  community,
  mapping,
}: MemberTaskOptions): ImportTask<ImportedMember, MemberPlan> {
  const planOf = async (req: PayloadRequest, rows: readonly ImportedMember[]) =>
    planMembers(await registerOf(req, community, rows), actor, rows);
  return {
    action: 'party-members.imported',
    batchSize,
    canPlanAgain: true,
    rows: (file, hear) =>
      distinctRows(file, {
        fields: memberFields,
        mapping,
        hear,
        rowOf: memberRowOf,
        keyOf: ({ name, joinDate }) => `${name} ${joinDate ?? ''}`,
        twin: { field: 'name', words: (line) => `和第${line}行是同一个人；同名的请都写上入党日期` },
      }),
    async plan(req, rows) {
      const { added, changed, ...rest } = await planOf(req, rows);
      return { created: added.length, updated: changed.length, ...rest, rows };
    },
    async write(req, { rows }) {
      // Planned anew inside the transaction: somebody may have entered the same person meanwhile.
      const plan = await planOf(req, rows);
      await writeMembers(req, actor, plan);
      return countsOf(plan);
    },
  };
}

const countsOf = ({ added, changed, unchanged }: PlannedMembers): BatchCounts => ({
  created: added.length,
  updated: changed.length,
  unchanged,
});

async function writeMembers(
  req: PayloadRequest,
  actor: Actor,
  { added, changed }: PlannedMembers,
): Promise<void> {
  const { verb, reason } = req.context;
  Object.assign(req.context, { verb: 'members', reason: '按导入的名册' });
  const write = { collection: 'party-members', depth: 0, overrideAccess: true, req } as const;
  const userOf = (phone: string | null, realName: string) =>
    phone ? accountForPhone({ req, actor, phone, realName }) : null;
  for (const { row, organization } of added) {
    const { name, role, joinDate, probationary, skills, phone } = row;
    await req.payload.create({
      ...write,
      data: {
        name,
        organization: organization.id,
        role: role ?? 'member',
        status: 'active',
        joinDate,
        probationary: probationary ?? false,
        skills: skills ?? [],
        user: await userOf(phone, name),
      },
    });
  }
  for (const { id, name, columns, phone } of changed) {
    const user = await userOf(phone, name);
    await req.payload.update({ ...write, id, data: { ...columns, ...(user ? { user } : {}) } });
  }
  Object.assign(req.context, { verb, reason });
}
