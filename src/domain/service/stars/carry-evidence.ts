import type { Payload, PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { insertRow, leanFind } from '@/database';
import { type PlaceColumns, placeColumns } from '@/domain/organization';
import { type FileItem, filesOf } from '@/domain/property';
import { derivedId } from '@/shared/ids';
import { itemUnitLabels } from './labels';
import { holds, overlaps, type PeriodRound } from './overlaps';
import { stepLabels } from './personal-steps';
import {
  type EvidenceRow,
  placeColumns as placeColumnNames,
  type ResultRow,
  type RoundRow,
  resultsOf,
} from './rows';
import { rulesOfRound } from './rule-sets';
import type { RuleItem } from './rules/rule-set';
import { writeStep } from './verb';

interface Reading {
  payload: Payload;
  req?: PayloadRequest;
}

/** More than any branch has in a period. */
const most = 20_000;

/** The row that a plus or minus of a void round becomes in another one; the primary key holds it once. */
const idIn = (item: string, round: string): string => derivedId(`star-evidence ${item} ${round}`);

/** What the evidence of a carried one ends with. */
const note = ({ name }: Pick<VoidRound, 'name'>): string => `（从作废的“${name}”转来）`;
export const withoutNote = (evidence: string): string => evidence.replace(/（从作废的“[^”]*”转来）$/, '');

type VoidRound = Pick<RoundRow, 'id' | 'name'> & PlaceColumns;

/** The void rounds of the same period, wherever in the city: few. */
async function voidOnes({ payload, req }: Reading, round: RoundRow): Promise<VoidRound[]> {
  const rows = await leanFind<VoidRound>(
    payload,
    'star-rounds',
    {
      where: [
        { field: 'state', equals: 'cancelled' },
        { field: 'periodKind', equals: round.periodKind },
        { field: 'from', from: round.from, before: round.to },
      ],
      columns: ['name', ...placeColumnNames],
      newestBy: 'id',
      limit: most,
    },
    req,
  );
  return rows.filter(({ id }) => id !== round.id);
}

/** The pluses and minuses of these rounds, or those of one member. */
function evidenceIn(
  { payload, req }: Reading,
  rounds: readonly string[],
  member?: string,
): Promise<EvidenceRow[]> {
  return leanFind<EvidenceRow>(
    payload,
    'star-manual-items',
    {
      where: [
        { field: 'round', in: [...rounds] },
        ...(member === undefined ? [] : [{ field: 'member', equals: member }]),
      ],
      columns: [
        ...['round', 'member', 'memberName', 'item', 'itemName', 'units', 'on', 'evidence', 'state'],
        ...['enteredBy', 'enteredByName', ...placeColumnNames],
      ],
      newestBy: 'id',
      limit: most,
    },
    req,
  );
}

/** Which row each carried one among these came from. */
function parentsOf(items: readonly EvidenceRow[], rounds: readonly string[]): Map<string, string> {
  const known = new Set(items.map(({ id }) => id));
  const parents = new Map<string, string>();
  for (const { id } of items)
    for (const round of rounds) if (known.has(idIn(id, round))) parents.set(idIn(id, round), id);
  return parents;
}

const sameThing = ({ member, item, on, evidence }: EvidenceRow): string =>
  [member, item, new Date(on).toISOString(), withoutNote(evidence)].join('\n');

/**
 * Pluses and minuses that a second person had confirmed in a void round of the period wait in this one to be confirmed once more, where their member
 * is on its list, whether that round was for the same node, one above or one below it: same evidence, same papers, entered by the same person. What a
 * later one of those rounds found not to hold stays out, and what was entered here by hand is not there twice. What cannot be carried of this place is
 * named in the history, for the branch.
 * @param others rounds that stand beside this one: the narrower ones take up what is theirs themselves
 */
export async function carryEvidence(
  req: PayloadRequest,
  actor: Actor,
  round: RoundRow,
  others: readonly PeriodRound[],
): Promise<void> {
  const reading = { payload: req.payload, req };
  const voids = (await voidOnes(reading, round)).filter((one) => overlaps(one, round));
  if (voids.length === 0) return;
  const names = new Map(voids.map((one) => [one.id, one]));
  const items = await evidenceIn(reading, [...names.keys()]);
  const waiting = await openOf(reading, round, items, [...names.keys()]);
  if (waiting.length === 0) return;
  const rules = await rulesOfRound(req.payload, round, req);
  const where = [{ field: 'member', in: [...new Set(waiting.map(({ member }) => member))] }];
  const listed = new Map(
    (await resultsOf(reading, round.id, { where, limit: most })).map((row) => [row.member, row]),
  );
  const narrower = others.filter((other) => holds(round, other) && !holds(other, round));
  const carried: Told[] = [];
  const left: Told[] = [];
  for (const one of waiting) {
    const from = names.get(one.round);
    if (!from) continue;
    const result = listed.get(one.member);
    const item = rules.items.find(
      ({ key, kind }) => key === one.item && (kind === 'manual' || kind === 'deduction'),
    );
    if (result && item) {
      await insertCarried(req, { round, one, result, item, from });
      carried.push({
        from,
        words: `${one.memberName}：${item.name}${one.units}${itemUnitLabels[item.unit]}`,
      });
    } else if (result || (holds(round, one) && !narrower.some((other) => holds(other, one))))
      left.push({
        from,
        words: `${one.memberName}：${one.itemName}（${result ? '这次的规则里没有这一项' : '不在这次的名单上'}）`,
      });
  }
  if (carried.length > 0)
    await writeStep(req, actor, round, {
      label: stepLabels.evidenceCarried,
      detail: `从作废的${sourcesOf(carried)}转来，等另一个人核实：${wordsOf(carried)}`,
    });
  if (left.length > 0)
    await writeStep(req, actor, round, {
      label: stepLabels.evidenceLeft,
      detail: `作废的${sourcesOf(left)}里核实过，转不过来：${wordsOf(left)}`,
    });
}

interface Told {
  from: VoidRound;
  words: string;
}

const sourcesOf = (some: readonly Told[]): string =>
  [...new Set(some.map(({ from }) => `“${from.name}”`))].join('、');
const wordsOf = (some: readonly Told[]): string => some.map(({ words }) => words).join('；');

/** The confirmed ones that nothing stands for yet, each thing once. */
async function openOf(
  reading: Reading,
  round: RoundRow,
  items: readonly EvidenceRow[],
  voids: readonly string[],
): Promise<EvidenceRow[]> {
  const byId = new Map(items.map((one) => [one.id, one]));
  // Void with its round before anybody had decided: as if it had not been carried.
  const isCarried = ({ id }: EvidenceRow) =>
    voids.some((other) => (byId.get(idIn(id, other))?.state ?? 'void') !== 'void');
  const here = await evidenceIn(reading, [round.id]);
  const taken = new Set(
    here.flatMap((one) => (one.state === 'waiting' || one.state === 'confirmed' ? sameThing(one) : [])),
  );
  return items.filter((one) => {
    if (one.state !== 'confirmed' || isCarried(one) || taken.has(sameThing(one))) return false;
    taken.add(sameThing(one));
    return true;
  });
}

interface Carried {
  round: RoundRow;
  one: EvidenceRow;
  result: ResultRow;
  item: RuleItem;
  from: VoidRound;
}

const insertCarried = (req: PayloadRequest, { round, one, result, item, from }: Carried): Promise<string> =>
  insertRow(req, 'star-manual-items', {
    id: idIn(one.id, round.id),
    round: round.id,
    member: result.member,
    memberName: result.memberName,
    user: result.user,
    ...placeColumns(result),
    item: item.key,
    itemName: item.name,
    units: one.units,
    on: one.on,
    evidence: `${withoutNote(one.evidence)}${note(from)}`,
    state: 'waiting',
    enteredBy: one.enteredBy,
    enteredByName: one.enteredByName,
  });

/** The papers of a member's pluses and minuses of a round, with those of the ones they were carried from. */
export async function papersOfEvidence(
  payload: Payload,
  round: RoundRow,
  { member, ids }: { member: string; ids: readonly string[] },
): Promise<Map<string, FileItem[]>> {
  if (ids.length === 0) return new Map();
  const voids = (await voidOnes({ payload }, round)).map(({ id }) => id);
  const items = voids.length > 0 ? await evidenceIn({ payload }, [...voids, round.id], member) : [];
  const parents = parentsOf(items, [...voids, round.id]);
  const lines = ids.map((id) => {
    const line = [id];
    for (let parent = parents.get(id); parent; parent = parents.get(parent)) line.push(parent);
    return line;
  });
  const files = await filesOf(payload, lines.flat());
  return new Map(
    lines.flatMap(([id = '', ...before]) => {
      const all = [id, ...before].flatMap((one) => files.get(one) ?? []);
      return all.length > 0 ? [[id, all]] : [];
    }),
  );
}
