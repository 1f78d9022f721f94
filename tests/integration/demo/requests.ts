import { expect, it } from 'vitest';
import { demoAccounts } from '@/domain/accounts';
import { keyring } from '@/shared/encryption';
import type { TestApp } from '../../factories/app';

/** Looked at in the one demo city that all of this folder share. */
export function requestsOfDemo(app: () => TestApp): void {
  const rows = (collection: 'requests' | 'request-events' | 'units', select: Record<string, true>) =>
    app()
      .payload.db.find<Record<string, unknown> & { id: string }>({
        collection,
        select,
        limit: 0,
        pagination: false,
      })
      .then(({ docs }) => docs);

  it('has requests in every state, with telephone numbers out of the demo block only', async () => {
    const requests = await rows('requests', { state: true, requesterPhoneCipher: true });
    expect(requests.length).toBeGreaterThan(30);
    expect(new Set(requests.map(({ state }) => state)).size).toBeGreaterThan(9);
    const left = requests.filter(({ requesterPhoneCipher }) => requesterPhoneCipher);
    // What was found on a visit has nobody's number.
    expect(requests.length - left.length).toBe(1);
    for (const { requesterPhoneCipher } of left)
      expect(keyring().decrypt(String(requesterPhoneCipher), 'phone')).toMatch(/^1390000[0-2]\d{3}$/);
  });

  it('has one finished import of a file, with a row that was refused and can still be fetched', async () => {
    const { docs } = await app().payload.find({
      collection: 'import-runs',
      where: { kind: { equals: 'requests' } },
      depth: 0,
      overrideAccess: true,
    });
    expect(docs).toMatchObject([{ status: 'done', rowsCreated: 5, rowsRefused: 1, keepsRefused: true }]);
    const imported = await app().payload.find({
      collection: 'requests',
      where: { externalNumber: { like: 'YG2026' } },
      depth: 0,
      overrideAccess: true,
    });
    expect(imported.docs.map(({ state }) => state)).toEqual(Array(5).fill('answered'));
    expect(imported.docs.filter(({ community }) => community).length).toBeGreaterThan(1);
  });

  it('has photos with some of them, as the form keeps them', async () => {
    const { docs } = await app().payload.find({
      collection: 'request-photos',
      where: { request: { exists: true } },
      depth: 0,
      pagination: false,
      overrideAccess: true,
    });
    expect(docs.length).toBeGreaterThan(4);
    for (const { mimeType, stage } of docs) {
      expect(['image/webp', 'image/jpeg']).toContain(mimeType);
      expect(['filed', 'answered', 'added']).toContain(stage);
    }
    expect(docs.filter(({ stage }) => stage === 'answered').length).toBeGreaterThan(2);
  });

  it('has each unit answer by the demo account of the unit', async () => {
    const accounts = demoAccounts.flatMap(({ role, place, name }) =>
      role === 'unit-handler' && place.kind === 'unit' ? [[place.name, name] as const] : [],
    );
    expect(accounts.length).toBeGreaterThan(0);
    const events = await rows('request-events', {
      party: true,
      verb: true,
      unitName: true,
      actorName: true,
    });
    for (const [unit, name] of accounts) {
      // Of other verbs the event names the unit addressed, not the one that acts.
      const acting = events.filter(
        ({ party, verb, unitName }) =>
          party === 'handler' && unitName === unit && (verb === 'start' || verb === 'reply'),
      );
      expect(acting.length).toBeGreaterThan(0);
      expect(new Set(acting.map(({ actorName }) => actorName))).toEqual(new Set([name]));
    }
  });
}
