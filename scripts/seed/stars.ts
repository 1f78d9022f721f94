import { createLocalReq, type Payload } from 'payload';
import { systemActor } from '@/access';
import { bulkInsert, leanFind } from '@/database';
import {
  announceRound,
  appealResult,
  batchesOf,
  branchKey,
  colleaguesOf,
  confirmEvidence,
  confirmPapers,
  createRuleSet,
  createStarRound,
  defaultRules,
  enterEvidence,
  enterSheet,
  handOverPapers,
  itemLine,
  leastSheets,
  periodAt,
  periodBefore,
  pointsText,
  resultsOf,
  revokeRecord,
  roundOf,
  rulesOfRound,
  runStarRounds,
  type StarResult,
  serviceKindLabels,
  setStarConsent,
  tickPapers,
} from '@/domain/service';
import { fixedClock, now, setClock } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { holdStory } from './meeting-story';
import { day } from './moments';
import { type Dice, diceOf } from './random';
import { demoActor } from './service-people';
import { byName, type DemoMember, demoMember, membersAround } from './star-members';
import { type ServingMember, seedServiceHistory } from './star-records';

const host = '王桂兰';
const office = systemActor('社区工作人员');
const secretary = systemActor(host);
const hour = 3_600_000;

type Period = ReturnType<typeof periodAt>;
type Clock = ReturnType<typeof fixedClock>;

/**
 * Star ratings of the branch that the demo's secretary leads: a quarter that is frozen, the next one announced with an appeal, and the draft
 * of the quarter under way.
 */
export async function seedStars(payload: Payload): Promise<void> {
  const today = now();
  const clock = fixedClock(today);
  const dice = diceOf(20_260_801);
  const own = await demoMember(payload, 'secretary-mingyue');
  const plain = await demoMember(payload, 'member-mingyue');
  if (!own || !plain) throw new Error('the demo has no branch that rates');
  const branch = own.organization;
  const running = periodAt('quarter', today);
  // A quarter needs some days after its end until it can be announced.
  const recent = new Date(running.from).getTime() + 4 * day < today.getTime();
  const announced = recent ? periodBefore(running) : periodBefore(periodBefore(running));
  const frozen = periodBefore(announced);
  const members = await membersAround(payload, own);
  setClock(clock);
  try {
    for (const period of [frozen, announced, running])
      await seedServiceHistory(payload, members, { ...period, dice });
    clock.set(new Date(new Date(frozen.from).getTime() + 10 * hour));
    await writeRules(payload);
    await consents(payload, members, { plain, dice });

    const first = await ratedQuarter(payload, { clock, branch, period: frozen, dice });
    await announce(payload, clock, { id: first, at: after(frozen, 4) });
    clock.set(after(frozen, 11));
    await runStarRounds({ payload });
    await holdStory(payload, clock, {
      branch,
      title: `支部会议（确认${frozen.label}评星）`,
      at: after(frozen, 14),
      host,
      items: [
        {
          matter: `star-round:${first}`,
          proposal: '公示五天没有异议，提请支部会议确认。',
          decision: 'adopt',
          resolution: '同意这一期的评星结果，存档。',
        },
      ],
    });
    await runStarRounds({ payload });

    const second = await ratedQuarter(payload, { clock, branch, period: announced, dice });
    await honour(payload, { clock, round: second, member: own, at: after(announced, 3.4) });
    const at = new Date(Math.max(after(announced, 3.6).getTime(), today.getTime() - 2 * day));
    await announce(payload, clock, { id: second, at });
    clock.set(new Date(at.getTime() + 2 * hour));
    await appealResult({
      payload,
      actor: { userId: plain.user, name: plain.name, grants: [], via: 'portal' },
      round: second,
      words: '我和李师傅一起在地下车库口值守过一晚，没有计进来，请核对值班表。',
    });
    await laterEdit(payload, { clock, round: second, at: new Date(at.getTime() + 3 * hour) });

    clock.set(new Date(new Date(running.from).getTime() + 9 * hour));
    const { id: third } = await create(payload, branch, running);
    clock.set(today);
    await honour(payload, { clock, round: third, member: plain, at: today, waits: true });
  } finally {
    setClock(null);
  }
}

/** So many days after the end of a period, at nine in the morning. */
const after = ({ to }: Period, days: number): Date =>
  new Date(new Date(to).getTime() + days * day + 9 * hour);

function writeRules(payload: Payload): Promise<{ id: string }> {
  return createRuleSet({
    payload,
    actor: systemActor('系统管理员'),
    version: defaultRules.version,
    source:
      '演示规则：街道党工委关于党员积分评星的试行办法（演示）。没有全国统一的办法，以本地党组织的决定为准。',
    periodKinds: [...defaultRules.periodKinds],
    base: pointsText(defaultRules.base),
    items: defaultRules.items.map((item) => itemLine(item, serviceKindLabels)).join('\n'),
    thresholds: defaultRules.thresholds.map(pointsText).join('、'),
    leastAppraisals: defaultRules.leastAppraisals,
    leastForComparison: defaultRules.leastForComparison,
  });
}

function create(payload: Payload, branch: string, period: Period) {
  return createStarRound({
    payload,
    actor: secretary,
    organization: branch,
    periodKind: 'quarter',
    day: toIsoDay(period.from),
    appraisalDays: 2,
    appealDays: 5,
  });
}

/** A quarter from its draft over the appraisal to the counted result. */
async function ratedQuarter(
  payload: Payload,
  { clock, branch, period, dice }: { clock: Clock; branch: string; period: Period; dice: Dice },
): Promise<string> {
  clock.set(new Date(new Date(period.from).getTime() + 9 * hour));
  const { id } = await create(payload, branch, period);
  clock.set(after(period, 0));
  await runStarRounds({ payload });
  clock.set(after(period, 0.3));
  const rows = (await resultsOf({ payload }, id, { limit: 500 })).sort((a, b) =>
    byName(a.memberName, b.memberName),
  );
  await sheets(payload, { round: id, rows: rows.filter(() => dice.chance(0.75)), dice });
  clock.set(after(period, 3.2));
  await runStarRounds({ payload });
  return id;
}

/** Sheets of those who came to the branch's meeting, entered by the secretary and compared by the community. */
async function sheets(
  payload: Payload,
  { round, rows, dice }: { round: string; rows: readonly StarResult[]; dice: Dice },
): Promise<void> {
  const branches = new Map<string, StarResult[]>();
  for (const row of rows) branches.set(branchKey(row), [...(branches.get(branchKey(row)) ?? []), row]);
  const stored = await roundOf(payload, round);
  const least = stored ? leastSheets(await rulesOfRound(payload, stored)) : 0;
  for (const [branch, came] of branches) {
    const call = { payload, actor: secretary, round, branch };
    await tickPapers({ ...call, members: came.map(({ member }) => member) });
    for (const row of came) {
      const colleagues = await colleaguesOf({ payload }, row);
      const grades = Object.fromEntries(
        colleagues.map(({ member }) => [member, dice.chance(0.6) ? 3 : dice.chance(0.85) ? 2 : 1]),
      );
      if (colleagues.length > 0) await enterSheet({ ...call, grades });
    }
    const batch = (await batchesOf({ payload }, { round, branch })).find(({ state }) => state === 'entering');
    // Too few sheets would tell who gave what: they wait, and count for nobody.
    if (!batch || batch.sheets < least) continue;
    await handOverPapers({ payload, actor: secretary, id: batch.id });
    await confirmPapers({ payload, actor: office, id: batch.id });
  }
}

async function announce(payload: Payload, clock: Clock, { id, at }: { id: string; at: Date }): Promise<void> {
  clock.set(at);
  await runStarRounds({ payload });
  // Whoever announced decides no appeal against it: the history says whose account that was.
  const account = await demoActor(payload, 'secretary-mingyue');
  if (!account) throw new Error('the demo has no secretary');
  await announceRound({ payload, actor: { ...secretary, userId: account.userId }, id });
}

/** A plus with its evidence, confirmed by the community or waiting for it. */
async function honour(
  payload: Payload,
  given: { clock: Clock; round: string; member: DemoMember; at: Date; waits?: boolean },
): Promise<void> {
  const { clock, round, member, at, waits } = given;
  clock.set(new Date(at.getTime() - hour));
  const row = await roundOf(payload, round);
  const { id } = await enterEvidence({
    payload,
    actor: { ...secretary, name: waits ? '社区工作人员' : host },
    round,
    member: member.id,
    item: 'honour',
    units: 1,
    on: toIsoDay(new Date(new Date(row?.from ?? at).getTime() + hour)),
    evidence: '街道“优秀共产党员”表彰决定（演示），复印件在社区档案柜',
  });
  if (waits) return;
  clock.set(at);
  await confirmEvidence({ payload, actor: office, id });
}

/** One record of the announced quarter turned out to be wrong: the result stays, the difference is listed. */
async function laterEdit(
  payload: Payload,
  { clock, round, at }: { clock: Clock; round: string; at: Date },
): Promise<void> {
  clock.set(at);
  const [best] = await resultsOf({ payload }, round, {
    where: [
      { field: 'user', exists: false },
      { field: 'total', exists: true },
    ],
    newestBy: 'total',
    limit: 1,
  });
  const stored = await roundOf(payload, round);
  const [record] = await leanFind<{ id: string }>(payload, 'service-records', {
    where: [
      { field: 'member', equals: best?.member ?? '' },
      { field: 'on', from: stored?.from ?? '', before: stored?.to ?? '' },
    ],
    columns: [],
    newestBy: 'on',
    limit: 1,
  });
  if (record)
    await revokeRecord({ payload, actor: secretary, id: record.id, reason: '日期写错了，本人要重新登记' });
}

/** Some agreed that their stars are public; the demo's Party member among them, in their own words. */
async function consents(
  payload: Payload,
  members: readonly ServingMember[],
  { plain, dice }: { plain: DemoMember; dice: Dice },
): Promise<void> {
  await setStarConsent({
    payload,
    actor: { userId: plain.user, name: plain.name, grants: [], via: 'portal' },
    agreed: true,
  });
  const rows = members
    .filter(({ id }) => id !== plain.id && dice.chance(0.4))
    .map(({ organization: _organization, id, name, ...place }) => ({
      ...place,
      member: id,
      memberKey: id,
      memberName: name,
      agreed: true,
      at: now().toISOString(),
    }));
  await bulkInsert(payload, await createLocalReq({}, payload), 'star-consents', rows);
}
