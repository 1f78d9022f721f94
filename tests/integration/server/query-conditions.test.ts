import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../factories/app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app?.close());

it.each([
  ['notices?where[publishedAt][greater_than]=abc', 422],
  ['notices?where[or][0][and][0][publishedAt][greater_than]=abc', 422],
  ['notices?where[title][near]=1', 422],
  ['notices?where[title][within]=x', 422],
  ['notices?where[title][all]=x', 422],
  ['notices?where[body.root][like]=x', 422],
  ['units?where[createdAt][less_than]=zzz', 422],
  ['divisions?where[id][near]=1', 422],
  ['notices?where[nope][equals]=1', 400],
  ['notices?where[title]=x', 400],
  ['nothing', 404],
])('says in Chinese that it cannot be asked: %s', async (query, status) => {
  const answer = await app.fetch(`/api/${query}`);
  const { errors } = (await answer.json()) as { errors: { message: string }[] };
  expect(answer.status).toBe(status);
  expect(errors[0]?.message).toMatch(/[\u4e00-\u9fff]{4,}.*。$/u);
});

it('goes on answering what the pages ask', async () => {
  for (const query of [
    'notices?where[publishedAt][greater_than]=2026-01-01&where[title][like]=水',
    'notices?where[or][0][publishedAt][exists]=false&where[or][1][title][in]=a,b',
    'divisions?where[parent.name][like]=北城',
  ])
    expect((await app.fetch(`/api/${query}`)).status).toBe(200);
});
