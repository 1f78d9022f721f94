import { expect, it } from 'vitest';
import { cancelActivity, reindexActivities } from '@/domain/service';
import { buildActivity, buildPublished } from '../../factories/activities';
import { appAtFixedTime } from '../../factories/fixed-time';
import { buildMatterPlace } from '../../factories/matters';
import { staffActor } from '../../factories/property';

const { app } = appAtFixedTime();

const found = async (words: string, kind = '') =>
  (await app.fetch(`/search?q=${encodeURIComponent(words)}${kind}`)).text();

it('finds an activity by its words from the approval on, and no more once it is cancelled', async () => {
  const { payload } = app;
  const { branch } = await buildMatterPlace(payload, 1);
  await buildActivity(payload, branch, { title: '磨剪子菜刀' });
  expect(await found('磨剪子')).toContain('没有找到');
  const { id, number } = await buildPublished(payload, branch, { title: '义务理发', venue: '石榴树下' });
  for (const words of ['理发', '石榴树下']) expect(await found(words)).toContain(`/activities/${number}`);
  expect(await found('理发', '&kind=notice')).not.toContain(number);
  expect(await reindexActivities(payload)).toBe(2);
  expect(await found('理发', '&kind=activity')).toContain(number);
  await cancelActivity({ payload, actor: staffActor, id, reason: '下大雨' });
  expect(await found('理发')).not.toContain(number);
});
