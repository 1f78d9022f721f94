import { randomInt, randomUUID } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import { bulkInsert, deleteWhere, leanFind } from '@/database';
import { randomCode } from '../new-number';
import { mostLines } from '../roll/roll-row';

/** Ballots read in one statement. */
const atOnce = 50_000;

interface SecretRow {
  id: string;
  choices: string;
  area: number;
  head: string;
  receipt: string;
  sealed: boolean;
}

/**
 * Breaks the order in which secret ballots came: all are written anew in an order by chance, under new ids, with heads named anew and the
 * code they have in the published file; and so are the ticks of the units, whose order beside the audit log's times would say who voted when. After this, and with the key of the heads gone, nothing in the database leads from a ballot to a line.
 */
export async function shuffleBallots(req: PayloadRequest, vote: string): Promise<void> {
  const rows = await allBallots(req, vote);
  shuffle(rows);
  const names = new Map<string, string>();
  const nameOf = (head: string) => {
    const known = names.get(head) ?? `S${names.size + 1}`;
    names.set(head, known);
    return known;
  };
  const codes = new Set<string>();
  const newCode = (): string => {
    const code = randomCode(8);
    if (codes.has(code)) return newCode();
    codes.add(code);
    return code;
  };
  await deleteWhere(req.payload, req, 'vote-ballots', { vote: { equals: vote } });
  const anew = rows.map(({ id: _id, ...row }) => ({
    ...row,
    id: randomUUID(),
    vote,
    head: nameOf(row.head),
    code: newCode(),
  }));
  await bulkInsert(req.payload, req, 'vote-ballots', anew);
  await shuffleTicks(req, vote);
}

/** Every ballot, the sealed ones too: how often somebody changed theirs knows no limit, so they are read piece by piece. */
async function allBallots(req: PayloadRequest, vote: string): Promise<SecretRow[]> {
  const found: SecretRow[] = [];
  for (;;) {
    const last = found.at(-1);
    const rows = await leanFind<SecretRow>(
      req.payload,
      'vote-ballots',
      {
        where: [{ field: 'vote', equals: vote }, ...(last ? [{ field: 'id', before: last.id }] : [])],
        columns: ['choices', 'area', 'head', 'receipt', 'sealed'],
        newestBy: 'id',
        limit: atOnce,
      },
      req,
    );
    found.push(...rows);
    if (rows.length < atOnce) return found;
  }
}

async function shuffleTicks(req: PayloadRequest, vote: string): Promise<void> {
  const where = [{ field: 'vote', equals: vote }];
  const query = { where, columns: ['vote', 'line'], newestBy: 'id', limit: mostLines };
  const ticks = await leanFind<{ vote: string; line: string }>(
    req.payload,
    'vote-participations',
    query,
    req,
  );
  shuffle(ticks);
  await deleteWhere(req.payload, req, 'vote-participations', { vote: { equals: vote } });
  const anew = ticks.map(({ line }) => ({ id: randomUUID(), vote, line }));
  await bulkInsert(req.payload, req, 'vote-participations', anew);
}

/** Fisher and Yates, with the system's generator: an order nobody can guess. */
function shuffle(rows: unknown[]): void {
  for (let last = rows.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [rows[last], rows[other]] = [rows[other], rows[last]];
  }
}
