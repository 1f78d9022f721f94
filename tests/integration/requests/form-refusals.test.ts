import type { Request } from 'express';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { fileRequest, keepPhoto, mostPhotos, orphanHours, sweepOrphanPhotos } from '@/domain/requests';
import { limitUploads, resetRequestLimits } from '@/portal/requests/rate-limits';
import { fixedClock, setClock } from '@/shared/clock';
import { env } from '@/shared/env';
import { startTestApp, type TestApp } from '../../factories/app';
import { buildCategory, buildRequest, visitor } from '../../factories/requests';

let app: TestApp;
let category: string;
let photo: Buffer;
const addresses = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

beforeAll(async () => {
  app = await startTestApp();
  category = await buildCategory(app.payload);
  photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#777' } })
    .jpeg()
    .toBuffer();
});
afterAll(() => app?.close());
beforeEach(async () => {
  for (const address of addresses) await resetRequestLimits(address);
});

const answers = { placeText: '明月豪苑3号楼', body: '楼道里的暖气管接头漏水。', name: '王大爷' };

async function send(
  fields: Record<string, string | string[]>,
  files: { name: string; content: Buffer }[] = [],
) {
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...answers, category, ...fields }))
    for (const one of [value].flat()) body.append(name, one);
  for (const { name, content } of files) body.append('photos', new File([new Uint8Array(content)], name));
  const answer = await app.fetch('/requests/new', {
    method: 'POST',
    headers: { origin: env().siteUrl },
    body,
  });
  const html = await answer.text();
  const sealed = [...html.matchAll(/type="hidden" name="photo" value="([^"]+)"/g)].map(
    ([, value]) => value ?? '',
  );
  return { status: answer.status, html, title: /<title>([^<]*)/.exec(html)?.[1] ?? '', sealed };
}
const photos = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `${index}.jpg`, content: photo }));

it('says beside the photos that a file is too large, with everything typed still there', async () => {
  const { status, html, title } = await send({ step: 'what' }, [
    { name: 'huge.jpg', content: Buffer.concat([photo, Buffer.alloc(11 * 1024 * 1024)]) },
  ]);
  expect(status).toBe(413);
  expect(title).toContain('发生了什么');
  expect(html).toContain('href="#photos"');
  expect(html).toContain(answers.body);
});

it('leads a text that is too long to its own field and page', async () => {
  const { status, html, title } = await send({ step: 'where', placeText: '长'.repeat(9000) });
  expect(status).toBe(413);
  expect(title).toContain('在哪里');
  expect(html).toContain('href="#placeText"');
  expect(html).not.toContain('href="#photos"');
});

it('says how long to wait after too many uploads, on the page one is on', async () => {
  for (const ip of addresses)
    for (let count = 0; count < 120; count += 1) await limitUploads({ ip } as Request);
  const { status, html, title } = await send({ step: 'what' }, photos(1));
  expect(status).toBe(429);
  expect(title).toContain('发生了什么');
  expect(html).toContain('操作太频繁');
  expect(html).toContain(answers.body);
});

it('keeps the good photos of a form in which another file was refused', async () => {
  const drawing = { name: 'plan.jpg', content: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') };
  const { status, html, sealed } = await send({ step: 'what' }, [...photos(2), drawing]);
  expect([status, sealed.length]).toEqual([415, 2]);
  expect(html).toContain('plan.jpg');
});

it('takes six photos, over several pages, and no seventh', async () => {
  const tooMany = await send({ step: 'what' }, photos(mostPhotos + 1));
  expect([tooMany.status, tooMany.sealed.length]).toEqual([413, mostPhotos]);
  const four = await send({ step: 'what', go: 'what' }, photos(4));
  expect(four.sealed).toHaveLength(4);
  const six = await send({ step: 'what', go: 'what', photo: four.sealed }, photos(3));
  expect(six.status).toBe(422);
  expect(six.html).toContain('最多6张照片');
  expect(six.sealed).toHaveLength(mostPhotos);
  for (let index = 1; index <= mostPhotos; index += 1) expect(six.html).toContain(`不要第${index}张`);
  const five = await send({ step: 'what', go: 'what', photo: six.sealed, remove: six.sealed[2] ?? '' });
  expect(five.sealed).toEqual(six.sealed.filter((_, index) => index !== 2));
});

it('files no request with more than six photos, and none with a photo of somebody else', async () => {
  const ids = await Promise.all(
    Array.from({ length: mostPhotos + 1 }, () => keepPhoto({ payload: app.payload, file: photo })),
  );
  const call = { payload: app.payload, actor: visitor, body: answers.body, phone: '13800138000' };
  await expect(fileRequest({ ...call, photos: ids })).rejects.toMatchObject({
    fields: { photos: expect.any(String) },
  });
  await buildRequest(app.payload, { photos: ids.slice(0, 2) });
  await expect(fileRequest({ ...call, photos: ids.slice(1, 3) })).rejects.toMatchObject({
    fields: { photos: expect.any(String) },
  });
});

it('sweeps photos of forms that were never sent after a day, and no others, twice without harm', async () => {
  const [kept, orphan] = await Promise.all([
    keepPhoto({ payload: app.payload, file: photo }),
    keepPhoto({ payload: app.payload, file: photo }),
  ]);
  await buildRequest(app.payload, { photos: [kept] });
  const left = async () => {
    const { docs } = await app.payload.find({
      collection: 'request-photos',
      where: { id: { in: [kept, orphan] } },
      overrideAccess: true,
      depth: 0,
    });
    return docs.map(({ id }) => id).sort();
  };
  await sweepOrphanPhotos({ payload: app.payload });
  expect(await left()).toEqual([kept, orphan].sort());
  setClock(fixedClock(new Date(Date.now() + (orphanHours + 1) * 3_600_000)));
  try {
    await Promise.all([
      sweepOrphanPhotos({ payload: app.payload }),
      sweepOrphanPhotos({ payload: app.payload }),
    ]);
    expect(await left()).toEqual([kept]);
  } finally {
    setClock(null);
  }
});
