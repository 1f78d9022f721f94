import type { Payload } from 'payload';
import { type Actor, type RoleName, type ScopeKind, systemActor } from '@/access';
import { createAccount, grantRole } from '@/domain/accounts';
import {
  acceptRequest,
  dispatchRequest,
  type FileInput,
  fileRequest,
  type Receipt,
  replyToRequest,
  startRequest,
} from '@/domain/requests';
import { testPassword } from './app';
import { buildUnit } from './organization';

/** Somebody with one role, without an account: verbs look at the actor only. */
export function actorWith(
  role: RoleName | null,
  scope: { kind: ScopeKind; id: string } = { kind: 'city', id: '' },
): Actor {
  return {
    userId: null,
    name: `测试${role ?? '访客'}`,
    grants: role ? [{ role, scope }] : [],
    via: 'admin',
  };
}

/** A visitor of the portal without an account. */
export const visitor: Actor = { userId: null, name: '访客', grants: [], via: 'portal' };
export const operator: Actor = actorWith('operator');
export const supervisor: Actor = actorWith('supervisor');

/** A handler of the unit. */
export function handlerOf(unit: string): Actor {
  return actorWith('unit-handler', { kind: 'unit', id: unit });
}

let serial = 0;

/** An account that can sign in with the factories' password, holding one role. @returns user name and id */
export async function buildStaff(
  payload: Payload,
  role: RoleName,
  scope: { kind: ScopeKind; id: string } = { kind: 'city', id: '' },
): Promise<{ username: string; id: string }> {
  serial += 1;
  const actor = systemActor('测试');
  const username = `${role}-${serial}`;
  const id = await createAccount({
    payload,
    actor,
    username,
    name: `测试${username}`,
    password: testPassword,
  });
  await grantRole({ payload, actor, userId: id, role, scope });
  return { username, id };
}

/** A category of the first level. */
export async function buildCategory(
  payload: Payload,
  overrides: Record<string, unknown> = {},
): Promise<string> {
  serial += 1;
  const data = { name: `分类${serial}`, urgency: 'normal', active: true, ...overrides };
  const created = await payload.create({
    collection: 'categories',
    data: data as never,
    overrideAccess: true,
    depth: 0,
  });
  return String(created.id);
}

/** A question of a category (a new one unless told). */
export async function buildQuestion(
  payload: Payload,
  overrides: Record<string, unknown> = {},
): Promise<string> {
  serial += 1;
  const category = overrides.category ?? (await buildCategory(payload));
  const data = { label: `问题${serial}`, kind: 'text', active: true, ...overrides, category };
  const created = await payload.create({
    collection: 'category-questions',
    data: data as never,
    overrideAccess: true,
    depth: 0,
  });
  return String(created.id);
}

/** A unit that takes requests. */
export async function buildHandlingUnit(payload: Payload): Promise<string> {
  return String((await buildUnit(payload, { handlesRequests: true, active: true })).id);
}

/** A request filed on the portal; the phone is 13800138000 unless told otherwise. */
export async function buildRequest(payload: Payload, overrides: Partial<FileInput> = {}): Promise<Receipt> {
  return fileRequest({
    payload,
    actor: visitor,
    body: '三号楼的暖气从昨天晚上起不热，家里有老人和孩子。',
    placeText: '明月豪苑3号楼',
    name: '赵小满',
    phone: '13800138000',
    ...overrides,
  });
}

export type Stage = 'submitted' | 'accepted' | 'dispatched' | 'in-progress' | 'evaluation';

/** A request led to `stage` by the real verbs. */
export async function buildRequestAt(
  payload: Payload,
  stage: Stage,
  { unit: given, ...overrides }: Partial<FileInput> & { unit?: string } = {},
): Promise<Receipt & { unit: string; handler: Actor }> {
  const receipt = await buildRequest(payload, overrides);
  const unit = given ?? (await buildHandlingUnit(payload));
  const handler = handlerOf(unit);
  const call = { payload, id: receipt.id };
  const way: [Stage, () => Promise<unknown>][] = [
    ['accepted', () => acceptRequest({ ...call, actor: operator })],
    ['dispatched', () => dispatchRequest({ ...call, actor: operator, unit })],
    ['in-progress', () => startRequest({ ...call, actor: handler, note: '已电话联系，下午上门。' })],
    [
      'evaluation',
      () => replyToRequest({ ...call, actor: handler, reply: '已更换三号楼换热站的阀门，室温恢复到20度。' }),
    ],
  ];
  for (const [reached, step] of stage === 'submitted' ? [] : way) {
    await step();
    if (reached === stage) break;
  }
  return { ...receipt, unit, handler };
}

/** The events of a request in order, as the database has them. */
export async function eventsOfRequest(payload: Payload, id: string) {
  const { docs } = await payload.find({
    collection: 'request-events',
    where: { request: { equals: id } },
    sort: 'sequence',
    limit: 100,
    overrideAccess: true,
    depth: 0,
  });
  return docs;
}
