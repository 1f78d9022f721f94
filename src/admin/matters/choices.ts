import type { PayloadRequest } from 'payload';
import type { VerbOption } from '@/admin/verbs';
import { branchesOf, householdsToHear, runnersOf } from '@/domain/matters';
import { idOf, type Place } from '@/domain/organization';

/** The buildings a matter in this place can touch, as choices. */
export async function buildingChoices(req: PayloadRequest, place: Place): Promise<VerbOption[]> {
  const field = (['compound', 'grid', 'community'] as const).find((level) => idOf(place[level]));
  if (!field) return [];
  const { docs } = await req.payload.find({
    collection: 'buildings',
    where: { [field]: { equals: idOf(place[field]) } },
    select: { name: true },
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  });
  return sorted(docs.map(({ id, name }) => ({ value: String(id), label: name })));
}

/** The households staff may speak for, as choices. */
export async function householdChoices(
  req: PayloadRequest,
  place: Place & { asking?: string | null },
): Promise<VerbOption[]> {
  const households = await householdsToHear(req.payload, {
    asking: place.asking ?? null,
    compound: idOf(place.compound),
    grid: idOf(place.grid),
    community: idOf(place.community),
  });
  return households.map(({ id, name }) => ({ value: id, label: name }));
}

/** Those who run a matter, as choices. */
export async function ownerChoices(
  req: PayloadRequest,
  doc: Place & { branch?: string | null },
): Promise<VerbOption[]> {
  const runners = await runnersOf(req, {
    branch: idOf(doc.branch) ?? '',
    grid: idOf(doc.grid),
    community: idOf(doc.community),
  });
  return sorted(runners.map(({ id, name }) => ({ value: id, label: name })));
}

/** The Party organisations that can deliberate, as choices. */
export async function branchChoices(req: PayloadRequest, community: unknown): Promise<VerbOption[]> {
  const branches = await branchesOf(req.payload, idOf(community));
  return branches.map(({ id, name }) => ({ value: id, label: name }));
}

/** Units that can be given a task, as choices. */
export async function unitChoices(req: PayloadRequest): Promise<VerbOption[]> {
  const { docs } = await req.payload.find({
    collection: 'units',
    where: { active: { not_equals: false } },
    select: { name: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  });
  return sorted(docs.map(({ id, name }) => ({ value: String(id), label: name })));
}

const sorted = (options: VerbOption[]): VerbOption[] =>
  options.toSorted((a, b) => a.label.localeCompare(b.label, 'zh', { numeric: true }));
