import type { Payload } from 'payload';
import { expect, it } from 'vitest';
import {
  declineDispute,
  failDispute,
  partiesOfDispute,
  refuseAsParty,
  settleOrally,
  tokenOfParty,
  withdrawForParty,
} from '@/domain/mediation';
import { now } from '@/shared/clock';
import { buildUser, cookieFor } from '../../factories/accounts';
import { appAtFixedTime } from '../../factories/fixed-time';
import {
  agreedTerms,
  buildAgreed,
  buildTribunal,
  holdSession,
  inHours,
  settleInWriting,
  type Tribunal,
} from '../../factories/hearings';
import { buildDispute } from '../../factories/mediation';
import { visitor } from '../../factories/property';

const { app, clock, begin } = appAtFixedTime();

/** How a case that was talked about, or one just registered, comes to each of its outcomes. */
const endings: Record<string, (payload: Payload, at: Tribunal) => Promise<string>> = {
  settled: async (payload, at) => {
    const { id } = await talked(payload, at, false);
    await settleInWriting(payload, at, id);
    return id;
  },
  orally: async (payload, at) => {
    const { id } = await talked(payload, at);
    const call = { payload, actor: at.as, dispute: id };
    await settleOrally({ ...call, ...agreedTerms, agreedOn: now().toISOString(), readAloud: true });
    return id;
  },
  failed: async (payload, at) => {
    const { id } = await talked(payload, at);
    await failDispute({ payload, actor: at.as, dispute: id, reason: '谈不拢', told: true });
    return id;
  },
  withdrawn: async (payload, at) => {
    const { id } = await talked(payload, at);
    const [party] = await partiesOfDispute(payload, id);
    await withdrawForParty({ payload, actor: at.desk, id, party: party?.id ?? '', readBack: true });
    return id;
  },
  refused: async (payload, at) => {
    const { id } = await buildAgreed(payload, at);
    const [, party] = await partiesOfDispute(payload, id);
    await refuseAsParty({
      payload,
      actor: visitor,
      proof: { token: party ? (tokenOfParty(party) ?? '') : '' },
    });
    return id;
  },
  declined: async (payload, at) => {
    const { id } = await buildDispute(payload, at.organization);
    await declineDispute({ payload, actor: at.desk, id, reason: '法院判了', elsewhere: 'court' });
    return id;
  },
};

async function talked(payload: Payload, at: Tribunal, hold = true) {
  clock.set(begin);
  const built = await buildAgreed(payload, at);
  clock.set(inHours(24));
  if (hold) await holdSession(payload, at, built.id);
  return built;
}

it('neither the log of actions nor the outbox tells how a case stands or ended', {
  timeout: 120_000,
}, async () => {
  const { payload } = app;
  const { id: admin } = await buildUser(payload, { roles: [{ role: 'administrator' }] });
  const cookie = await cookieFor(payload, admin);
  const read = async (path: string): Promise<Record<string, unknown>[]> => {
    const { docs } = JSON.parse(await (await app.fetch(path, { headers: { cookie } })).text());
    return docs;
  };
  for (const [name, come] of Object.entries(endings)) {
    clock.set(begin);
    const id = await come(payload, await buildTribunal(payload));
    const { number } = await payload.findByID({ collection: 'disputes', id });
    const events = await read(`/api/audit-events?limit=100&where[subjectId][equals]=${id}`);
    expect(events.length, name).toBeGreaterThan(1);
    for (const { action, summary } of events) {
      expect(['dispute.registered', 'dispute.step'], name).toContain(action);
      expect(summary, name).toBe(number);
    }
    const messages = await read(`/api/outbox?limit=100&where[aboutId][equals]=${id}`);
    expect(messages.length, name).toBeGreaterThan(0);
    for (const { key, template } of messages) {
      expect(template, name).toBe('mediation.news');
      // A digest, and to whom over which channel.
      expect(key, name).toMatch(/^dispute:[\w-]{43}(:[\w-]+)*$/);
      expect(key, name).not.toMatch(/ended|fail|settled|withdr|refus|declin|agreed|session|20\d\d-/);
    }
    for (const party of await partiesOfDispute(payload, id)) {
      const { docs } = await payload.find({
        collection: 'outbox',
        where: { aboutId: { equals: party.id } },
        overrideAccess: true,
      });
      for (const { key, template } of docs) {
        expect(template).toBe('private.news');
        expect(key).toMatch(/^private:[\w-]{43}(:[\w-]+)*$/);
      }
    }
  }
  for (const verb of ['fail', 'settle-orally', 'withdraw', 'refuse', 'decline', 'sign-agreement'])
    expect(await read(`/api/audit-events?where[action][equals]=dispute.${verb}`), verb).toEqual([]);
  expect(await read('/api/outbox?where[key][contains]=ended')).toEqual([]);
});
