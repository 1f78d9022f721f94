import type { Payload } from 'payload';
import { leanFind } from '@/database';
import { activeResidencies } from '@/domain/organization';
import { now } from '@/shared/clock';
import { rowsById } from '../../public/names';
import type { Verdict } from '../labels';

/** A rectification somebody is asked about. */
export interface AskedOf {
  id: string;
  title: string;
  compoundName: string;
  responsibleName: string;
  askUntil: string;
  /** The homes of theirs that may answer, and what they have said. */
  homes: { household: string; answer: Verdict | null }[];
}

interface AskedRow extends Omit<AskedOf, 'compoundName' | 'homes'> {
  compound: string;
  askRound: number;
}

/** What somebody is asked about now as a resident, the first to end on top; with what their household said already. */
export async function askedOf(payload: Payload, user: string): Promise<AskedOf[]> {
  const homes = (await activeResidencies(payload, user, now())).flatMap(({ household, compound }) =>
    typeof compound === 'string' ? { household, compound } : [],
  );
  if (homes.length === 0) return [];
  const rows = await leanFind<AskedRow>(payload, 'rectifications', {
    where: [
      { field: 'compound', in: [...new Set(homes.map(({ compound }) => compound))] },
      { field: 'state', equals: 'asking' },
      { field: 'askUntil', from: now().toISOString() },
    ],
    columns: ['title', 'responsibleName', 'askUntil', 'compound', 'askRound'],
    newestBy: 'askUntil',
    limit: 50,
  });
  if (rows.length === 0) return [];
  const said = await leanFind<{
    rectification: string;
    household: string;
    askRound: number;
    verdict: Verdict;
  }>(payload, 'rectification-answers', {
    where: [
      { field: 'rectification', in: rows.map(({ id }) => id) },
      { field: 'household', in: homes.map(({ household }) => household) },
    ],
    columns: ['rectification', 'household', 'askRound', 'verdict'],
    newestBy: 'at',
    limit: 500,
  });
  const compounds = await rowsById<{ id: string; name: string }>(
    payload,
    'compounds',
    rows.map(({ compound }) => compound),
    ['name'],
  );
  return rows.reverse().map(({ compound, askRound, ...row }) => ({
    ...row,
    compoundName: compounds.get(compound)?.name ?? '',
    homes: [...new Set(homes.filter((home) => home.compound === compound).map((home) => home.household))].map(
      (household) => ({
        household,
        answer:
          said.find(
            (one) => one.rectification === row.id && one.household === household && one.askRound === askRound,
          )?.verdict ?? null,
      }),
    ),
  }));
}
