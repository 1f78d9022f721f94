import { expect, it } from 'vitest';
import { foldFigures, rebuildFigures } from '@/domain/mediation';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildAgreed, buildTribunal, inHours, settleInWriting } from '../../factories/hearings';

const { app, clock, begin } = appAtFixedTime();

it('keeps figures that counting again confirms, folded once also when two fold at once', async () => {
  clock.set(begin);
  const { payload } = app;
  const first = await buildTribunal(payload);
  await buildAgreed(payload, first);
  expect((await rebuildFigures({ payload, checkOnly: true })).differences).toEqual([]);
  const folded = await Promise.all([foldFigures({ payload }), foldFigures({ payload })]);
  expect(folded.filter((count) => count > 0)).toHaveLength(1);
  expect(await foldFigures({ payload })).toBe(0);
  const tribunal = await buildTribunal(payload);
  const { id } = await buildAgreed(payload, tribunal);
  clock.set(inHours(24));
  await settleInWriting(payload, tribunal, id);
  const { disputes, differences } = await rebuildFigures({ payload, checkOnly: true });
  expect(differences).toEqual([]);
  expect(disputes).toBe(2);
  await foldFigures({ payload });
  await payload.db.deleteMany({ collection: 'mediation-figures', where: { type: { equals: 'neighbours' } } });
  expect((await rebuildFigures({ payload })).differences.length).toBeGreaterThan(0);
  expect((await rebuildFigures({ payload })).differences).toEqual([]);
});
