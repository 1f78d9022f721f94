import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { registerDispute } from '@/domain/mediation';
import { newId } from '@/shared/ids';
import { buildUser, newPhone } from './accounts';
import { staffActor } from './property';

type Overrides = Record<string, unknown>;
let serial = 0;

/** An organisation that mediates for the whole city, unless told otherwise. */
export async function buildMediationOrganization(payload: Payload, overrides: Overrides = {}) {
  serial += 1;
  const data = {
    name: `测试调委会${serial}-${process.pid}`,
    kind: 'people',
    type: 'committee',
    phone: '0312-2300400',
    hours: '周一至周五 9:00—17:00',
    address: '为民街1号',
    active: true,
    takesApplications: true,
    ...overrides,
  };
  return payload.create({
    collection: 'mediation-organizations',
    data: data as never,
    depth: 0,
    overrideAccess: true,
  });
}

/** An organisation with somebody who reads what comes to it. @returns its id */
export async function buildKeptOrganization(payload: Payload, overrides: Overrides = {}): Promise<string> {
  const id = String((await buildMediationOrganization(payload, overrides)).id);
  await buildDesk(payload, id);
  return id;
}

/** An account that keeps the desk of an organisation, as it acts on the portal. */
export async function buildDesk(
  payload: Payload,
  organization: string,
): Promise<Actor & { userId: string; username: string }> {
  const { id, username } = await buildUser(payload, { roles: [{ role: 'mediator' }] });
  await payload.create({
    collection: 'mediation-desks',
    data: {
      organization,
      user: id,
      userName: username,
      active: true,
      since: '2026-01-01T00:00:00.000Z',
      appointedByName: '测试',
      deskKey: `${organization}:${id}`,
    } as never,
    depth: 0,
    overrideAccess: true,
  });
  return { userId: id, username, name: username, grants: [], via: 'portal' };
}

/** A mediator who has time every day of the week, with an account of their own. */
export async function buildMediator(payload: Payload, organization: string, overrides: Overrides = {}) {
  serial += 1;
  const user =
    'user' in overrides ? overrides.user : (await buildUser(payload, { roles: [{ role: 'mediator' }] })).id;
  const data = {
    name: `调解员${serial}`,
    organization,
    kind: 'mediator',
    languages: '普通话、定州话',
    weeklyHours: ['一', '二', '三', '四', '五', '六', '日'].map((day) => `周${day} 9:00-12:00`).join('\n'),
    state: 'active',
    user,
    ...overrides,
  };
  const made = await payload.create({
    collection: 'mediators',
    data: data as never,
    depth: 0,
    overrideAccess: true,
  });
  return { id: String(made.id), name: data.name, user: String(user) };
}

export async function buildMethod(payload: Payload, name = `方法${newId().slice(-6)}`): Promise<string> {
  const made = await payload.create({
    collection: 'mediation-methods',
    data: { name, sentence: '各让一步，邻里和气。', order: 1, active: true },
    depth: 0,
    overrideAccess: true,
  });
  return String(made.id);
}

/** A case of two neighbours that has been registered at an organisation. */
export async function buildDispute(
  payload: Payload,
  organization: string,
  overrides: Partial<Parameters<typeof registerDispute>[0]> = {},
) {
  return registerDispute({
    payload,
    actor: staffActor,
    source: { kind: 'counter' },
    organization,
    type: 'neighbours',
    facts: '两家为界石的位置争了三年，去年秋天动过手。',
    wishes: '请人看看界石到底在哪里',
    parties: [
      { side: 'applicant', name: '张秘一', phone: newPhone() },
      { side: 'respondent', name: '李秘二', phone: newPhone() },
    ],
    ...overrides,
  });
}

/** As an account acts on the portal. */
export const accountActor = (userId: string, name = '测试账号'): Actor & { userId: string } => ({
  userId,
  name,
  grants: [],
  via: 'portal',
});
