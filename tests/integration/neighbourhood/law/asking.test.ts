import { expect, it } from 'vitest';
import { draftAccount } from '@/portal/shared';
import { newId } from '@/shared/ids';
import { buildUser, cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildLawPlace, question } from '../../../factories/law';

const { app } = appAtFixedTime();

it('names what is missing in the order of the form', async () => {
  const { community } = await buildLawPlace(app.payload);
  const read = async (id: unknown) =>
    (await app.payload.findByID({
      collection: 'divisions',
      id: String(id),
      depth: 0,
      overrideAccess: true,
    })) as unknown as { code: string; township: string };
  const { code } = await read((await read(community)).township);
  const page = await (await app.submit('/law/ask', { formKey: newId(), township: code })).text();
  const places = ['请选择您在哪个社区', '请选择是哪一类', '请填写问题', '请填写手机号'].map((words) =>
    page.indexOf(words),
  );
  expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
  expect(places.toSorted((a, b) => a - b)).toEqual(places);
});

it('keeps what is typed on the asker’s device for a day, nothing at the counter, and forgets it once it is sent', async () => {
  const { payload } = app;
  const { community, keeper } = await buildLawPlace(payload);
  const { township } = await payload.findByID({
    collection: 'divisions',
    id: community,
    depth: 0,
    overrideAccess: true,
  });
  const { code } = (await payload.findByID({
    collection: 'divisions',
    id: String(township),
    depth: 0,
    overrideAccess: true,
  })) as { code: string };
  const read = async (path: string, cookie = '') => (await app.fetch(path, { headers: { cookie } })).text();
  const form = `/law/ask?township=${code}`;
  expect(await read(form)).toContain('data-draft="law-ask" data-draft-account="" data-draft-hours="24"');
  const { id } = await buildUser(payload);
  expect(await read(form, await cookieFor(payload, id))).toContain(
    `data-draft="law-ask" data-draft-account="${draftAccount(id)}"`,
  );
  const counter = await read(`${form}&counter=1`, await cookieFor(payload, keeper.userId));
  expect(counter).toContain('代来人登记');
  expect(counter).not.toContain('data-draft=');
  const { counter: _counter, ...asked } = question(community);
  const sent = await app.submit('/law/ask', { ...asked, formKey: newId(), seen: 'yes' } as Record<
    string,
    string
  >);
  const own = await read(sent.headers.get('location') ?? '');
  expect(own).toContain('data-draft-sent="law-ask"');
});
