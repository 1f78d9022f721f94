import type { Payload, PayloadRequest } from 'payload';
import { bulkInsert, inTransaction } from '@/database';
import {
  type DisputeOutcome,
  type DisputeType,
  disputeTypeLabels,
  nameColumns,
  rebuildFigures,
} from '@/domain/mediation';
import { startOfDay, toIsoDay } from '@/shared/dates';
import { newId } from '@/shared/ids';
import { monthAfter, monthOf } from '@/shared/months';
import { day, lastMorning } from './moments';
import { type Dice, diceOf } from './random';

interface Organization {
  id: string;
  name: string;
}

/** How often each kind of dispute comes, in the demo. */
const types: readonly [DisputeType, number][] = [
  ['neighbours', 8],
  ['homestead', 6],
  ['family', 5],
  ['property', 4],
  ['contract', 3],
  ['damages', 3],
  ['labour', 2],
];
const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨'];
const months = 15;
const perMonth = 22;
const atOnce = 60;

/**
 * What was mediated in the fifteen months before last month, as it came over from the paper archive: closed, without the words of the file.
 * Written at once and counted afterwards, as an import of an archive is.
 */
export async function seedMediationHistory(payload: Payload): Promise<void> {
  const { docs } = await payload.db.find<Organization>({
    collection: 'mediation-organizations',
    where: { takesApplications: { equals: true } },
    sort: 'name',
    limit: 20,
    pagination: false,
  });
  if (docs.length === 0) return;
  const dice = diceOf(20260909);
  const first = monthAfter(monthOf(lastMorning()), -months - 1);
  const cases: Past[] = [];
  for (let month = 0; month < months; month += 1) {
    const count = perMonth + dice.below(9) - 4;
    for (let index = 0; index < count; index += 1)
      cases.push(past(dice, docs, startOfDay(`${monthAfter(first, month)}-01`)));
  }
  for (let from = 0; from < cases.length; from += atOnce)
    await inTransaction({ payload }, (req) => write(req, cases.slice(from, from + atOnce), from));
  await rebuildFigures({ payload });
}

interface Past {
  type: DisputeType;
  organization: Organization;
  registered: Date;
  accepted: Date;
  ended: Date;
  outcome: DisputeOutcome;
  form: 'written' | 'oral' | null;
  names: [string, string];
}

function past(dice: Dice, organizations: readonly Organization[], month: Date): Past {
  const registered = new Date(month.getTime() + dice.below(28) * day + (9 + dice.below(8)) * 3_600_000);
  const accepted = new Date(registered.getTime() + dice.below(3) * day);
  const outcome = drawn(dice);
  return {
    type: dice.pick(types.flatMap(([type, weight]) => Array<DisputeType>(weight).fill(type))),
    organization: dice.pick(organizations),
    registered,
    accepted,
    ended: new Date(accepted.getTime() + (2 + dice.below(26)) * day),
    outcome,
    form: outcome === 'settled' ? (dice.chance(0.7) ? 'written' : 'oral') : null,
    names: [`${dice.pick(surnames)}某`, `${dice.pick(surnames)}某某`],
  };
}

function drawn(dice: Dice): DisputeOutcome {
  const roll = dice.below(100);
  if (roll < 78) return 'settled';
  if (roll < 90) return 'failed';
  return roll < 95 ? 'refused' : 'withdrawn';
}

async function write(req: PayloadRequest, cases: readonly Past[], from: number): Promise<void> {
  const rows = cases.map((one, index) => rowOf(one, from + index));
  await bulkInsert(req.payload, req, 'disputes', rows);
  await bulkInsert(
    req.payload,
    req,
    'dispute-parties',
    rows.flatMap(({ id }, index) =>
      (['applicant', 'respondent'] as const).map((side, place) => ({
        id: newId(),
        dispute: id,
        side,
        ...nameColumns(cases[index]?.names[place] ?? '某某'),
        tokenHash: `archive:${id}:${side}`,
      })),
    ),
  );
  await bulkInsert(
    req.payload,
    req,
    'dispute-events',
    rows.map(({ id, closedAt }) => ({
      id: newId(),
      dispute: id,
      at: closedAt,
      state: 'closed',
      verb: 'archive',
      label: '历史档案录入',
      detail: '纸质卷宗存档案室',
      told: '卷宗归档了',
      actorName: '演示数据',
    })),
  );
}

function rowOf(one: Past, index: number) {
  const id = newId();
  const at = (moment: Date) => moment.toISOString();
  const closed = new Date(one.ended.getTime() + 5 * day);
  return {
    id,
    number: `TJ${toIsoDay(one.registered).replaceAll('-', '')}-H${String(index + 1).padStart(3, '0')}`,
    state: 'closed',
    stateSince: at(closed),
    type: one.type,
    title: `${disputeTypeLabels[one.type]}（2方）`,
    facts: '历史档案，详见纸质卷宗。',
    source: 'counter',
    riskLevel: 'low',
    organization: one.organization.id,
    organizationName: one.organization.name,
    registeredAt: at(one.registered),
    acceptedAt: at(one.accepted),
    outcome: one.outcome,
    endReason: one.outcome === 'settled' ? null : '详见纸质卷宗',
    endedAt: at(one.ended),
    settledAt: one.outcome === 'settled' ? at(one.ended) : null,
    settledForm: one.form,
    closedAt: at(closed),
    registerKey: `archive:${id}`,
    slotKey: `none:${id}`,
    createdAt: at(one.registered),
    updatedAt: at(closed),
  };
}
