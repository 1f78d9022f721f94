import type { Payload, PayloadRequest } from 'payload';
import { bulkInsert, leanFind } from '@/database';
import { choicesOf } from '../ballots/choices';
import { mostLines } from '../roll/roll-row';
import {
  type AreaSource,
  type Ballot,
  type Channel,
  type RollLine,
  type VoteCount,
  writePublishedFile,
} from '../rules';
import { agendaOf, type ItemRow, type Vote } from '../vote-row';
import { factLines } from './facts';

const partLength = 100_000;

/**
 * Writes the published file of a vote that is being closed from what is stored, and keeps it in pieces: it stays the same for ever.
 * @returns its hash, and what the pure rules make of the same rows
 */
export async function keepPublishedFile(
  req: PayloadRequest,
  vote: Vote,
  items: readonly ItemRow[],
): Promise<{ hash: string; count: VoteCount }> {
  const lines = await rollLines(req, vote);
  const { text, hash, count } = writePublishedFile({
    facts: factLines(vote),
    isSecret: Boolean(vote.secret),
    ruleSet: vote.rules,
    items: agendaOf(items),
    roll: lines.map(({ id: _id, ...line }) => line),
    ballots: await ballotsOf(req, vote, { items, lines }),
  });
  const parts: object[] = [];
  for (let start = 0; start < text.length; start += partLength)
    parts.push({ vote: vote.id, part: parts.length, text: text.slice(start, start + partLength) });
  await bulkInsert(req.payload, req, 'vote-file-parts', parts);
  return { hash, count };
}

/** The published file as it was written at the closing; null when there is none. */
export async function publishedFile(payload: Payload, vote: string): Promise<string | null> {
  const parts = await leanFind<{ part: number; text: string }>(payload, 'vote-file-parts', {
    where: [{ field: 'vote', equals: vote }],
    columns: ['part', 'text'],
    newestBy: 'part',
    limit: 10_000,
  });
  return parts.length === 0
    ? null
    : parts
        .toReversed()
        .map(({ text }) => text)
        .join('');
}

/** Numbers as long as the longest, so that the file's order is theirs. */
async function rollLines(req: PayloadRequest, vote: Vote): Promise<(RollLine & { id: string })[]> {
  const rows = await leanFind<{
    id: string;
    number: number;
    area: number;
    areaSource: AreaSource;
    head: string;
  }>(
    req.payload,
    'vote-roll',
    {
      where: [{ field: 'vote', equals: vote.id }],
      columns: ['number', 'area', 'areaSource', 'head'],
      newestBy: 'number',
      limit: mostLines,
    },
    req,
  );
  const width = String(rows[0]?.number ?? 1).length;
  const countsArea = vote.rules.measures.includes('area');
  return rows.map(({ number, areaSource, ...row }) => ({
    ...row,
    number: String(number).padStart(width, '0'),
    areaSource: countsArea ? areaSource : null,
  }));
}

interface BallotRow {
  choices: string;
  area: number;
  head: string;
  code: string | null;
  line: string | null;
  channel: Channel | null;
  proxy: string | null;
}

async function ballotsOf(
  req: PayloadRequest,
  vote: Vote,
  { items, lines }: { items: readonly ItemRow[]; lines: readonly (RollLine & { id: string })[] },
): Promise<Ballot[]> {
  const rows = await leanFind<BallotRow>(
    req.payload,
    'vote-ballots',
    {
      where: [
        { field: 'vote', equals: vote.id },
        { field: 'sealed', equals: false },
      ],
      columns: ['choices', 'area', 'head', 'code', 'line', 'channel', 'proxy'],
      newestBy: 'id',
      limit: mostLines,
    },
    req,
  );
  const numbers = new Map(lines.map(({ id, number }) => [id, number]));
  const proxies = new Map<string, string>();
  const proxyName = (key: string | null) => {
    if (!key) return null;
    const known = proxies.get(key) ?? `W${proxies.size + 1}`;
    proxies.set(key, known);
    return known;
  };
  return rows.map(({ choices, area, head, code, line, channel, proxy }) =>
    vote.secret
      ? { code: code ?? '', area, head, choices: choicesOf(items, choices) }
      : {
          rollNumber: numbers.get(line ?? '') ?? '',
          channel: channel ?? 'paper',
          proxy: proxyName(proxy),
          choices: choicesOf(items, choices),
        },
  );
}
