import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { approveActivity, beginActivity, planActivity, signUp, submitActivity } from '@/domain/service';
import { now } from '@/shared/clock';
import { buildUser } from './accounts';
import { hour, memberActor } from './meetings';
import { staffActor } from './property';

type Given = Partial<Omit<Parameters<typeof planActivity>[0], 'payload' | 'actor'>> & {
  actor?: Actor;
  inHours?: number;
};

/** An activity that is being planned; in two days for two hours, for whoever has an account, unless told otherwise. */
export function buildActivity(
  payload: Payload,
  organization: string,
  { actor = staffActor, inHours = 48, ...more }: Given = {},
) {
  const begin = now().getTime() + inHours * hour;
  return planActivity({
    payload,
    actor,
    organization,
    title: '周六上午清理楼道',
    kind: 'cleanup',
    linkageKind: 'activity',
    about: '带手套，清一楼到六楼的杂物。',
    contact: '社区办公室 0312-2300001',
    audience: ['member', 'resident', 'volunteer'],
    venue: '3号楼前',
    seats: 20,
    startsAt: new Date(begin).toISOString(),
    endsAt: new Date(begin + 2 * hour).toISOString(),
    ...more,
  });
}

/** One that people may sign up for. @returns its id and number */
export async function buildPublished(payload: Payload, organization: string, more: Given = {}) {
  const made = await buildActivity(payload, organization, more);
  const call = { payload, actor: staffActor, id: made.id };
  await submitActivity(call);
  await approveActivity(call);
  return made;
}

/** One at which the check-in has begun, for these accounts. */
export async function buildUnderWay(
  payload: Payload,
  organization: string,
  { users, ...more }: Given & { users: string[] },
) {
  const made = await buildPublished(payload, organization, { inHours: 1, ...more });
  for (const user of users) await signUp({ payload, actor: memberActor(user), id: made.id });
  await beginActivity({ payload, actor: staffActor, id: made.id });
  return made;
}

/** So many accounts. */
export async function buildUsers(payload: Payload, count: number): Promise<string[]> {
  const users: string[] = [];
  for (let index = 0; index < count; index += 1) users.push((await buildUser(payload)).id);
  return users;
}

export const readActivity = (payload: Payload, id: string) =>
  payload.findByID({ collection: 'activities', id, depth: 0, overrideAccess: true });

/** Everybody ever on the list, in the order they came. */
export async function peopleOf(payload: Payload, activity: string) {
  const { docs } = await payload.find({
    collection: 'activity-sign-ups',
    where: { activity: { equals: activity } },
    sort: 'turn',
    limit: 300,
    depth: 0,
    overrideAccess: true,
  });
  return docs;
}
