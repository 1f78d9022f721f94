import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildCity, type City } from './city';
import { allows, type Expectation, everybody, type Who, type Whose } from './expectation';

let app: TestApp;
let city: City;

/** Starts the server with the city of the table; the file that asks gets both. */
export function matrixCity(): () => { app: TestApp; city: City } {
  beforeAll(async () => {
    app = await startTestApp();
    city = await buildCity(app.payload);
  });
  afterAll(() => app.close());
  return () => ({ app, city });
}

const whose: readonly Whose[] = ['own', 'same', 'other'];

/** Asks as `who`, the way the admin panel and the portal do. */
export function ask(
  who: Who,
  method: string,
  path: string,
  body?: Record<string, unknown> | FormData,
): Promise<Response> {
  const cookie = who === 'visitor' ? undefined : city.people[who].cookie;
  const json = body !== undefined && !(body instanceof FormData);
  return app.fetch(`/api/${path}`, {
    method,
    headers: {
      origin: app.url,
      ...(cookie ? { cookie } : {}),
      ...(json ? { 'content-type': 'application/json' } : {}),
    },
    ...(body === undefined ? {} : { body: json ? JSON.stringify(body) : body }),
  });
}

/** 200 and 201 are yes; 401, 403 and 404 (no such door) are no; anything else is neither and fails the comparison. */
async function verdict(asked: Promise<Response>): Promise<boolean | string> {
  const answer = await asked;
  const text = await answer.text();
  if (answer.status === 200 || answer.status === 201) return true;
  return [401, 403, 404].includes(answer.status) ? false : `${answer.status} ${text.slice(0, 300)}`;
}

async function idsOf(expectation: Expectation, who: Who): Promise<Partial<Record<Whose, string>>> {
  const own =
    expectation.ownOf && who !== 'visitor' ? await expectation.ownOf(city, city.people[who]) : undefined;
  return own ? { own } : {};
}

async function formOf(
  expectation: Expectation,
  body: Record<string, unknown>,
): Promise<Record<string, unknown> | FormData> {
  const file = await expectation.file?.();
  if (!file) return body;
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(file.data)], { type: file.type }), file.name);
  form.set('_payload', JSON.stringify(body));
  return form;
}

/**
 * Which documents are tried: all three where the table allows any of them; where it allows none, the likeliest one, because the list and
 * the calls without an id ask for all documents at once.
 */
function tried(rule: Expectation['read'], who: Who, documents: Partial<Record<Whose, string>>): Whose[] {
  const there = whose.filter((one) => documents[one]);
  return there.some((one) => allows(rule, who, one)) ? there : there.slice(0, 1);
}

/** Whether `id` is among the first hundred, or, where there are more, can be found by asking for it. */
async function isListed(who: Who, slug: string, id: string, first: { id: string }[]): Promise<boolean> {
  if (first.length < 100 || first.some((doc) => doc.id === id)) return first.some((doc) => doc.id === id);
  const found = await ask(who, 'GET', `${slug}?limit=1&depth=0&where[id][equals]=${id}`);
  const { docs = [] }: { docs?: unknown[] } = found.status === 200 ? await found.json() : {};
  return docs.length > 0;
}

/** Walks role × verb × (own, same community, other community) of these collections through HTTP. */
export function walkMatrix(some: readonly Expectation[]): void {
  describe.each(some.map((expectation) => [expectation.slug, expectation] as const))(
    '%s',
    (slug, expectation) => {
      let shared: Partial<Record<Whose, string>> = {};
      const owned = new Map<Who, Partial<Record<Whose, string>>>();

      beforeAll(async () => {
        shared = (await expectation.documents?.(city)) ?? {};
        for (const who of everybody) owned.set(who, { ...shared, ...(await idsOf(expectation, who)) });
      });

      it.each(everybody)('is read by %s as far as the table says', async (who) => {
        const documents = owned.get(who) ?? {};
        const list = await ask(who, 'GET', `${slug}?limit=100&depth=0&sort=-id`);
        const listed: { docs?: { id: string }[] } = list.status === 200 ? await list.json() : {};
        const mayAny = whose.some((one) => allows(expectation.read, who, one));
        expect(mayAny ? [200] : [200, 403, 404], `list: ${list.status}`).toContain(list.status);
        if (!mayAny) expect(listed.docs ?? []).toEqual([]);
        for (const one of tried(expectation.read, who, documents)) {
          const id = String(documents[one]);
          const expected = allows(expectation.read, who, one);
          expect(await verdict(ask(who, 'GET', `${slug}/${id}?depth=0`)), `read ${one}`).toBe(expected);
          expect(await isListed(who, slug, id, listed.docs ?? []), `list ${one}`).toBe(expected);
        }
      });

      it.each(everybody)('is created by %s as far as the table says', async (who) => {
        const mayAny = whose.some((one) => allows(expectation.create, who, one));
        for (const one of mayAny ? (['same', 'other'] as const) : (['same'] as const)) {
          const expected = allows(expectation.create, who, one);
          // A table that allows it must say how: what is never tried proves nothing.
          if (expected) expect(expectation.body, `${slug}: a body to create`).toBeTypeOf('function');
          const body = await formOf(expectation, (await expectation.body?.(city, one)) ?? {});
          expect(await verdict(ask(who, 'POST', slug, body)), `create ${one}`).toBe(expected);
        }
      });

      it.each(everybody)('offers the page to create to %s as far as the table says', async (who) => {
        // Payload's own have no page.
        if (slug.startsWith('payload-')) return;
        const mayAny = whose.some((one) => allows(expectation.create, who, one));
        // What the panel asks before it shows the empty page; the button of the list asks without any data.
        for (const data of [{ _status: 'draft' }, undefined]) {
          const answer = await ask(who, 'POST', `${slug}/access`, data);
          const { create }: { create?: unknown } = answer.status === 200 ? await answer.json() : {};
          expect(Boolean(create), JSON.stringify(data)).toBe(mayAny);
        }
      });

      it.each(everybody)('is changed by %s as far as the table says', async (who) => {
        if (!expectation.change) return;
        const documents = owned.get(who) ?? {};
        for (const one of tried(expectation.update, who, documents)) {
          const id = String(documents[one]);
          const answer = ask(who, 'PATCH', `${slug}/${id}?depth=0`, expectation.change);
          expect(await verdict(answer), `update ${one}`).toBe(allows(expectation.update, who, one));
        }
      });

      it.each(everybody)('is deleted by %s as far as the table says', async (who) => {
        const mayAny = whose.some((one) => allows(expectation.delete, who, one));
        const documents = mayAny ? { ...(await expectation.documents?.(city)) } : (owned.get(who) ?? {});
        for (const one of tried(expectation.delete, who, documents)) {
          const id = String(documents[one]);
          const expected = allows(expectation.delete, who, one);
          expect(await verdict(ask(who, 'DELETE', `${slug}/${id}`)), `delete ${one}`).toBe(expected);
        }
      });

      it('changes or deletes nothing in bulk for whoever may not', async () => {
        for (const who of everybody) {
          const all = `${encodeURIComponent('where[id][exists]')}=true`;
          for (const [method, rule] of [
            ['PATCH', expectation.update],
            ['DELETE', expectation.delete],
          ] as const) {
            if (whose.some((one) => allows(rule, who, one))) continue;
            const answer = await ask(
              who,
              method,
              `${slug}?${all}`,
              method === 'PATCH' ? (expectation.change ?? {}) : undefined,
            );
            const touched: { docs?: unknown[] } = answer.status === 200 ? await answer.json() : {};
            expect(touched.docs ?? [], `${method} by ${who}: ${answer.status}`).toEqual([]);
          }
        }
      });

      it.each(expectation.hidden ?? [])('does not let anybody read, filter or sort by %s', async (field) => {
        for (const who of ['administrator', 'community-staff', 'resident', 'visitor'] as const) {
          for (const test of ['[exists]=true', '[like]=a', '[greater_than]=0']) {
            const answer = await ask(who, 'GET', `${slug}?limit=1&where[${field}]${test}`);
            expect(answer.status, `where by ${who}`).toBeGreaterThanOrEqual(400);
          }
          const order = async (sort: string) =>
            (await ask(who, 'GET', `${slug}?limit=100&sort=${sort}`)).text();
          const [up, down] = [await order(field), await order(`-${field}`)];
          expect(up === down || up.includes('"errors"'), `sort by ${who}`).toBe(true);
          const deep = await (await ask(who, 'GET', `${slug}?limit=100&depth=2`)).text();
          expect(deep).not.toContain(`"${field}":`);
          expect(deep).not.toMatch(/"v1\.[\w-]{8}\./);
        }
      });
    },
  );
}
