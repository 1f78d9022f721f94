import { expect, it } from 'vitest';
import { env } from '@/shared/env';
import { cookieFor } from '../../../factories/accounts';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildAssociation } from '../../../factories/forces';
import { buildMatterPlace, buildRunner } from '../../../factories/matters';

const { app, clock, begin } = appAtFixedTime();

it('lets the secretary of a grid found and keep what is of the grid, and says so of the rest', async () => {
  clock.set(begin);
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const secretary = await buildRunner(payload, 'branch-secretary', place.grid);
  const cookie = await cookieFor(payload, secretary.userId);
  const form = await app.fetch('/work/associations/new', { headers: { cookie } });
  expect(form.status).toBe(200);
  expect(await form.text()).toContain(`${place.community}:${place.grid}`);
  const made = await app.fetch('/work/associations/new', {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: env().siteUrl, cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      community: `${place.community}:${place.grid}`,
      name: '东网格志愿队',
      kind: 'volunteers',
      foundedOn: '2025-03-01',
      contact: '王书记',
      about: '扫雪送药',
      formKey: 'of-the-grid-1',
    }).toString(),
  });
  expect(made.status).toBe(303);
  const at = made.headers.get('location')?.replace(/\?.*/, '') ?? '';
  expect((await app.fetch(`${at}/edit`, { headers: { cookie } })).status).toBe(200);
  await expect(buildAssociation(payload, place.community, { actor: secretary })).rejects.toMatchObject({
    code: 'forbidden',
    message: expect.stringContaining('网格的支部书记登记本网格的'),
  });
});
