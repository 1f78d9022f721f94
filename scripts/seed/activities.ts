import type { Payload } from 'payload';
import { type Actor, systemActor } from '@/access';
import {
  activitySheet,
  addActivityPartner,
  approveActivity,
  beginActivity,
  cancelActivity,
  enterSignUp,
  finishActivity,
  markPresence,
  membersToEnter,
  planActivity,
  recordActivityPartner,
  setHours,
  signUp,
  submitActivity,
  writeSummary,
} from '@/domain/service';
import { fixedClock, now, setClock } from '@/shared/clock';
import { momentAt, toIsoDay } from '@/shared/dates';
import { campaignPlans, type DemoActivity, plans } from './activity-plans';
import { day } from './moments';
import type { SeededOrganization } from './organization';
import { drawPhoto } from './property-photos';

const hour = 3_600_000;
const actor = systemActor('王桂兰');
const office = systemActor('李春梅');

interface Telling {
  payload: Payload;
  clock: ReturnType<typeof fixedClock>;
  city: SeededOrganization;
  today: Date;
  campaigns: Record<string, string>;
}

/**
 * Activities of the demo's community in every state people meet: two that are over, one with summary, photos and partners, one whose
 * summary is missing; one tomorrow, one that is full with a waiting list, one that waits for approval, one that was called off.
 */
export async function seedActivities(payload: Payload, city: SeededOrganization): Promise<void> {
  const today = now();
  const clock = fixedClock(today);
  const telling = { payload, clock, city, today, campaigns: await seedCampaigns(payload, today) };
  setClock(clock);
  try {
    await tellFair(telling);
    await tellStairs(telling);
    clock.set(new Date(today.getTime() - 2 * day));
    await tellComing(telling);
  } finally {
    setClock(null);
  }
}

async function seedCampaigns(payload: Payload, today: Date): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const plan of campaignPlans) {
    const startsOn = momentAt(`${toIsoDay(new Date(today.getTime() - 30 * day))}T00:00`).toISOString();
    const { id } = await payload.create({
      collection: 'campaigns',
      data: { ...plan, startsOn, isPublic: true },
      depth: 0,
      overrideAccess: true,
    });
    ids[plan.slug] = String(id);
  }
  return ids;
}

/** Plans one and hands it in, a week before; the clock stays there. */
async function handIn(
  { payload, clock, city, today, campaigns }: Telling,
  name: DemoActivity,
): Promise<string> {
  const { days, from, until, campaign, ...facts } = { campaign: undefined, ...plans[name] };
  const isoDay = toIsoDay(new Date(today.getTime() + days * day));
  const startsAt = momentAt(`${isoDay}T${from}`);
  if (days < 0) clock.set(new Date(startsAt.getTime() - 7 * day));
  const { id } = await planActivity({
    payload,
    actor,
    organization: city.mingyue.organizations[0]?.id ?? '',
    ...facts,
    audience: [...facts.audience],
    startsAt: startsAt.toISOString(),
    endsAt: momentAt(`${isoDay}T${until}`).toISOString(),
    campaign: campaign ? campaigns[campaign] : undefined,
  });
  await submitActivity({ payload, actor, id });
  return id;
}

async function publish(telling: Telling, name: DemoActivity): Promise<string> {
  const id = await handIn(telling, name);
  await approveActivity({ payload: telling.payload, actor: office, id });
  return id;
}

/** So many members of the register who are not on the list yet. */
async function enterMembers({ payload }: Telling, id: string, count: number): Promise<void> {
  const members = await membersToEnter(payload, await activitySheet(payload, actor, id));
  for (const { id: member } of members.slice(0, count)) await enterSignUp({ payload, actor, id, member });
}

/** Neighbours who called or came by; some have no phone. */
const neighbours = [
  { name: '韩秀兰', kind: 'resident', phone: '13900000951' },
  { name: '孟大爷', kind: 'resident', note: '明月豪苑2号楼1单元' },
  { name: '吕婷', kind: 'volunteer', phone: '13900000952' },
  { name: '薛奶奶', kind: 'resident', note: '明月新城5号楼' },
] as const;

async function enterNeighbours({ payload }: Telling, id: string): Promise<void> {
  for (const neighbour of neighbours) await enterSignUp({ payload, actor, id, ...neighbour });
}

/** Signs a demo account up, where the demo accounts are there. */
async function signUpAccount({ payload }: Telling, id: string, username: string): Promise<void> {
  const user = await payload.db.findOne<{ id: string; name?: string | null }>({
    collection: 'users',
    where: { username: { equals: username } },
  });
  if (!user) return;
  const who: Actor = { userId: user.id, name: user.name ?? username, grants: [], via: 'portal' };
  await signUp({ payload, actor: who, id });
}

/** Opens the check-in, ticks everybody but every sixth, ends it half an hour late. */
async function hold({ payload, clock }: Telling, id: string): Promise<void> {
  const { activity } = await activitySheet(payload, actor, id);
  clock.set(new Date(new Date(activity.startsAt).getTime() - hour / 4));
  await beginActivity({ payload, actor, id });
  const { signed } = await activitySheet(payload, actor, id);
  const shown = signed.map((row) => row.id);
  const present = shown.filter((_, index) => index % 6 !== 4);
  await markPresence({ payload, actor, id, shown, present });
  await setHours({ payload, actor, id, signUp: present[1] ?? '', hours: 1, note: '一小时后先走' });
  clock.set(new Date(new Date(activity.endsAt).getTime() + hour / 2));
}

async function tellFair(telling: Telling): Promise<void> {
  const { payload, clock, city } = telling;
  const id = await publish(telling, 'fair');
  const call = { payload, actor, id };
  const unit = city.units.暖心志愿服务队 ?? '';
  await addActivityPartner({
    ...call,
    partnerKind: 'units',
    partner: unit,
    promised: '来四名理发师、两名护士，带工具。',
    asLinkage: true,
  });
  await signUpAccount(telling, id, 'member-mingyue');
  await enterMembers(telling, id, 14);
  await enterNeighbours(telling, id);
  await hold(telling, id);
  await finishActivity(call);
  const { partners } = await activitySheet(payload, actor, id);
  await recordActivityPartner({
    ...call,
    partner: partners[0]?.id ?? '',
    delivered: '来了四名理发师、一名护士，理发41人，量血压66人。',
  });
  clock.set(new Date(clock.now().getTime() + 5 * hour));
  await writeSummary({
    ...call,
    summary:
      '理发41人，磨刀53把，量血压66人，教会19位老人用手机缴费。\n量出9位血压偏高，已告诉本人和家人去复查。下月第一个周六再来，多带一把椅子。',
    servedCount: 132,
    cost: 18_600,
    payer: '社区党总支党建经费',
    files: [
      await drawPhoto(payload, actor, 'haircut'),
      await drawPhoto(payload, actor, 'check'),
      await drawPhoto(payload, actor, 'meeting'),
    ],
    photoConsent: '拍之前说明会公开，照片里的人都点了头',
  });
}

/** Over since a few days; somebody still has to write what came of it. */
async function tellStairs(telling: Telling): Promise<void> {
  const id = await publish(telling, 'stairs');
  await enterMembers(telling, id, 10);
  await hold(telling, id);
  await finishActivity({ payload: telling.payload, actor, id });
}

async function tellComing(telling: Telling): Promise<void> {
  const { payload } = telling;
  const tomorrow = await publish(telling, 'tomorrow');
  await signUpAccount(telling, tomorrow, 'member-mingyue');
  await enterMembers(telling, tomorrow, 11);
  await enterNeighbours(telling, tomorrow);

  const full = await publish(telling, 'full');
  await enterNeighbours(telling, full);
  await enterMembers(telling, full, 11);
  await signUpAccount(telling, full, 'member-mingyue');

  await handIn(telling, 'waiting');

  const off = await publish(telling, 'cancelled');
  await enterNeighbours(telling, off);
  await cancelActivity({ payload, actor: office, id: off, reason: '这几天早上零下十度，改到开春再教' });
}
