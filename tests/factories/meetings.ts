import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { addAgendaItem, announceMeeting, beginMeeting, checkIn, planMeeting } from '@/domain/matters';
import { now } from '@/shared/clock';
import { buildUser } from './accounts';
import { buildMember } from './organization';
import { staffActor } from './property';

export const hour = 60 * 60 * 1000;
export const memberActor = (userId: string): Actor => ({
  userId,
  name: '测试党员',
  grants: [],
  via: 'portal',
});

/** So many members of a branch, each with an account. @returns the accounts */
export async function buildMembers(
  payload: Payload,
  organization: string,
  count: number,
  more: Record<string, unknown> = {},
): Promise<string[]> {
  const users: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const { id } = await buildUser(payload);
    await buildMember(payload, { organization, user: id, ...more });
    users.push(id);
  }
  return users;
}

/** A meeting that is being prepared; in an hour unless told otherwise. */
export function buildMeeting(
  payload: Payload,
  branch: string,
  { actor = staffActor, inHours = 1 }: { actor?: Actor; inHours?: number } = {},
) {
  return planMeeting({
    payload,
    actor,
    branch,
    title: '11月支部会议',
    startsAt: new Date(now().getTime() + inHours * hour).toISOString(),
    venue: '社区二楼会议室',
    host: '李书记',
  });
}

/** A meeting with these matters on the agenda, at which the check-in has begun and these accounts are there. */
export async function buildSession(
  payload: Payload,
  branch: string,
  { matters, present, actor = staffActor }: { matters: string[]; present: string[]; actor?: Actor },
): Promise<{ id: string; items: string[] }> {
  const { id } = await buildMeeting(payload, branch, { actor });
  const call = { payload, actor, id };
  if (matters.length === 0) await addAgendaItem({ ...call, title: '通报' });
  for (const matter of matters) await addAgendaItem({ ...call, matter });
  await announceMeeting(call);
  await beginMeeting(call);
  for (const user of present) await checkIn({ payload, actor: memberActor(user), id });
  return { id, items: (await itemsOfMeeting(payload, id)).map((item) => item.id) };
}

export async function itemsOfMeeting(payload: Payload, meeting: string) {
  const { docs } = await payload.find({
    collection: 'meeting-agenda-items',
    where: { meeting: { equals: meeting } },
    sort: 'order',
    depth: 0,
    overrideAccess: true,
  });
  return docs;
}

export async function attendancesOfMeeting(payload: Payload, meeting: string) {
  const { docs } = await payload.find({
    collection: 'meeting-attendances',
    where: { meeting: { equals: meeting } },
    limit: 200,
    depth: 0,
    overrideAccess: true,
  });
  return docs;
}

export const readMeeting = (payload: Payload, id: string) =>
  payload.findByID({ collection: 'branch-meetings', id, depth: 0, overrideAccess: true });

/** Messages of one occasion about a document. */
export async function messagesAbout(payload: Payload, about: string, template: string): Promise<number> {
  const where = { aboutId: { equals: about }, template: { equals: template } };
  return (await payload.count({ collection: 'outbox', where: where as never })).totalDocs;
}
