import type { Payload } from 'payload';
import { systemActor } from '@/access';
import { grantRole } from '@/domain/accounts';
import { fixedClock, now, setClock } from '@/shared/clock';
import { startOfDay, toIsoDay } from '@/shared/dates';
import type { SeededOrganization } from './organization';
import { askedNow, closedByResidents, cottonMill, doneTwice, withCompany } from './rectification-stories';
import { accountOf, community, residentsOf, Story } from './rectification-story';

const day = 86_400_000;

/** Rectifications of the demo city in every state, through the verbs, at the times they happened. */
export async function seedRectifications(payload: Payload, city: SeededOrganization): Promise<void> {
  const today = now();
  const clock = fixedClock(today);
  const midnight = startOfDay(toIsoDay(today)).getTime();
  // By the hour of the day, so that the city looks the same whenever it is built; never later than now.
  const at = (days: number, hour = 10) =>
    clock.set(new Date(Math.min(today.getTime(), midnight + days * day + hour * 3_600_000)));
  const homes = await residentsOf(payload, city.mingyue.compounds.明月豪苑 ?? '');
  const manager = await accountOf(payload, 'property-mingyue', community);
  const story = new Story(payload, at, { homes, manager }, (days) =>
    toIsoDay(new Date(midnight + days * day)),
  );
  setClock(clock);
  try {
    await closedByResidents(story, city);
    await doneTwice(story, city);
    await askedNow(story, city);
    await cottonMill(story, city);
    await withCompany(story, city);
  } finally {
    setClock(null);
  }
  await alsoHandles(payload, city);
}

/** The company's manager also answers what is dispatched to the company. */
async function alsoHandles(payload: Payload, { units }: SeededOrganization): Promise<void> {
  const manager = await accountOf(payload, 'property-mingyue', null);
  const unit = units.明月红管家物业服务有限公司;
  if (!manager.userId || !unit) return;
  const actor = systemActor('演示数据');
  const scope = { kind: 'unit', id: unit } as const;
  await grantRole({
    payload,
    actor,
    userId: manager.userId,
    role: 'unit-handler',
    scope,
    reason: '演示账号',
  });
}
