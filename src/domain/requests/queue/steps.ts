import type { PayloadRequest } from 'payload';

/** A step of a request as its staff read it. */
export interface SheetStep {
  id: string;
  label: string;
  at: string;
  actorName: string;
  unitName: string | null;
  note: string | null;
  internalNote: string | null;
}

const stepsShown = 30;

/** The newest steps of a request, by the rules of their own collection; a hand-over with its note, for those who may read that. */
export async function stepsOf(req: PayloadRequest, id: string): Promise<SheetStep[]> {
  const { docs } = await req.payload.find({
    collection: 'request-events',
    where: { request: { equals: id } },
    sort: '-sequence',
    select: {
      verb: true,
      label: true,
      at: true,
      actorName: true,
      unitName: true,
      note: true,
      internalNote: true,
    },
    limit: stepsShown,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  });
  // The newest of one belongs to the newest of the other.
  const notes = docs.some(isHandOver) ? await notesOfHandOvers(req, id) : [];
  return docs.map((step) => ({
    id: String(step.id),
    label: step.label,
    at: step.at,
    actorName: step.actorName,
    unitName: step.unitName ?? null,
    note: step.note ?? null,
    internalNote: (isHandOver(step) ? notes.shift() : step.internalNote) ?? null,
  }));
}

const isHandOver = ({ verb }: { verb: string }): boolean => verb === 'hand-over';

/** The newest first; null where it is not theirs to read. */
async function notesOfHandOvers(req: PayloadRequest, request: string): Promise<(string | null)[]> {
  const { docs } = await req.payload.find({
    collection: 'hand-overs',
    where: { request: { equals: request } },
    sort: '-preparedAt',
    select: { note: true },
    limit: stepsShown,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  });
  return docs.map(({ note }) => note ?? null);
}
