import type { Payload, Where } from 'payload';
import type { Actor } from '@/access';
import { groupRows, leanFind } from '@/database';
import { type DivisionName, divisionNames, rowsById } from '@/domain/property';
import { now } from '@/shared/clock';
import { communitiesWithRecords } from '../records/public-records';
import { fewRecords, verifyDays } from '../records/settings';
import { verifiedPlace } from '../records/waiting';
import { type RoundState, roundStage } from '../stars/labels';
import { reasonsToHelp } from './rules/who-needs-help';

/** A member whom the branch should talk to, and why. */
export interface MemberToHelp {
  member: string;
  name: string;
  organizationName: string;
  verified: number;
  quarters: number;
  stars: number | null;
  reasons: string[];
}

/** A rating that is under way. */
export interface RoundUnderWay {
  id: string;
  name: string;
  stateLabel: string;
  /** When the present step ends by the clock. */
  dueAt: string | null;
}

export interface BranchBoard {
  communities: DivisionName[];
  community: DivisionName | null;
  /** Nothing is counted before one of many communities is chosen. */
  chosen: boolean;
  members: number;
  exempt: number;
  /** With at least one verified record in the last three months. */
  active: number;
  waiting: { n: number; late: number; oldest: string | null; lateAfter: number };
  help: MemberToHelp[];
  few: number;
  rounds: RoundUnderWay[];
}

interface Member {
  id: string;
  name: string;
  organization: string;
  exempt?: boolean | null;
  community?: string | null;
}

/** More than live in one community, or in a township's communities together. */
const mostMembers = 2000;
const threeMonths = 92 * 86_400_000;

/**
 * Where the secretary looks first: what waits and since when, who should be offered help, which ratings are under way; in the places one
 * verifies in, or one community of them. @throws DomainError forbidden
 */
export async function branchBoard(
  payload: Payload,
  actor: Actor,
  asked: { community?: string | undefined } = {},
): Promise<BranchBoard> {
  const place = verifiedPlace(actor);
  const communities = await communitiesOf(payload, place);
  const community = communities.find(({ code }) => code === asked.community) ?? null;
  const chosen = place !== true || community !== null;
  const where: Where[] = [
    ...(place === true ? [] : [place]),
    ...(community ? [{ community: { equals: community.id } }] : []),
  ];
  const lateAfter = await verifyDays(payload);
  const few = await fewRecords(payload);
  const empty = { members: 0, exempt: 0, active: 0, help: [], rounds: [] };
  if (!chosen) {
    const none = { n: 0, late: 0, oldest: null, lateAfter };
    return { communities, community, chosen, ...empty, waiting: none, few };
  }
  const members = await membersWhere(payload, where);
  const figures = await figuresOf(payload, members);
  const names = await rowsById<{ id: string; name: string }>(
    payload,
    'party-organizations',
    members.map(({ organization }) => organization),
    ['name'],
  );
  const help = members
    .map((member): MemberToHelp => {
      const own = figures.get(member.id) ?? nothing;
      const facts = { exempt: member.exempt === true, ...own };
      return {
        member: member.id,
        name: member.name,
        organizationName: names.get(member.organization)?.name ?? '',
        verified: own.verified,
        quarters: own.quarters,
        stars: own.stars,
        reasons: reasonsToHelp(facts, { few }),
      };
    })
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((a, b) => b.reasons.length - a.reasons.length || a.name.localeCompare(b.name, 'zh'));
  return {
    communities,
    community,
    chosen,
    members: members.length,
    exempt: members.filter(({ exempt }) => exempt).length,
    active: [...figures.values()].filter(({ verified }) => verified > 0).length,
    waiting: { ...(await waitingIn(payload, where, lateAfter)), lateAfter },
    help,
    few,
    rounds: await roundsUnderWay(payload, where),
  };
}

/** Whoever works for the whole city chooses among those with records; others have few. */
async function communitiesOf(payload: Payload, place: Where | true): Promise<DivisionName[]> {
  if (place === true) return communitiesWithRecords.get(payload);
  const members = await membersWhere(payload, [place]);
  const names = await divisionNames(
    payload,
    members.map(({ community }) => community ?? null),
  );
  return [...names.values()].toSorted((a, b) => a.code.localeCompare(b.code));
}

async function membersWhere(payload: Payload, where: Where[]): Promise<Member[]> {
  const { docs } = await payload.db.find<Member>({
    collection: 'party-members',
    where: { and: [{ status: { equals: 'active' } }, ...where] },
    sort: 'id',
    limit: mostMembers,
    pagination: false,
    select: { name: true, organization: true, exempt: true, community: true },
  });
  return docs.map((doc) => ({
    ...doc,
    id: String(doc.id),
    organization: String(doc.organization),
    community: doc.community ? String(doc.community) : null,
  }));
}

const nothing = { verified: 0, quarters: 0, returned: 0, stars: null as number | null };

/** Records of the last three months and the newest stars, by member; three readings however many members there are. */
async function figuresOf(payload: Payload, members: readonly Member[]): Promise<Map<string, typeof nothing>> {
  const ids = members.map(({ id }) => id);
  const figures = new Map(ids.map((id) => [id, { ...nothing }]));
  if (ids.length === 0) return figures;
  const since = new Date(now().getTime() - threeMonths).toISOString();
  const ofMembers = { field: 'member', in: ids };
  // By state and not looked up by it: nearly all records are verified, and the members lead to their own.
  const done = await groupRows(payload, 'service-records', {
    where: [ofMembers, { field: 'on', from: since }],
    by: ['member', 'state'],
    sum: 'quarters',
  });
  for (const { keys, n, sum } of done)
    if (keys[1] === 'verified')
      Object.assign(figures.get(keys[0] ?? '') ?? {}, { verified: n, quarters: sum });
  const back = await groupRows(payload, 'service-records', {
    where: [ofMembers, { field: 'state', equals: 'returned' }],
    by: ['member'],
  });
  for (const { keys, n } of back) Object.assign(figures.get(keys[0] ?? '') ?? {}, { returned: n });
  for (const [member, stars] of await newestStars(payload, ids))
    Object.assign(figures.get(member) ?? {}, { stars });
  return figures;
}

/** The stars of the newest period each was rated in, whichever of two rounds was frozen first. */
async function newestStars(payload: Payload, members: string[]): Promise<Map<string, number>> {
  const rated = await leanFind<{ member: string; stars: number; round: string }>(payload, 'star-results', {
    where: [
      { field: 'member', in: members },
      { field: 'frozenAt', from: yearAgo() },
      { field: 'stars', exists: true },
    ],
    columns: ['member', 'stars', 'round', 'frozenAt'],
    newestBy: 'frozenAt',
    limit: 50_000,
  });
  const rounds = await rowsById<{ id: string; to: string }>(
    payload,
    'star-rounds',
    [...new Set(rated.map(({ round }) => round))],
    ['to'],
  );
  const endOf = (round: string) => rounds.get(round)?.to ?? '';
  // The newest last, so that it stays; of one end the one frozen last.
  return new Map(
    rated
      .toReversed()
      .toSorted((a, b) => endOf(a.round).localeCompare(endOf(b.round)))
      .map(({ member, stars }) => [member, stars]),
  );
}

const yearAgo = () => new Date(now().getTime() - 366 * 86_400_000).toISOString();

async function waitingIn(
  payload: Payload,
  where: Where[],
  lateAfter: number,
): Promise<{ n: number; late: number; oldest: string | null }> {
  const waiting: Where[] = [{ state: { equals: 'submitted' } }, ...where];
  const { totalDocs: n } = await payload.db.count({ collection: 'service-records', where: { and: waiting } });
  const before = new Date(now().getTime() - lateAfter * 86_400_000).toISOString();
  const { totalDocs: late } = await payload.db.count({
    collection: 'service-records',
    where: { and: [...waiting, { submittedAt: { less_than: before } }] },
  });
  const { docs } = await payload.db.find<{ submittedAt: string }>({
    collection: 'service-records',
    where: { and: waiting },
    sort: 'submittedAt',
    limit: 1,
    pagination: false,
    select: { submittedAt: true },
  });
  const oldest = docs[0]?.submittedAt;
  return { n, late, oldest: oldest ? new Date(oldest).toISOString() : null };
}

async function roundsUnderWay(payload: Payload, where: Where[]): Promise<RoundUnderWay[]> {
  const { docs } = await payload.db.find<{
    id: string;
    name: string;
    state: RoundState;
    rosterAt?: string | null;
    appraisalClosedAt?: string | null;
    computedAt?: string | null;
    appraisalClosesAt?: string | null;
    appealsUntil?: string | null;
  }>({
    collection: 'star-rounds',
    where: { and: [{ state: { in: ['draft', 'announced', 'appeals', 'confirmed'] } }, ...where] },
    sort: 'to',
    limit: 50,
    pagination: false,
    select: {
      name: true,
      state: true,
      rosterAt: true,
      appraisalClosedAt: true,
      computedAt: true,
      appraisalClosesAt: true,
      appealsUntil: true,
    },
  });
  return docs.map(({ id, name, appraisalClosesAt, appealsUntil, ...round }) => {
    const { state } = round;
    const due = state === 'draft' ? appraisalClosesAt : state === 'announced' ? appealsUntil : null;
    return {
      id: String(id),
      name,
      stateLabel: roundStage(round),
      dueAt: due ? new Date(due).toISOString() : null,
    };
  });
}
