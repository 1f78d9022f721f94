import type { Payload } from 'payload';
import { buildUnit } from './organization';
import { buildCategory } from './requests';

let serial = 0;

/** A rule of the dispatch table; order 100 and in force unless told otherwise. @returns its id */
export async function buildRule(
  payload: Payload,
  rule: { unit: string } & Record<string, unknown>,
): Promise<string> {
  serial += 1;
  const data = { name: `规则${serial}`, order: 100, active: true, ...rule };
  const created = await payload.create({
    collection: 'dispatch-rules',
    data: data as never,
    overrideAccess: true,
    depth: 0,
  });
  return String(created.id);
}

/** A line of a unit's duty list. */
export async function buildDuty(
  payload: Payload,
  duty: { unit: string; category: string } & Record<string, unknown>,
): Promise<string> {
  const data = { basis: '职责清单第1条', active: true, ...duty };
  const created = await payload.create({
    collection: 'unit-duties',
    data: data as never,
    overrideAccess: true,
    depth: 0,
  });
  return String(created.id);
}

/** A unit of a community's level. */
export async function buildCommunityUnit(payload: Payload): Promise<string> {
  return String((await buildUnit(payload, { kind: 'community', handlesRequests: true, active: true })).id);
}

/** A branch with one category below it. */
export async function buildBranch(payload: Payload): Promise<{ branch: string; leaf: string }> {
  const branch = await buildCategory(payload);
  return { branch, leaf: await buildCategory(payload, { parent: branch }) };
}
