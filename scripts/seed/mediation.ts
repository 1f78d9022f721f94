import type { Payload } from 'payload';
import { systemActor } from '@/access';
import { appointDesk, suspendMediator } from '@/domain/mediation';
import { now } from '@/shared/clock';
import { startOfDay, toIsoDay } from '@/shared/dates';
import { monthAfter, monthOf } from '@/shared/months';
import { dutyLawyers, dutyPlans, mediatorPlans, methodPlans, organizationPlans } from './mediation-plan';
import { tellDisputes } from './mediation-stories';
import { day } from './moments';
import { demoActor } from './service-people';

const actor = systemActor('演示数据');

/** Which demo account keeps which desk. */
const desks = [
  // Looks after 东留春村 too, whose committee has nobody with an account; 北城区 does so for 明月豪苑.
  ['mediation-centre', 'centre'],
  ['mediation-desk', 'beicheng'],
  ['police-desk', 'police'],
] as const;

/**
 * Great mediation in the pilot city: organisations, mediators, the roster of this month and the next, and disputes in every state up to the
 * agreed one. Who they are about is made up.
 */
export async function seedMediation(payload: Payload): Promise<void> {
  const organizations = await seedOrganizations(payload);
  await seedMethods(payload);
  await seedMediators(payload, organizations);
  await seedDuties(payload, organizations);
  for (const [username, key] of desks) {
    const account = await demoActor(payload, username);
    if (account)
      await appointDesk({ payload, actor, organization: organizations[key] ?? '', user: account.userId });
  }
  await tellDisputes(payload, organizations);
}

async function seedOrganizations(payload: Payload): Promise<Record<string, string>> {
  const made: Record<string, string> = {};
  for (const { key, parent, place, takesApplications = true, ...plan } of organizationPlans) {
    const { docs } = await payload.find({
      collection: 'divisions',
      where: { code: { equals: (place ?? '-').padEnd(12, '0') } },
      limit: 1,
      depth: 0,
      overrideAccess: true,
    });
    const [division] = docs;
    const at = division ? { [division.level === 'township' ? 'township' : 'community']: division.id } : {};
    const document = await payload.create({
      collection: 'mediation-organizations',
      data: {
        ...plan,
        ...at,
        takesApplications,
        active: true,
        ...(parent ? { parent: made[parent] } : {}),
      } as never,
      depth: 0,
      overrideAccess: true,
    });
    made[key] = String(document.id);
  }
  return made;
}

async function seedMethods(payload: Payload): Promise<void> {
  for (const [index, [name, sentence]] of methodPlans.entries())
    await payload.create({
      collection: 'mediation-methods',
      data: { name, sentence, order: (index + 1) * 10, active: true },
      depth: 0,
      overrideAccess: true,
    });
}

async function seedMediators(payload: Payload, organizations: Record<string, string>): Promise<void> {
  for (const { organization, account, suspended, ...plan } of mediatorPlans) {
    const user = account ? (await demoActor(payload, account))?.userId : undefined;
    const { id } = await payload.create({
      collection: 'mediators',
      data: {
        ...plan,
        organization: organizations[organization],
        state: 'active',
        ...(user ? { user } : {}),
      } as never,
      depth: 0,
      overrideAccess: true,
    });
    if (suspended)
      await suspendMediator({
        payload,
        actor,
        id: String(id),
        cause: 'bias',
        reason: '调解时只听一方说，当事人反映后核实属实，停止调解，参加培训后再看。',
      });
  }
}

/** From the first of this month to the end of the next, so that there is a roster at whatever day one looks. */
async function seedDuties(payload: Payload, organizations: Record<string, string>): Promise<void> {
  const end = startOfDay(`${monthAfter(monthOf(now()), 2)}-01`).getTime();
  let turn = 0;
  for (let at = startOfDay(`${monthOf(now())}-01`).getTime(); at < end; at += day) {
    const isoDay = toIsoDay(new Date(at));
    const weekday = new Date(`${isoDay}T00:00:00Z`).getUTCDay();
    for (const { organization, weekdays, from, until } of dutyPlans) {
      if (!weekdays.some((one) => one === weekday)) continue;
      turn += 1;
      await payload.create({
        collection: 'mediation-duties',
        data: {
          organization: organizations[organization] ?? '',
          day: new Date(at).toISOString(),
          from,
          until,
          personName: dutyLawyers[turn % dutyLawyers.length] ?? dutyLawyers[0],
          personTitle: '律师',
        },
        depth: 0,
        overrideAccess: true,
      });
    }
  }
}
