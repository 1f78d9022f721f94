import type { PayloadRequest } from 'payload';
import { groupRows } from '@/database';
import { choiceDigits } from '../ballots/choices';
import { choices as allChoices, decideItem, type ItemCount, type ItemSums, type Sums } from '../rules';
import { agendaOf, type ItemRow, type Vote } from '../vote-row';

/**
 * Counts the ballots inside the database: for each item one grouping by choice, for area and units, and one by head and choice, for
 * heads. Sealed ballots are in none.
 */
export async function tallyVote(
  req: PayloadRequest,
  vote: Vote,
  { items, total }: { items: readonly ItemRow[]; total: Sums },
): Promise<ItemCount[]> {
  const counted: ItemCount[] = [];
  for (const [index, item] of agendaOf(items).entries())
    counted.push(decideItem(vote.rules, { total, item, sums: await sumsOfItem(req, vote, index) }));
  return counted;
}

async function sumsOfItem(req: PayloadRequest, vote: Vote, character: number): Promise<ItemSums> {
  const where = [
    { field: 'vote', equals: vote.id },
    { field: 'sealed', equals: false },
  ];
  const digit = { field: 'choices', character };
  const byChoice = await groupRows(req.payload, 'vote-ballots', { where, by: [digit], sum: 'area' }, req);
  const byHead = await groupRows(req.payload, 'vote-ballots', { where, by: ['head', digit] }, req);
  const counts = (key: string) =>
    (Object.values(choiceDigits) as string[]).includes(key) &&
    (key !== choiceDigits.abstain || vote.rules.abstention === 'takes-part');

  // A head stands with a choice when all its units that took part made it.
  const standing = new Map<string, string | null>();
  for (const { keys } of byHead) {
    const [head = '', key = ''] = keys.map((one) => one ?? '');
    if (!counts(key)) continue;
    standing.set(head, standing.has(head) && standing.get(head) !== key ? null : key);
  }
  const headsWith = new Map<string, number>();
  for (const key of standing.values()) if (key) headsWith.set(key, (headsWith.get(key) ?? 0) + 1);
  const abstainingHeads = new Set(
    byHead.flatMap(({ keys: [head, key] }) => (key === choiceDigits.abstain ? (head ?? '') : [])),
  ).size;

  const sums = {} as ItemSums;
  const participating: Sums = { area: 0, heads: standing.size, units: 0 };
  for (const choice of allChoices) {
    const key = choiceDigits[choice];
    const group = byChoice.find(({ keys }) => keys[0] === key);
    const [area, units] = [group?.sum ?? 0, group?.n ?? 0];
    sums[choice] = { area, units, heads: counts(key) ? (headsWith.get(key) ?? 0) : abstainingHeads };
    if (!counts(key)) continue;
    participating.area += area;
    participating.units += units;
  }
  return { ...sums, participating };
}
