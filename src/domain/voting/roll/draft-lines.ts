import type { PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import { residencyCovers } from '@/domain/organization';
import { now } from '@/shared/clock';
import type { AreaSource } from '../rules';
import type { Vote } from '../vote-row';
import { mostLines, type RollRow } from './roll-row';

interface Household {
  id: string;
  name: string | null;
  floorArea: number | null;
  tenure: string;
  township: string | null;
  community: string | null;
  grid: string | null;
  compound: string | null;
  building: string;
}

interface Resident {
  user: string;
  personName: string;
  household: string;
  kind: string;
  representative: boolean | null;
  from: string;
  until: string | null;
}

export type DraftLine = Omit<RollRow, 'id' | 'vote' | 'voted' | 'note'>;

const natural = new Intl.Collator('zh', { numeric: true });

/** The place a vote covers, as a condition on what lies in it. */
export function insideVote(vote: Pick<Vote, 'compound' | 'grid' | 'community'>) {
  const field = vote.compound ? 'compound' : vote.grid ? 'grid' : 'community';
  return [{ field, equals: vote[field] ?? '' }];
}

/**
 * The lines of a roll as the records have them today, in the order of the doors: of an owners' assembly every unit, of a residents'
 * meeting every household that is lived in, or every registered adult. Several units of one voter are one head.
 */
export async function draftLines(
  req: PayloadRequest,
  vote: Vote,
  areaSource: AreaSource,
): Promise<DraftLine[]> {
  if (vote.basis === 'group-representative') return [];
  const households = await householdsIn(req, vote);
  const names = await buildingNames(req, vote);
  const residents = await residentsIn(req, vote);
  const nameOf = ({ building, name }: Household) => `${names.get(building) ?? ''}${name ?? ''}`;
  const sorted = households
    .map((household) => ({ household, unitName: nameOf(household) }))
    .toSorted((a, b) => natural.compare(a.unitName, b.unitName));
  if (vote.basis === 'adult') return adultLines(sorted, residents);
  const heads = new Map<string, string>();
  return sorted
    .filter(({ household }) => vote.body === 'owners-assembly' || household.tenure !== 'vacant')
    .map(({ household, unitName }, index) => {
      const voter = voterOf(residents.get(household.id) ?? []);
      const number = index + 1;
      const own = `H${number}`;
      // Whoever votes for several units holds them: one buyer of several counts as one head.
      const head = vote.body === 'owners-assembly' && voter ? (heads.get(voter.user) ?? own) : own;
      if (voter) heads.set(voter.user, head);
      return {
        ...placed(household),
        number,
        unitKey: `household:${household.id}`,
        unitName,
        household: household.id,
        area: vote.rules.measures.includes('area') ? (household.floorArea ?? 0) : 0,
        areaSource,
        head,
        developer: false,
        voter: voter?.user ?? null,
        voterName: voter?.personName ?? null,
      };
    });
}

function adultLines(
  sorted: readonly { household: Household; unitName: string }[],
  residents: ReadonlyMap<string, Resident[]>,
): DraftLine[] {
  const seen = new Set<string>();
  const lines: DraftLine[] = [];
  for (const { household, unitName } of sorted)
    for (const { user, personName } of residents.get(household.id) ?? []) {
      // A person has one vote, however many homes.
      if (seen.has(user)) continue;
      seen.add(user);
      const number = lines.length + 1;
      lines.push({
        ...placed(household),
        number,
        unitKey: `user:${user}`,
        unitName,
        household: household.id,
        area: 0,
        areaSource: 'register',
        head: `H${number}`,
        developer: false,
        voter: user,
        voterName: personName,
      });
    }
  return lines;
}

/** The owners' representative; where one owner alone is registered, that owner; nobody where owners have not chosen one. */
function voterOf(residents: readonly Resident[]): Resident | null {
  const owners = residents.filter(({ kind }) => kind === 'owner');
  const chosen = owners.find(({ representative }) => representative === true);
  return chosen ?? (owners.length === 1 ? (owners[0] ?? null) : null);
}

const placed = ({ township, community, grid, compound, building }: Household) => ({
  township,
  community,
  grid,
  compound,
  building,
});

function householdsIn(req: PayloadRequest, vote: Vote): Promise<Household[]> {
  return leanFind<Household>(
    req.payload,
    'households',
    {
      where: insideVote(vote),
      columns: ['name', 'floorArea', 'tenure', 'township', 'community', 'grid', 'compound', 'building'],
      newestBy: 'id',
      limit: mostLines,
    },
    req,
  );
}

/** 3号楼, and with the compound's name in front where the vote covers several. */
async function buildingNames(req: PayloadRequest, vote: Vote): Promise<Map<string, string>> {
  const buildings = await leanFind<{ id: string; name: string; compound: string | null }>(
    req.payload,
    'buildings',
    { where: insideVote(vote), columns: ['name', 'compound'], newestBy: 'id', limit: 20_000 },
    req,
  );
  if (vote.compound) return new Map(buildings.map(({ id, name }) => [id, name]));
  const ids = [...new Set(buildings.flatMap(({ compound }) => compound ?? []))];
  const compounds = await leanFind<{ id: string; name: string }>(
    req.payload,
    'compounds',
    { where: [{ field: 'id', in: ids }], columns: ['name'], newestBy: 'id', limit: 5000 },
    req,
  );
  const names = new Map(compounds.map(({ id, name }) => [id, name]));
  return new Map(
    buildings.map(({ id, name, compound }) => [id, `${names.get(compound ?? '') ?? ''}${name}`]),
  );
}

async function residentsIn(req: PayloadRequest, vote: Vote): Promise<Map<string, Resident[]>> {
  const rows = await leanFind<Resident>(
    req.payload,
    'residencies',
    {
      where: insideVote(vote),
      columns: ['user', 'personName', 'household', 'kind', 'representative', 'from', 'until'],
      newestBy: 'from',
      limit: mostLines,
    },
    req,
  );
  const at = now();
  const found = new Map<string, Resident[]>();
  // Oldest first, so that the order does not change when somebody moves in.
  for (const row of rows.toReversed()) {
    if (!residencyCovers(row, at)) continue;
    const known = found.get(row.household);
    if (known) known.push(row);
    else found.set(row.household, [row]);
  }
  return found;
}
