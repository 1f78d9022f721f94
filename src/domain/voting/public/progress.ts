import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { leanFind, readRow } from '@/database';
import { fail } from '@/shared/errors';
import { isId } from '@/shared/ids';
import { type WaitingPaper, waitingPapers } from '../paper/waiting-papers';
import { type RollRow, rollColumns } from '../roll/roll-row';
import type { Missing, Sums } from '../rules';
import { keepsVote } from '../verb';
import { type ItemRow, itemsOf, type Vote, voteOf } from '../vote-row';
import { liveOf } from './votes';

export interface VoteProgress {
  vote: Vote;
  items: ItemRow[];
  live: { turnout: Sums; missing: Missing };
  buildings: { id: string; name: string }[];
  building: string | null;
  lines: RollRow[];
  papers: (WaitingPaper & { unitName: string; number: number })[];
}

const natural = new Intl.Collator('zh', { numeric: true });

/** Which units have voted, door by door, for staff of the place: to remind, to enter papers. Never what. @throws DomainError */
export async function voteProgress(
  payload: Payload,
  actor: Actor,
  asked: { vote: string; building?: string | undefined },
): Promise<VoteProgress> {
  const vote = await voteOf(payload, asked.vote);
  if (!vote) fail('not-found', { message: '没有找到这次表决。' });
  if (!keepsVote(actor, vote)) fail('forbidden', { message: '只有这个社区（村）的工作人员能看谁还没有投。' });
  const buildings = await buildingsOf(payload, vote);
  const building = buildings.find(({ id }) => id === asked.building)?.id ?? buildings[0]?.id ?? null;
  const where = [
    { field: 'vote', equals: vote.id },
    ...(building ? [{ field: 'building', equals: building }] : []),
  ];
  const lines = await leanFind<RollRow>(payload, 'vote-roll', {
    where,
    columns: rollColumns,
    newestBy: 'number',
    limit: 3000,
  });
  return {
    vote,
    items: await itemsOf(payload, vote.id),
    live: await liveOf(payload, vote),
    buildings,
    building,
    lines: lines.toReversed(),
    papers: await namedPapers(payload, vote.id),
  };
}

async function buildingsOf(payload: Payload, vote: Vote): Promise<{ id: string; name: string }[]> {
  const level = vote.compound ? 'compound' : vote.grid ? 'grid' : 'community';
  const rows = await leanFind<{ id: string; name: string }>(payload, 'buildings', {
    where: [{ field: level, equals: vote[level] ?? '' }],
    columns: ['name'],
    newestBy: 'id',
    limit: 5000,
  });
  return rows.toSorted((a, b) => natural.compare(a.name, b.name));
}

async function namedPapers(payload: Payload, vote: string): Promise<VoteProgress['papers']> {
  const papers = await waitingPapers(payload, vote);
  if (papers.length === 0) return [];
  const rows = await leanFind<{ id: string; unitName: string; number: number }>(payload, 'vote-roll', {
    where: [{ field: 'id', in: papers.map(({ line }) => line) }],
    columns: ['unitName', 'number'],
    newestBy: 'number',
    limit: papers.length,
  });
  const found = new Map(rows.map((row) => [row.id, row]));
  return papers.flatMap((paper) => {
    const row = found.get(paper.line);
    return row ? [{ ...paper, unitName: row.unitName, number: row.number }] : [];
  });
}

/** A line and how often its paper has been read so far, for entering it. Null for a line that is not of this vote. */
export async function lineForStaff(
  payload: Payload,
  of: { vote: string; line: string },
): Promise<{ line: RollRow; readings: number } | null> {
  const row = isId(of.line) ? await readRow<RollRow>(payload, 'vote-roll', of.line) : undefined;
  if (!row || row.vote !== of.vote) return null;
  const paper = (await waitingPapers(payload, of.vote)).find(({ line }) => line === row.id);
  return { line: row, readings: paper?.names.length ?? 0 };
}
