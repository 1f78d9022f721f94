import { createLocalReq, type Payload } from 'payload';
import { type Grant, loadGrants, type RoleName } from '@/access';
import { adjournMeeting, answerNotice, enterNoticeAnswer, meetingSheet } from '@/domain/matters';
import { fixedClock, now, setClock } from '@/shared/clock';
import { momentAt, toIsoDay } from '@/shared/dates';
import { announceStory, beginStory, holdStory, secretary } from './meeting-story';
import type { SeededOrganization } from './organization';
import { consentByThemselves } from './service-people';

const day = 86_400_000;
const host = '王桂兰';

/**
 * Meetings of the branch that the demo's secretary leads: one that too few came to, the one that made up for it, and one in three days, for
 * which the demo's Party member has not answered yet. What the demo's matters were resolved at is with them (`holdStory`).
 */
export async function seedMeetings(payload: Payload, city: SeededOrganization): Promise<void> {
  const today = now();
  const clock = fixedClock(today);
  const evening = (days: number) => momentAt(`${toIsoDay(new Date(today.getTime() + days * day))}T19:00`);
  const grid = await ownPlace(payload, 'secretary-mingyue', 'branch-secretary');
  // One grid of the community has no branch yet, on purpose; whoever works there meets with the community's.
  const branch =
    (await organizationAt(payload, { level: 'grid', grid: grid.id })) ??
    (await organizationAt(payload, { level: 'community', community: city.mingyue.id }));
  const building = await ownPlace(payload, 'member-mingyue', 'party-member');
  const group = await organizationAt(payload, { level: 'building', building: building.id });
  if (!branch) throw new Error('the demo community has no Party organisation');
  // The demo's member lives in some building; they are of the branch that meets, whichever grid that is.
  const isBelow = group !== null && (branch.grid === null || group.grid === branch.grid);
  await becomeMember(payload, { id: branch.secretary, account: grid.user, name: host });
  await becomeMember(payload, {
    id: await plainMember(payload, [isBelow ? group.id : undefined, branch.id]),
    account: building.user,
    name: '陈建军',
  });
  setClock(clock);
  try {
    const items = [
      {
        title: '冬天楼道杂物清理怎么排班',
        proposal: '每栋楼两名党员包片，周末集中清一次，先通知住户自己搬。',
        decision: 'adopt' as const,
        resolution: '每栋楼两名党员包片，每月第一个周六集中清理一次，提前三天贴通知。',
      },
      {
        title: '网格群里的公告谁来发',
        decision: 'defer' as const,
        resolution: '人选还没有商量好，下次会议再议。',
      },
    ];
    const first = await announceStory(payload, clock, {
      branch: branch.id,
      title: '支部会议（冬季楼道清理）',
      at: evening(-20),
      host,
      items,
    });
    await beginStory(payload, clock, {
      id: first,
      at: evening(-20),
      host,
      come: (rows) => rows.filter((_, index) => index % 3 === 0).map(({ id }) => id),
    });
    await adjournMeeting({
      payload,
      actor: secretary(host),
      id: first,
      reason: '当晚下大雪，到会的不到一半',
    });
    await holdStory(payload, clock, {
      branch: branch.id,
      title: '支部会议（补开，冬季楼道清理）',
      at: evening(-13),
      host,
      recorder: '陈建军',
      items,
      minutes:
        '一、通报上次会议因下雪没有开成。\n二、讨论楼道清理：有人提出老人家里东西多，清之前要上门问一声；有人提出旧家具没有地方放，由社区联系回收车。\n三、表决，按决议执行。',
    });
    const coming = await announceStory(payload, clock, {
      branch: branch.id,
      title: '12月支部会议',
      at: evening(3),
      noticeHours: 96,
      host,
      words: '会前请到自己包片的楼里走一走，听听住户怎么说。',
      items: [
        {
          title: '元旦前走访困难党员和独居老人',
          proposal: '每名党员联系两户，12月25日前走到。',
          decision: 'adopt',
          resolution: '',
        },
        { title: '网格群里的公告谁来发', decision: 'adopt', resolution: '' },
      ],
    });
    await inviteForWaiting(payload, { clock, at: evening(2) });
    clock.set(new Date(today.getTime() - day / 2));
    await answerAll(payload, coming, grid.user);
  } finally {
    setClock(null);
  }
}

/** What waits for a branch is on the agenda of its next meeting. */
async function inviteForWaiting(
  payload: Payload,
  { clock, at }: { clock: ReturnType<typeof fixedClock>; at: Date },
): Promise<void> {
  const { docs } = await payload.db.find<{ id: string; branch: string; title: string }>({
    collection: 'matters',
    where: { step: { equals: 'deliberating' }, state: { equals: 'open' } },
    sort: 'enteredAt',
    limit: 20,
    pagination: false,
  });
  for (const { id, branch, title } of docs)
    await announceStory(payload, clock, {
      branch,
      title: `支部会议（${title}）`,
      at,
      host,
      items: [
        {
          matter: id,
          proposal: '先请有资质的单位全面检测，按检测结果定修还是换。',
          decision: 'adopt',
          resolution: '',
        },
      ],
    });
}

/** Most have answered; the demo's Party member has not. */
async function answerAll(payload: Payload, id: string, leader: string): Promise<void> {
  const actor = secretary(host);
  await answerNotice({ payload, actor: { ...actor, userId: leader, via: 'portal' }, id, answer: 'coming' });
  const { attendances } = await meetingSheet(payload, { ...actor, userId: leader }, id);
  const others = attendances.filter(({ user }) => !user);
  for (const [index, { id: attendance }] of others.slice(0, 12).entries()) {
    const leave = index === 4;
    await enterNoticeAnswer({
      payload,
      actor,
      id,
      attendance,
      answer: leave ? 'leave' : 'coming',
      reason: leave ? '去外地看孩子' : undefined,
    });
  }
}

/** Where a demo account works with a role. */
async function ownPlace(
  payload: Payload,
  username: string,
  role: RoleName,
): Promise<{ user: string; id: string }> {
  const user = await payload.db.findOne<{ id: string }>({
    collection: 'users',
    where: { username: { equals: username } },
  });
  if (!user) throw new Error(`the demo has no account ${username}`);
  const grants: Grant[] = await loadGrants(await createLocalReq({}, payload), user.id, now());
  const place = grants.find((grant) => grant.role === role)?.scope.id;
  if (!place) throw new Error(`${username} has no place`);
  return { user: user.id, id: place };
}

interface Organization {
  id: string;
  secretary: string;
  grid: string | null;
}

async function organizationAt(payload: Payload, at: Record<string, string>): Promise<Organization | null> {
  const found = await payload.db.findOne<Organization>({
    collection: 'party-organizations',
    where: {
      and: [
        ...Object.entries(at).map(([field, value]) => ({ [field]: { equals: value } })),
        { status: { equals: 'active' } },
      ],
    },
  });
  // Empty on SQLite is null, on MongoDB missing.
  return found ? { ...found, grid: found.grid ?? null } : null;
}

/** A member without an office of the first of these organisations that has one. */
async function plainMember(
  payload: Payload,
  organizations: readonly (string | undefined)[],
): Promise<string> {
  for (const organization of organizations) {
    if (!organization) continue;
    const found = await payload.db.findOne<{ id: string }>({
      collection: 'party-members',
      where: { organization: { equals: organization }, role: { equals: 'member' } },
    });
    if (found) return found.id;
  }
  throw new Error('the demo branch has no member');
}

/** The register knows the account: its person is invited and checks in. */
async function becomeMember(
  payload: Payload,
  { id, account, name }: { id: string; account: string; name: string },
): Promise<void> {
  await payload.db.updateOne({
    collection: 'party-members',
    id,
    data: {
      user: account,
      name,
      exempt: false,
      exemptionReason: null,
    },
    returning: false,
  });
  await consentByThemselves(payload, id);
}
