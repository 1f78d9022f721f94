import type { PayloadRequest } from 'payload';
import { insertRow, leanFind, leanFirst, readRow, updateColumns } from '@/database';
import { holdersAt } from '@/domain/requests';
import type { MatterStep } from './labels';
import { type MatterRow, placeOfMatter } from './matter-row';
import { stepDeadline } from './settings';

type Entered = Pick<
  MatterRow,
  'enteredAt' | 'dueAt' | 'dueReason' | 'owner' | 'ownerName' | 'nextCheckAt' | 'overdueFor'
>;

/** Begins the stay of a matter in a step. @returns the columns that say since when, until when and by whom */
export async function enterStep(
  req: PayloadRequest,
  row: MatterRow,
  { step, at }: { step: MatterStep; at: Date },
): Promise<Entered> {
  const before = await staysOf(req, row.id, step);
  await insertRow(req, 'matter-stays', {
    matter: row.id,
    ...placeOfMatter(row),
    step,
    round: before.length + 1,
    enteredAt: at.toISOString(),
    leftAt: null,
    hours: null,
    late: false,
  });
  const due = await stepDeadline(req, step, at);
  const dueAt = due.at.toISOString();
  return {
    enteredAt: at.toISOString(),
    dueAt,
    dueReason: due.reason,
    ...(await ownerOf(req, row, step)),
    nextCheckAt: dueAt,
    overdueFor: null,
  };
}

/** Ends the stay in the step a matter is in. */
export async function leaveStep(req: PayloadRequest, row: MatterRow, at: Date): Promise<void> {
  const stay = (await staysOf(req, row.id, row.step)).find(({ leftAt }) => leftAt === null);
  if (!stay) return;
  const spent = at.getTime() - new Date(stay.enteredAt).getTime();
  await updateColumns(req, 'matter-stays', stay.id, {
    leftAt: at.toISOString(),
    hours: Math.round(spent / 3_600_000),
    late: row.dueAt !== null && new Date(row.dueAt) < at,
  });
}

interface Stay {
  id: string;
  enteredAt: string;
  leftAt: string | null;
}

function staysOf(req: PayloadRequest, matter: string, step: MatterStep): Promise<Stay[]> {
  const query = {
    where: [
      { field: 'matter', equals: matter },
      { field: 'step', equals: step },
    ],
    columns: ['enteredAt', 'leftAt'],
    newestBy: 'enteredAt',
    limit: 200,
  };
  return leanFind<Stay>(req.payload, 'matter-stays', query, req);
}

/** Who owns a step: the branch's secretary deliberates, the community's staff does the rest; whoever had it before keeps it. */
async function ownerOf(
  req: PayloadRequest,
  row: MatterRow,
  step: MatterStep,
): Promise<{ owner: string | null; ownerName: string | null }> {
  const accounts = step === 'deliberating' ? await secretariesOf(req, row) : await communityStaffOf(req, row);
  const owner = [row.owner, row.openedBy, accounts[0]].find((one) => one && accounts.includes(one)) ?? null;
  if (!owner) return { owner: null, ownerName: step === 'deliberating' ? row.branchName : '社区' };
  return { owner, ownerName: await nameOf(req, owner) };
}

async function nameOf(req: PayloadRequest, account: string): Promise<string | null> {
  const query = { where: [{ field: 'id', equals: account }], columns: ['name'], newestBy: 'id' };
  return (await leanFirst<{ name: string }>(req.payload, 'users', query, req))?.name ?? null;
}

/** Accounts of the branch's secretaries: those of its grid, or of the community where the branch is the community's. */
export async function secretariesOf(
  req: PayloadRequest,
  { branch, grid, community }: Pick<MatterRow, 'branch' | 'grid' | 'community'>,
): Promise<string[]> {
  const organization = await readRow<{ grid: string | null }>(
    req.payload,
    'party-organizations',
    branch,
    req,
  );
  const place = organization?.grid ?? grid;
  const ofGrid = place ? await holdersAt(req, 'branch-secretary', 'grid', [place]) : [];
  if (ofGrid.length > 0 || !community) return ofGrid;
  return holdersAt(req, 'branch-secretary', 'community', [community]);
}

/** Accounts of all who run a matter, with their names. */
export async function runnersOf(
  req: PayloadRequest,
  row: Pick<MatterRow, 'branch' | 'grid' | 'community'>,
): Promise<{ id: string; name: string }[]> {
  const accounts = [...(await communityStaffOf(req, row)), ...(await secretariesOf(req, row))];
  const named: { id: string; name: string }[] = [];
  for (const id of new Set(accounts)) named.push({ id, name: (await nameOf(req, id)) ?? '' });
  return named;
}

export async function communityStaffOf(
  req: PayloadRequest,
  { community }: Pick<MatterRow, 'community'>,
): Promise<string[]> {
  return community ? holdersAt(req, 'community-staff', 'community', [community]) : [];
}
