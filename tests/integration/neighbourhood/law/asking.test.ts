import { expect, it } from 'vitest';
import { newId } from '@/shared/ids';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildLawPlace } from '../../../factories/law';

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
