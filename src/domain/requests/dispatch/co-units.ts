import type { Payload, PayloadRequest } from 'payload';
import { type Actor, unitsOf } from '@/access';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import type { RequestRow } from '../request-row';
import { unitForRequests } from '../units';

/** A co-unit of a request: what it was asked for and what came of it. */
export interface CoUnit {
  id: string;
  unit: string;
  unitName: string;
  task: string;
  dueAt: string | null;
  contribution: string | null;
  doneAt: string | null;
}

/** What co-units are asked for when nobody says more. */
export const usualTask = '请协助牵头单位办理，并反馈情况。';

/** The co-units of a request in the order they were added. */
export async function coUnitsOf(payload: Payload, request: string, req?: PayloadRequest): Promise<CoUnit[]> {
  const { docs } = await payload.db.find<CoUnit>({
    collection: 'request-co-units',
    where: { request: { equals: request } },
    sort: ['addedAt', 'id'],
    limit: 100,
    pagination: false,
    select: { unit: true, unitName: true, task: true, dueAt: true, contribution: true, doneAt: true },
    req,
  });
  return docs.map(({ id, unit, unitName, task, dueAt, contribution, doneAt }) => ({
    id,
    unit,
    unitName,
    task,
    dueAt: dueAt ?? null,
    contribution: contribution ?? null,
    doneAt: doneAt ?? null,
  }));
}

/** Adds units that help, in the caller's transaction; one that helps already stays as it is. @returns the names added */
export async function insertCoUnits(
  req: PayloadRequest,
  request: Pick<RequestRow, 'id' | 'dueAt' | 'leadUnit'>,
  given: { units: readonly string[]; task: string; dueAt?: string; actor: Actor; at: Date; field: string },
): Promise<string[]> {
  const there = new Set((await coUnitsOf(req.payload, request.id, req)).map(({ unit }) => unit));
  const added: string[] = [];
  for (const id of new Set(given.units)) {
    if (id === request.leadUnit)
      fail('validation', { fields: { [given.field]: '牵头单位不用再作协办单位' } });
    if (there.has(id)) continue;
    const unit = await unitForRequests(req, id);
    const row = newId();
    await req.payload.db.create({
      collection: 'request-co-units',
      customID: row,
      data: {
        id: row,
        request: request.id,
        unit: unit.id,
        unitName: unit.name,
        task: given.task,
        addedAt: given.at.toISOString(),
        addedBy: given.actor.name,
        dueAt: given.dueAt ?? request.dueAt,
      },
      req,
      returning: false,
    });
    added.push(unit.name);
  }
  return added;
}

/** Lets those go that were asked to help and have done nothing yet; what was contributed stays. */
export async function endCoUnits(req: PayloadRequest, request: string): Promise<void> {
  await req.payload.db.deleteMany({
    collection: 'request-co-units',
    where: { and: [{ request: { equals: request } }, { doneAt: { exists: false } }] },
    req,
  });
}

/** The row by which the actor helps with the request: one not answered yet first; null when their units do not help. */
export async function ownCoUnit(
  payload: Payload,
  actor: Actor,
  request: string,
  req?: PayloadRequest,
): Promise<CoUnit | null> {
  const units = unitsOf(actor);
  if (units.length === 0) return null;
  const own = (await coUnitsOf(payload, request, req)).filter(({ unit }) => units.includes(unit));
  return own.find(({ doneAt }) => !doneAt) ?? own[0] ?? null;
}
