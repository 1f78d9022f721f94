import type { Payload } from 'payload';
import { systemActor } from '@/access';
import {
  addAssociationMember,
  addCivilityItem,
  adviseFamilyEvent,
  beginCivility,
  cancelFamilyEvent,
  civilitySheet,
  closeCivility,
  endAssociationTerm,
  enterPaperVotes,
  type FamilyKind,
  foundAssociation,
  markCivilityAttendance,
  planCivilityMeeting,
  publishCivility,
  publishFamilyStandard,
  registerFamilyEvent,
  reportFamilyEvent,
  type Scale,
  submitCivility,
  termsOf,
  voteInCivility,
  writeCivilityMinutes,
} from '@/domain/neighbourhood';
import { addActivityPartner } from '@/domain/service';
import { fixedClock, now, setClock } from '@/shared/clock';
import { momentAt, startOfDay, toIsoDay } from '@/shared/dates';
import { associationPlans } from './association-plans';
import { day } from './moments';
import type { SeededOrganization } from './organization';
import { diceOf } from './random';
import { demoActor } from './service-people';
import { tellUnconfirmed } from './unconfirmed-event';
import { seedVisits } from './visits';

const actor = systemActor('李春梅');
const reviewer = systemActor('赵志强');

interface Telling {
  payload: Payload;
  city: SeededOrganization;
  clock: ReturnType<typeof fixedClock>;
  today: Date;
}

type Home = keyof typeof associationPlans;
const homes: readonly Home[] = ['mingyue', 'oldTown', 'village'];

/** Associations, standards, family events of eight months, appraisals and visits of the demo city, each in every state people meet. */
export async function seedForces(payload: Payload, city: SeededOrganization): Promise<void> {
  const today = now();
  const clock = fixedClock(today);
  const telling = { payload, city, clock, today };
  setClock(clock);
  try {
    const councils = await tellAssociations(telling);
    await tellStandards(telling);
    await tellEvents(telling, councils);
    await tellAppraisals(telling, councils);
    clock.set(today);
    await joinActivity(telling);
    await seedVisits({ payload, city, clock, today });
  } finally {
    setClock(null);
  }
}

async function tellAssociations({ payload, city, clock, today }: Telling): Promise<Record<Home, string>> {
  clock.set(new Date(today.getTime() - 300 * day));
  const councils: Partial<Record<Home, string>> = {};
  for (const home of homes)
    for (const { terms, ...plan } of associationPlans[home]) {
      const { id } = await foundAssociation({ payload, actor, community: city[home].id, ...plan });
      if (plan.kind === 'council') councils[home] = id;
      for (const { duties = [], ended, named = false, ...term } of terms) {
        const added = await addAssociationMember({
          payload,
          actor,
          id,
          ...term,
          publicist: duties.includes('publicist'),
          appraiser: duties.includes('appraiser'),
          from: plan.foundedOn,
          publicConsent: named,
        });
        if (ended) await endAssociationTerm({ payload, actor, id, term: added.id, reason: '任期届满' });
      }
    }
  return councils as Record<Home, string>;
}

async function tellStandards({ payload, city, today }: Telling): Promise<void> {
  const from = (days: number) => toIsoDay(new Date(today.getTime() - days * day));
  for (const home of homes) {
    const source = home === 'village' ? '村民会议通过的村规民约第八条' : '居民会议通过的居民公约第六条';
    const given = { payload, actor, community: city[home].id, source };
    const wedding = {
      ...given,
      kind: 'wedding' as const,
      vehicles: 6,
      days: 1,
      words: '彩礼双方商量，不攀比。',
    };
    await publishFamilyStandard({ ...wedding, validFrom: from(290), tables: 20, costPerTable: 40_000 });
    await publishFamilyStandard({
      ...wedding,
      validFrom: from(120),
      tables: 15,
      costPerTable: 35_000,
      gifts: 300_000,
    });
    const funeral = {
      ...given,
      kind: 'funeral' as const,
      validFrom: from(290),
      words: '不请戏班，不放鞭炮。',
    };
    await publishFamilyStandard({ ...funeral, tables: 10, costPerTable: 30_000, days: 3, gifts: 200_000 });
    for (const kind of ['birth', 'school', 'house', 'birthday'] as const)
      await publishFamilyStandard({
        ...given,
        kind,
        validFrom: from(290),
        tables: 5,
        costPerTable: 30_000,
        days: 1,
      });
  }
}

const kinds: readonly FamilyKind[] = [
  'wedding',
  'wedding',
  'funeral',
  'birth',
  'school',
  'house',
  'birthday',
];
const surnames = [...'王李张刘陈杨赵黄周吴徐孙马朱胡林'];

/** Some forty events over eight months: most reported, some still to come, some whose result is missing, some called off. */
async function tellEvents({ payload, clock, today }: Telling, councils: Record<Home, string>): Promise<void> {
  const dice = diceOf(7_202_611);
  const village = await demoActor(payload, 'family-village');
  for (let index = 0; index < 42; index += 1) {
    const home: Home = index % 6 === 5 ? 'oldTown' : index % 2 === 0 ? 'village' : 'mingyue';
    const away = index === 40 ? 5 : -240 + index * 6 + dice.below(5);
    const on = new Date(startOfDay(toIsoDay(today)).getTime() + away * day);
    const isOwn = village && home === 'village' && index === 40;
    const kind = isOwn ? 'wedding' : dice.pick(kinds);
    const intended = isOwn
      ? scaleOf(22, 2)
      : scaleOf(dice.below(12) + (kind === 'wedding' ? 14 : 4), dice.below(4));
    clock.set(new Date(Math.min(on.getTime() - 9 * day, today.getTime() - 3_600_000 + index * 1000)));
    const { id } = await registerFamilyEvent({
      payload,
      actor: isOwn ? village : actor,
      association: councils[home],
      kind,
      on: toIsoDay(on),
      hostName: isOwn
        ? '宋春兰'
        : `${dice.pick(surnames)}${dice.pick(['建国', '秀兰', '志强', '桂芳', '永胜'])}`,
      hostPhone: `1390000${String(2000 + index)}`,
      ...intended,
    });
    if (index % 9 === 4 && !isOwn) {
      await cancelFamilyEvent({ payload, actor, id, reason: '家里改了主意，推到明年' });
      continue;
    }
    const fewer = scaleOf(Math.max(3, intended.tables - 2 - dice.below(6)), dice.below(3));
    if (index % 3 !== 0 && !isOwn) {
      clock.set(new Date(Math.min(on.getTime() - 5 * day, today.getTime() - 1_800_000 + index * 1000)));
      await adviseFamilyEvent({ payload, actor, id, ...fewer, note: '商量好了，桌数减一些，烟酒照标准' });
    }
    // The last ones before today wait for their result.
    if (away > -8) continue;
    clock.set(new Date(on.getTime() + 2 * day + 36_000_000));
    await reportFamilyEvent({
      payload,
      actor,
      id,
      ...(index % 11 === 7 ? { ...intended, tables: intended.tables + 2 } : fewer),
    });
  }
  await tellUnconfirmed({ payload, clock, today }, councils.village);
}

const scaleOf = (tables: number, extra: number): Scale => ({
  tables,
  costPerTable: 28_000 + extra * 4_000,
  vehicles: 3 + extra,
  gifts: 150_000 + extra * 50_000,
  days: 1,
});

/** An appraisal that is public, one that waits to be looked at, one that is voted about now, one to come. */
async function tellAppraisals(
  { payload, clock, today }: Telling,
  councils: Record<Home, string>,
): Promise<void> {
  const plan = async (home: Home, days: number, title: string) => {
    const at = momentAt(`${toIsoDay(new Date(today.getTime() + days * day))}T15:00`);
    // Before its hour today it was held yesterday.
    const startsAt = days <= 0 && at > today ? new Date(at.getTime() - day) : at;
    clock.set(new Date(Math.min(startsAt.getTime() - 3 * day, today.getTime() - 7_200_000)));
    const { id } = await planCivilityMeeting({
      payload,
      actor,
      association: councils[home],
      title,
      startsAt: startsAt.toISOString(),
      venue: home === 'village' ? '村委会会议室' : '社区二楼会议室',
    });
    await addItems(payload, id);
    // Ten minutes in; what begins just now has not gone that far.
    clock.set(new Date(days > 0 ? startsAt : Math.min(startsAt.getTime() + 600_000, today.getTime())));
    return id;
  };
  const published = await plan('village', -60, '三季度好媳妇、好邻居');
  await hold(payload, published);
  await writeCivilityMinutes({
    payload,
    actor,
    id: published,
    minutes: '红榜两项通过，一项当面去劝。大家说好人好事要多讲。',
  });
  await submitCivility({ payload, actor, id: published });
  await publishCivility({ payload, actor: reviewer, id: published });
  const submitted = await plan('mingyue', -6, '小区文明楼道');
  await hold(payload, submitted);
  await writeCivilityMinutes({ payload, actor, id: submitted, minutes: '评出文明楼道两个。' });
  await submitCivility({ payload, actor, id: submitted });
  const counted = await plan('oldTown', -2, '邻里互助好人');
  await hold(payload, counted);
  const voting = await plan('mingyue', 0, '移风易俗带头户');
  await gather(payload, voting);
  await beginCivility({ payload, actor, id: voting });
  clock.set(new Date(today.getTime() - 3_600_000));
  await plan('village', 5, '四季度孝老敬亲');
}

async function addItems(payload: Payload, id: string): Promise<void> {
  const add = (more: Omit<Parameters<typeof addCivilityItem>[0], 'payload' | 'actor' | 'id'>) =>
    addCivilityItem({ payload, actor, id, ...more });
  await add({
    kind: 'praise',
    subjectName: '唐秋菊',
    words: '照顾瘫痪的婆婆八年，邻居家有事也搭手。',
    publicConsent: true,
  });
  await add({ kind: 'praise', subjectName: '老周夫妇', words: '每天早起扫楼道。' });
  await add({ kind: 'advice', subjectName: '一户人家', words: '白事连放三天鞭炮，吵得老人睡不着。' });
}

async function gather(payload: Payload, id: string): Promise<void> {
  const { attendances } = await civilitySheet(payload, actor, id);
  await markCivilityAttendance({ payload, actor, id, present: attendances.map((one) => one.id) });
}

async function hold(payload: Payload, id: string): Promise<void> {
  await gather(payload, id);
  await beginCivility({ payload, actor, id });
  const { items, attendances } = await civilitySheet(payload, actor, id);
  const papers = attendances.filter(({ user }) => !user).length;
  for (const item of items)
    await enterPaperVotes({ payload, actor, id, item: item.id, yes: papers, no: 0, abstain: 0 });
  const choices = Object.fromEntries(items.map((item) => [item.id, 'yes' as const]));
  for (const { user, personName: name } of attendances) {
    const voter = { userId: user, name, grants: [], via: 'portal' as const };
    if (user) await voteInCivility({ payload, actor: voter, id, choices });
  }
  await closeCivility({ payload, actor, id });
}

/** The volunteers help to hold an activity of the community. */
async function joinActivity({ payload, city }: Telling): Promise<void> {
  const [activity, team] = await Promise.all([
    payload.db.findOne<{ id: string }>({
      collection: 'activities',
      where: { and: [{ community: { equals: city.mingyue.id } }, { state: { equals: 'published' } }] },
    }),
    payload.db.findOne<{ id: string }>({
      collection: 'associations',
      where: { and: [{ community: { equals: city.mingyue.id } }, { kind: { equals: 'volunteers' } }] },
    }),
  ]);
  if (!activity || !team || (await termsOf(payload, { association: team.id })).length === 0) return;
  await addActivityPartner({
    payload,
    actor,
    id: activity.id,
    partnerKind: 'associations',
    partner: team.id,
    promised: '来8个人，带工具',
  });
}
