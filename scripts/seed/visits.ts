import type { Payload } from 'payload';
import { type Actor, systemActor } from '@/access';
import { activeOrganizations } from '@/domain/mediation';
import {
  cancelVisit,
  type FindingKind,
  findingToDispute,
  findingToMatter,
  findingToRequest,
  finishVisit,
  noteCare,
  planVisit,
  recordFinding,
  settleFinding,
  visitSheet,
} from '@/domain/neighbourhood';
import type { fixedClock } from '@/shared/clock';
import { startOfDay, toIsoDay } from '@/shared/dates';
import { day } from './moments';
import type { SeededOrganization } from './organization';
import { demoActor } from './service-people';

const office = systemActor('李春梅');
type Told = readonly [FindingKind, string?];

/** What is found on the way, door by door; most is fine. */
const findings: readonly Told[] = [
  ['fine'],
  ['hazard', '楼道里停着两辆电动车，拉着线在充电'],
  ['away'],
  ['damage', '单元门口的路灯坏了三天，老人不敢下楼'],
  ['fine'],
  ['environment', '地下室门口堆着装修垃圾，有味道'],
  ['dispute', '楼上楼下为漏水吵了好几次，谁也不让谁'],
  ['hardship', '老人一个人住，买菜不方便，想有人捎'],
  ['question', '问医保异地报销怎么办'],
  ['fine'],
  ['away'],
  ['fine'],
];

interface Telling {
  payload: Payload;
  city: SeededOrganization;
  clock: ReturnType<typeof fixedClock>;
  today: Date;
}

/** Rounds of the demo's branch and community: walked weeks ago, yesterday, planned for today; findings in every state; care with consent. */
export async function seedVisits({ payload, city, clock, today }: Telling): Promise<void> {
  const secretary = await demoActor(payload, 'secretary-mingyue');
  const member = await demoActor(payload, 'member-mingyue');
  const grid = secretary?.grants.find(({ scope }) => scope.kind === 'grid')?.scope.id;
  const building = member?.grants.find(({ scope }) => scope.kind === 'building')?.scope.id;
  if (!secretary || !member || !grid || !building) return;
  const midnight = startOfDay(toIsoDay(today)).getTime();
  /** So many days ago at nine, and so many minutes later; never later than now. */
  const at = (days: number, minutes: number) =>
    clock.set(
      new Date(
        Math.min(today.getTime() - 60_000 + minutes, midnight - days * day + 32_400_000 + minutes * 60_000),
      ),
    );
  const homes = city.mingyue.households.filter((one) => one.grid === grid);
  at(120, 0);
  for (const [index, marks] of [['alone'], ['ill', 'alone']].entries())
    await noteCare({
      payload,
      actor: office,
      household: homes[index * 7]?.id ?? '',
      personName: index === 0 ? '薛奶奶' : '孟大爷',
      marks: marks as ('alone' | 'ill')[],
      note: '耳背，敲门要久一点',
      consentHow: 'spoken',
      readBack: true,
    });
  const walk = async (who: Actor, part: string, days: number, count: number) => {
    at(days, 0);
    const { id } = await planVisit({
      payload,
      actor: who,
      part,
      day: toIsoDay(new Date(midnight - days * day)),
      count,
    });
    const { stops } = await visitSheet(payload, office, id);
    const found: string[] = [];
    for (const [index, stop] of stops.entries()) {
      at(days, 10 + index * 8);
      const [kind, words] = findings[(index + days) % findings.length] ?? ['fine'];
      // A slip of the thumb on the member's round, put right by the next tap.
      if (kind === 'away' && who === member) {
        await recordFinding({ payload, actor: who, id, stop: stop.id, kind: 'fine' });
        at(days, 11 + index * 8);
      }
      const { id: finding } = await recordFinding({ payload, actor: who, id, stop: stop.id, kind, words });
      if (words) found.push(finding);
    }
    return { id, found, end: () => at(days, 20 + stops.length * 8) };
  };
  const old = await walk(secretary, `grid:${grid}`, 110, 12);
  old.end();
  await finishVisit({ payload, actor: secretary, id: old.id });
  for (const id of old.found)
    await settleFinding({ payload, actor: secretary, id, note: '当场说好，第二天回头看已经弄好了' });
  const month = await walk(secretary, `grid:${grid}`, 24, 12);
  month.end();
  await finishVisit({ payload, actor: secretary, id: month.id });
  await tellWhatBecame(payload, secretary, month.found);
  const recent = await walk(member, `building:${building}`, 3, 8);
  recent.end();
  await finishVisit({ payload, actor: member, id: recent.id });
  at(2, 0);
  const called = await planVisit({
    payload,
    actor: secretary,
    part: `grid:${grid}`,
    day: toIsoDay(new Date(midnight - 2 * day)),
    count: 5,
  });
  await cancelVisit({ payload, actor: secretary, id: called.id, reason: '下大雪，改天再走' });
  clock.set(new Date(today.getTime() - 30_000));
  await planVisit({ payload, actor: secretary, part: `grid:${grid}`, day: toIsoDay(today) });
}

/** One of each: a request, a matter, a case where somebody mediates, settled; the last stays open. */
async function tellWhatBecame(payload: Payload, actor: Actor, found: readonly string[]): Promise<void> {
  const rows = await payload.find({
    collection: 'visit-findings',
    where: { id: { in: [...found] } },
    sort: 'at',
    limit: 50,
    depth: 0,
    overrideAccess: true,
  });
  for (const { id, kind, words } of rows.docs) {
    const call = { payload, actor, id: String(id) };
    if (kind === 'damage') await findingToRequest(call);
    else if (kind === 'environment')
      await findingToMatter({ ...call, title: '地下室门口堆装修垃圾', about: words ?? '' });
    else if (kind === 'dispute' && (await activeOrganizations(payload)).length > 0)
      await findingToDispute({
        ...call,
        type: 'neighbours',
        applicantName: '楼下的住户',
        respondentName: '楼上的住户',
        agreed: true,
      });
    else if (kind === 'question') await settleFinding({ ...call, note: '当场用手机查了，办好了备案' });
  }
}
