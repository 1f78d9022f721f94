import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountByPhone } from '@/domain/accounts/account-row';
import { keyring } from '@/shared/encryption';
import { buildUser, cookieFor, newPhone, type RoleFor } from '../../factories/accounts';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildNeighbourhood } from '../../factories/organization';

let app: TestApp;
let here: Awaited<ReturnType<typeof buildNeighbourhood>>;
let neighbour: string;
let administrator: string;

beforeAll(async () => {
  app = await startTestApp();
  here = await buildNeighbourhood(app.payload);
  const staff = { role: 'community-staff', kind: 'community', place: here.community } as const;
  neighbour = await cookieFor(app.payload, (await buildUser(app.payload, { roles: [staff] })).id);
  const { id } = await buildUser(app.payload, { roles: [{ role: 'administrator' }] });
  administrator = await cookieFor(app.payload, id);
});
afterAll(() => app.close());

/** Somebody who lives in the community, with a profile and a live session. */
async function livingHere(...roles: RoleFor[]) {
  const { id: user } = await buildUser(app.payload, { roles });
  const phone = newPhone();
  const { id } = await app.payload.create({
    collection: 'profiles',
    data: {
      user,
      realName: '刘玉芬',
      phone,
      idNumber: '11010519491231002X',
      building: String(here.building),
    },
    overrideAccess: true,
  });
  return { user, phone, id: String(id), cookie: await cookieFor(app.payload, user) };
}

async function change(cookie: string, path: string, body: object) {
  const answer = await app.fetch(`/api/profiles${path}`, {
    method: 'PATCH',
    headers: { origin: app.url, cookie, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: answer.status, text: await answer.text() };
}

const isSignedIn = async (cookie: string) => {
  const answer = await app.fetch('/api/users/me', { headers: { cookie, origin: app.url } });
  return Boolean(((await answer.json()) as { user: unknown }).user);
};
const ownerOf = async (phone: string) => (await accountByPhone({ payload: app.payload }, phone))?.id ?? null;

describe('taking over an account by changing its phone', () => {
  it.each(['operator', 'administrator', 'city-leader'] as const)(
    'is refused to a community’s staff when the neighbour is %s',
    async (role) => {
      const victim = await livingHere({ role });
      const mine = newPhone();
      for (const body of [
        { phone: mine },
        { phone: null },
        { realName: '别人' },
        { idNumber: '110105194912310011' },
      ]) {
        const answer = await change(neighbour, `/${victim.id}`, body);
        expect(answer.status, answer.text).toBe(403);
        expect(answer.text).toContain('只能由系统管理员修改');
      }
      await change(neighbour, `?where[user][equals]=${victim.user}`, { phone: mine });
      expect(await ownerOf(mine)).toBeNull();
      expect(await ownerOf(victim.phone)).toBe(victim.user);
      expect(await isSignedIn(victim.cookie)).toBe(true);
    },
  );

  it('is refused for a role that is still to begin, not for one that has ended', async () => {
    const coming = await livingHere({ role: 'operator', from: new Date('2099-01-01T00:00:00Z') });
    expect((await change(neighbour, `/${coming.id}`, { phone: newPhone() })).status).toBe(403);
    const gone = await livingHere({ role: 'operator', until: new Date('2021-01-01T00:00:00Z') });
    expect((await change(neighbour, `/${gone.id}`, { phone: newPhone() })).status).toBe(200);
  });

  it('leaves the rest of a staff member’s profile to the community', async () => {
    const victim = await livingHere({ role: 'operator' });
    const form = {
      phone: `${victim.phone.slice(0, 3)}****${victim.phone.slice(-4)}`,
      realName: '刘玉芬',
      address: '明月豪苑3号楼',
    };
    const answer = await change(neighbour, `/${victim.id}`, form);
    expect(answer.status, answer.text).toBe(200);
    expect(await isSignedIn(victim.cookie)).toBe(true);
  });
});

describe('a changed phone', () => {
  it.each([
    ['a community’s staff for a resident', () => neighbour, [] as RoleFor[]],
    ['an administrator for an operator', () => administrator, [{ role: 'operator' }] as RoleFor[]],
  ])('by %s ends every session, is audited, and is told to the old number', async (_who, by, roles) => {
    const person = await livingHere(...roles);
    const phone = newPhone();
    const answer = await change(by(), `/${person.id}`, { phone });
    expect(answer.status, answer.text).toBe(200);
    expect(await ownerOf(phone)).toBe(person.user);
    expect(await isSignedIn(person.cookie)).toBe(false);
    const { docs: events } = await app.payload.find({
      collection: 'audit-events',
      where: {
        and: [{ action: { equals: 'user.phone-changed' } }, { subjectId: { equals: person.user } }],
      },
      overrideAccess: true,
    });
    expect(events).toHaveLength(1);
    const { docs: messages } = await app.payload.db.find<{ recipientCipher: string }>({
      collection: 'outbox',
      where: { template: { equals: 'phone-changed' } },
      limit: 0,
      pagination: false,
    });
    const told = messages.map(({ recipientCipher }) => keyring().decrypt(recipientCipher, 'recipient'));
    expect(told.filter((to) => to === person.phone)).toHaveLength(1);
    expect(told).not.toContain(phone);
  });

  it('that is the same one in another spelling changes nothing', async () => {
    const person = await livingHere();
    expect((await change(neighbour, `/${person.id}`, { phone: `+86 ${person.phone}` })).status).toBe(200);
    expect(await isSignedIn(person.cookie)).toBe(true);
  });
});
