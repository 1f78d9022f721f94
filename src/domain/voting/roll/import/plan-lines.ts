import type { PayloadRequest } from 'payload';
import { normalizeName } from '@/domain/organization';
import type { Vote } from '../../vote-row';
import { developerHead } from '../correct-line';
import { linesOf, type RollRow } from '../roll-row';
import type { ImportedLine } from './roll-row-of';

type Columns = Partial<Pick<RollRow, 'area' | 'areaSource' | 'head' | 'developer' | 'voterName'>>;

export interface PlannedLines {
  /** Lines to be added, with their numbers. */
  added: (Pick<RollRow, 'number' | 'unitName' | 'area' | 'areaSource' | 'head' | 'developer'> & {
    voterName: string | null;
  })[];
  changed: { id: string; columns: Columns }[];
  unchanged: number;
}

/** What the lines of a file make of the roll as it is now. */
export async function planLines(
  req: PayloadRequest,
  vote: Vote,
  rows: readonly ImportedLine[],
): Promise<PlannedLines> {
  const lines = await linesOf(req.payload, vote.id, [], req);
  const known = new Map(lines.map((line) => [normalizeName(line.unitName), line]));
  let next = lines.at(-1)?.number ?? 0;
  const numbered = rows.map((row) => {
    const line = known.get(row.unitName);
    if (line) return { row, line, number: line.number };
    next += 1;
    return { row, line: null, number: next };
  });
  // The first of an owner's units gives the others its head.
  const heads = new Map<string, string>();
  for (const { row, number } of numbered)
    if (row.group && !heads.has(row.group)) heads.set(row.group, `H${number}`);
  const plan: PlannedLines = { added: [], changed: [], unchanged: 0 };
  const countsArea = vote.rules.measures.includes('area');
  for (const { row, line, number } of numbered) {
    const group = row.group ? heads.get(row.group) : undefined;
    const head = row.developer ? developerHead : group;
    if (!line) {
      plan.added.push({
        number,
        unitName: row.unitName,
        area: countsArea ? (row.area ?? 0) : 0,
        areaSource: row.areaSource ?? 'register',
        head: head ?? `H${number}`,
        developer: row.developer,
        voterName: row.voterName,
      });
      continue;
    }
    const columns = changedColumns(line, {
      ...(countsArea && row.area !== null ? { area: row.area } : {}),
      ...(row.areaSource ? { areaSource: row.areaSource } : {}),
      ...(head ? { head, developer: row.developer } : {}),
      // Whoever has an account there votes from it; the file does not take that away.
      ...(row.voterName && !line.voter ? { voterName: row.voterName } : {}),
    });
    if (Object.keys(columns).length > 0) plan.changed.push({ id: line.id, columns });
    else plan.unchanged += 1;
  }
  return plan;
}

function changedColumns(line: RollRow, given: Columns): Columns {
  const same = (key: keyof Columns) => (line[key] ?? false) === (given[key] ?? false);
  return Object.fromEntries(Object.entries(given).filter(([key]) => !same(key as keyof Columns))) as Columns;
}
