import type { Payload } from 'payload';
import { nameOf } from '../public-request';
import { type RequestRow, requestRow, rowsWhere } from '../request-row';
import { isPublicStep, type RequestState, stateLabels } from '../states';
import { eventsOf, type TimelineStep } from '../timeline';

/** How far the request that others follow is, without anything about who asked. */
export interface MainProgress {
  state: RequestState;
  stateLabel: string;
  unit: string | null;
  dueAt: string | null;
  steps: Pick<TimelineStep, 'id' | 'label' | 'at' | 'unit'>[];
}

/** One part of a split request for its requester. */
export interface PartProgress {
  number: string;
  title: string;
  state: RequestState;
  stateLabel: string;
  unit: string | null;
  reply: string | null;
}

/** What goes together with a request: the one it follows, or the parts it is split into. */
export interface Together {
  main: MainProgress | null;
  parts: PartProgress[];
}

/** What the requester may know of the requests that theirs is handled together with. */
export async function togetherOf(payload: Payload, request: RequestRow): Promise<Together> {
  const follows = request.state === 'merged' ? request.mergedInto : null;
  const [main, parts] = await Promise.all([
    follows ? progressOf(payload, follows) : null,
    request.state === 'split' ? partsFor(payload, request) : [],
  ]);
  return { main, parts };
}

async function progressOf(payload: Payload, id: string): Promise<MainProgress> {
  const [main, steps] = await Promise.all([requestRow(payload, id), eventsOf(payload, id)]);
  return {
    state: main.state,
    stateLabel: stateLabels[main.state],
    unit: await nameOf(payload, 'units', main.leadUnit),
    dueAt: main.dueAt,
    // Somebody else's request: what concerns its requester alone is not for those who follow it.
    steps: steps
      .filter(({ verb }) => isPublicStep(verb))
      .map(({ id: step, label, at, unit }) => ({ id: step, label, at, unit })),
  };
}

async function partsFor(payload: Payload, { id, setAsideAt }: RequestRow): Promise<PartProgress[]> {
  const rows = await rowsWhere(payload, {
    and: [{ partOf: { equals: id } }, { acceptedAt: { greater_than_equal: setAsideAt } }],
  });
  const parts = rows.toSorted((a, b) => a.number.localeCompare(b.number));
  return Promise.all(
    parts.map(async ({ number, title, state, leadUnit, reply }) => ({
      number,
      title,
      state,
      stateLabel: stateLabels[state],
      unit: await nameOf(payload, 'units', leadUnit),
      reply,
    })),
  );
}
