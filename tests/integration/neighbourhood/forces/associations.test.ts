import { expect, it } from 'vitest';
import {
  changeAssociation,
  closeAssociation,
  endAssociationTerm,
  foundAssociation,
  publicAssociation,
} from '@/domain/neighbourhood';
import { searchDocuments } from '@/domain/publishing';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildAssociation, buildTerm } from '../../../factories/forces';
import { buildDivision } from '../../../factories/organization';
import { staffActor } from '../../../factories/property';

const { app } = appAtFixedTime();
const conflict = { code: 'conflict' };

it('adds a member once for one form, also twenty at once', async () => {
  const { payload } = app;
  const council = await buildAssociation(payload, String((await buildDivision(payload)).id));
  const given = { personName: '韩德福', user: false, note: '二组', formKey: 'the-same-member' } as const;
  const made = await Promise.all(Array.from({ length: 20 }, () => buildTerm(payload, council.id, given)));
  expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  await expect(buildTerm(payload, council.id, { ...given, formKey: 'another-form' })).rejects.toMatchObject(
    conflict,
  );
});

it('is one of its name and kind in a community, found by both, until it is closed', async () => {
  const { payload } = app;
  const community = String((await buildDivision(payload)).id);
  const name = '尧方头腰鼓队';
  const found = (formKey: string, more: object = {}) =>
    foundAssociation({
      payload,
      actor: staffActor,
      community,
      name,
      kind: 'volunteers',
      foundedOn: '2025-05-01',
      contact: '村委会',
      about: '逢年过节敲鼓',
      formKey,
      ...more,
    });
  const made = await Promise.allSettled([1, 2, 3, 4, 5].map((one) => found(`founding-${one}`)));
  expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await expect(found('founding-spaced', { name: ' 尧方头 腰鼓队 ' })).rejects.toMatchObject(conflict);
  const other = await found('founding-other', { name: '尧方头秧歌队' });
  const change = { payload, actor: staffActor, id: other.id, kind: 'volunteers' as const };
  await expect(
    changeAssociation({ ...change, name, foundedOn: '2025-05-01', contact: '村委会', about: '扭秧歌' }),
  ).rejects.toMatchObject(conflict);
  const search = async (query: string) =>
    (await searchDocuments({ payload, query, kinds: ['association'] })).results.map(({ url }) => url);
  const one = made.flatMap((done) => (done.status === 'fulfilled' ? done.value : []))[0];
  const address = `/associations/${one?.number}`;
  expect(await search('腰鼓队')).toContain(address);
  expect(await search('志愿服务队 尧方头')).toContain(address);
  await closeAssociation({ payload, actor: staffActor, id: one?.id ?? '', reason: '没人了' });
  expect(await search('腰鼓队')).not.toContain(address);
  expect((await found('founding-again')).id).not.toBe(one?.id);
  const home = await (await app.fetch('/about')).text();
  for (const href of ['/associations', '/family-events']) expect(home).toContain(`href="${href}"`);
});

it('names those in it now by office, and who was in it after them', async () => {
  const { payload } = app;
  const { id, number } = await buildAssociation(payload, String((await buildDivision(payload)).id));
  const term = (personName: string, role: 'leader' | 'deputy' | 'member') =>
    buildTerm(payload, id, { personName, role, user: false, publicConsent: true });
  const before = await term('前会长', 'leader');
  await endAssociationTerm({ payload, actor: staffActor, id, term: before.id, reason: '任期届满' });
  await term('成员', 'member');
  await term('副会长', 'deputy');
  await term('会长', 'leader');
  const named = (await publicAssociation(payload, number))?.named.map(({ name }) => name);
  expect(named).toEqual(['会长', '副会长', '成员', '前会长']);
});
