import { expect, it } from 'vitest';
import {
  cancelMatter,
  editMatter,
  enterOpinion,
  hideOpinion,
  openMatter,
  sayOpinion,
  sayVerdict,
  showOpinion,
  withdrawOpinion,
  writeHeard,
} from '@/domain/matters';
import { appAtFixedTime } from '../../factories/fixed-time';
import {
  buildMatter,
  buildMatterAt,
  buildMatterPlace,
  buildRunner,
  readMatter,
} from '../../factories/matters';
import { staffActor } from '../../factories/property';
import { operator } from '../../factories/requests';
import { residentActor } from '../../factories/residents';

const { app } = appAtFixedTime();

it('is run by the community and the branch of the place, and by nobody else', async () => {
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const elsewhere = await buildMatterPlace(payload, 1);
  const { id } = await buildMatter(payload, place);
  const strangers = [
    await buildRunner(payload, 'community-staff', elsewhere.community),
    await buildRunner(payload, 'branch-secretary', elsewhere.grid),
    await buildRunner(payload, 'property-manager', place.compound),
    residentActor(place.homes[0]?.user ?? ''),
  ];
  for (const actor of strangers) {
    const forbidden = { code: 'forbidden' };
    await expect(writeHeard({ payload, actor, id, heard: '好' })).rejects.toMatchObject(forbidden);
    await expect(cancelMatter({ payload, actor, id, reason: '好' })).rejects.toMatchObject(forbidden);
    await expect(buildMatter(payload, place, { actor })).rejects.toMatchObject(forbidden);
  }
  const visit = { kind: 'visit', words: '好' } as const;
  await expect(buildMatter(payload, place, { actor: operator, sources: [visit] })).rejects.toMatchObject({
    code: 'forbidden',
  });
  const other = { household: elsewhere.homes[0]?.household ?? '', channel: 'phone' as const, readBack: true };
  await expect(enterOpinion({ payload, actor: staffActor, id, ...other })).rejects.toMatchObject({
    fields: { household: expect.any(String) },
  });
});

it('counts one voice of a person and one answer of a household, twenty at once', async () => {
  const { payload } = app;
  const place = await buildMatterPlace(payload, 2);
  const [home] = place.homes;
  const actor = residentActor(home?.user ?? '');
  const { id } = await buildMatter(payload, place);
  const said = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      sayOpinion({ payload, actor, id, words: `第${index}次，找王师傅13812345678` }),
    ),
  );
  expect(said.filter(({ changed }) => !changed)).toHaveLength(1);
  expect(await readMatter(payload, id)).toMatchObject({ cares: 1, opinionCount: 1 });
  const { docs } = await payload.find({
    collection: 'matter-opinions',
    where: { matter: { equals: id } },
    depth: 0,
    overrideAccess: true,
  });
  const [opinion] = docs;
  expect(opinion).toMatchObject({ review: 'waiting' });
  expect(opinion?.maskedWords).not.toMatch(/王师傅|138/);
  const opinionId = String(opinion?.id);
  await showOpinion({ payload, actor: staffActor, id: opinionId });
  await hideOpinion({ payload, actor: staffActor, id: opinionId, reason: '说到了别人' });
  await withdrawOpinion({ payload, actor, id });
  expect(await readMatter(payload, id)).toMatchObject({ cares: 0, opinionCount: 0 });
  const outsider = await buildMatterPlace(payload, 1);
  await expect(
    sayOpinion({ payload, actor: residentActor(outsider.homes[0]?.user ?? ''), id }),
  ).rejects.toMatchObject({ code: 'forbidden' });

  const appraised = await buildMatterAt(payload, place, 'appraising');
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => sayVerdict({ payload, actor, id: appraised, verdict: 'satisfied' })),
  );
  expect(answers.filter(({ changed }) => !changed)).toHaveLength(1);
  expect(await readMatter(payload, appraised)).toMatchObject({ asked: 2, answered: 1 });
});

it('stars numbers that point at somebody in what everybody reads of a matter', async () => {
  const { payload } = app;
  const place = await buildMatterPlace(payload, 1);
  const keeper = await buildRunner(payload, 'community-staff', place.community);
  const { id } = await openMatter({
    payload,
    actor: keeper,
    title: '楼道灯不亮，打13712345678',
    about: '楼道灯坏了，问我13712345678，证件130623198001011234',
    community: place.community,
    sources: [{ kind: 'visit', words: '入户听说，电话13712345678' }],
  });
  expect(await readMatter(payload, id)).toMatchObject({
    title: '楼道灯不亮，打***',
    about: '楼道灯坏了，问我***，证件***',
  });
  await editMatter({ payload, actor: keeper, id, title: '楼道灯不亮', about: '还是打13712345678' });
  expect(await readMatter(payload, id)).toMatchObject({ about: '还是打***' });
});
