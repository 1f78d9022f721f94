import type { Payload } from 'payload';
import { factsOf } from '../results/facts';
import { type ItemResult, itemResultsOf, type ResultRow, resultOf } from '../results/result-rows';
import { type Certificate, certificateOf, decideItem, type Sums } from '../rules';
import { agendaOf, itemsOf, type Vote, voteOf } from '../vote-row';

/** A posted result. */
export interface PublicResult {
  vote: Vote;
  result: ResultRow;
  items: ItemResult[];
  /** Null for what an official system counted. */
  certificate: Certificate | null;
}

/** The result of a vote and its certificate, from the stored numbers; null as long as it is not posted. */
export async function publicResult(payload: Payload, id: string): Promise<PublicResult | null> {
  const vote = await voteOf(payload, id);
  if (!vote || (vote.state !== 'posted' && vote.state !== 'final')) return null;
  return resultFor(payload, vote);
}

/** The same for whoever may see it before: staff of the place, from the closing on. */
export async function resultFor(payload: Payload, vote: Vote): Promise<PublicResult | null> {
  const result = await resultOf(payload, vote.id);
  if (!result) return null;
  const items = await itemResultsOf(payload, vote.id);
  const certificate =
    vote.mode === 'official-record' ? null : await certificateFor(payload, vote, { result, items });
  return { vote, result, items, certificate };
}

async function certificateFor(
  payload: Payload,
  vote: Vote,
  { result, items }: Pick<PublicResult, 'result' | 'items'>,
): Promise<Certificate> {
  const total: Sums = { units: result.units, area: result.totalArea, heads: result.totalHeads };
  const agenda = agendaOf(await itemsOf(payload, vote.id));
  const counts = items.flatMap((sums, index) => {
    const item = agenda[index];
    return item ? [decideItem(vote.rules, { total, item, sums })] : [];
  });
  const count = { total, valid: result.ballots, refused: [], items: counts };
  return certificateOf(vote.rules, { facts: factsOf(vote), count, hash: result.hash });
}
