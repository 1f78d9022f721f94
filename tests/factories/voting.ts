import type { Payload } from 'payload';
import type { Actor } from '@/access';
import {
  announceVote,
  createVote,
  draftRoll,
  linesOf,
  openVote,
  type RollRow,
  type VoteInput,
} from '@/domain/voting';
import { fixedClock, now, setClock } from '@/shared/clock';
import { newToken } from '@/shared/ids';
import { buildUser } from './accounts';
import { buildBuilding, buildCompound, buildHousehold } from './organization';
import { staffActor } from './property';
import { buildResidency, residentActor } from './residents';

const day = 86_400_000;

/** Moves business time on by so many days. */
export function passDays(days: number): void {
  setClock(fixedClock(new Date(now().getTime() + days * day)));
}

/** A compound with one building whose units have these areas, 0.01 m². */
export async function buildVotingCompound(
  payload: Payload,
  { community, areas }: { community: unknown; areas: readonly number[] },
): Promise<{ compound: string; building: string; households: string[] }> {
  const compound = String((await buildCompound(payload, { community })).id);
  const building = String((await buildBuilding(payload, { compound, name: '1号楼' })).id);
  const households: string[] = [];
  for (const [index, floorArea] of areas.entries()) {
    const room = String(101 + index);
    households.push(String((await buildHousehold(payload, { building, room, floorArea })).id));
  }
  return { compound, building, households };
}

/** What a vote asks for: one ordinary and one special item, open from sixteen days on for a week. */
export const voteInput = (compound: string, overrides: Partial<VoteInput> = {}): VoteInput => ({
  title: '更换门禁和公共收益怎么用',
  intro: '门禁坏了两年，方案贴在每个单元门口。',
  mode: 'owners-tally',
  body: 'owners-assembly',
  secret: false,
  allowsChange: false,
  convener: '业主委员会',
  place: `compound:${compound}`,
  opensAt: new Date(now().getTime() + 16 * day).toISOString(),
  closesAt: new Date(now().getTime() + 23 * day).toISOString(),
  items: [
    { title: '使用维修资金更换门禁', kind: 'use-maintenance-fund' },
    { title: '把架空层租给快递柜', kind: 'use-of-common-parts' },
  ],
  ...overrides,
});

export interface BuiltVote {
  vote: string;
  compound: string;
  households: string[];
  lines: RollRow[];
  /** Who votes for each unit, in the order of the lines. */
  voters: (Actor & { userId: string })[];
}

/** A vote in its notice, with a registered owner for each unit (or so many). */
export async function buildNotice(
  payload: Payload,
  {
    community,
    areas = [10_000, 8000, 6000, 12_000],
    owners = areas.length,
    ...overrides
  }: { community: unknown; areas?: readonly number[]; owners?: number } & Partial<VoteInput>,
): Promise<BuiltVote> {
  const { compound, households } = await buildVotingCompound(payload, { community, areas });
  const voters: BuiltVote['voters'] = [];
  for (const household of households.slice(0, owners)) {
    const { id } = await buildUser(payload, { passwordless: true });
    await buildResidency(payload, { household, user: id });
    voters.push({ ...residentActor(id), userId: id });
  }
  const call = { payload, actor: staffActor };
  const { id: vote } = await createVote({ ...call, ...voteInput(compound, overrides) });
  await draftRoll({ ...call, id: vote, areaSource: 'register' });
  await announceVote({ ...call, id: vote });
  return { vote, compound, households, lines: await linesOf(payload, vote), voters };
}

/** The same, opened: the clock has moved on to then. */
export async function buildOpenVote(
  payload: Payload,
  given: Parameters<typeof buildNotice>[1],
): Promise<BuiltVote> {
  const built = await buildNotice(payload, given);
  passDays(16.01);
  await openVote({ payload, actor: staffActor, id: built.vote });
  return built;
}

/** A key as a form carries one. */
export const newFormKey = () => newToken(16);

/** The rows of a vote in one of its closed collections, straight from the database. */
export async function rowsOfVote<Row = Record<string, unknown>>(
  payload: Payload,
  collection: 'vote-ballots' | 'vote-participations' | 'vote-paper-entries' | 'vote-item-results',
  vote: string,
): Promise<(Row & { id: string })[]> {
  const { docs } = await payload.db.find<Row & { id: string }>({
    collection,
    where: { vote: { equals: vote } },
    limit: 0,
    pagination: false,
  });
  return docs;
}
