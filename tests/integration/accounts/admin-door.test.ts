import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../factories/app';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

it.each([
  ['/admin', '/sign-in/staff?next=%2Fadmin'],
  [
    '/admin/collections/notices?limit=10',
    '/sign-in/staff?next=%2Fadmin%2Fcollections%2Fnotices%3Flimit%3D10',
  ],
  ['/admin/login', '/sign-in/staff?next=%2Fadmin'],
  [
    '/admin/login?redirect=%2Fadmin%2Fcollections%2Fusers',
    '/sign-in/staff?next=%2Fadmin%2Fcollections%2Fusers',
  ],
  ['/admin/login?redirect=https%3A%2F%2Fevil.example', '/sign-in/staff?next=%2Fadmin'],
  ['/admin/create-first-user', '/setup'],
  ['/admin/forgot', '/sign-in/staff'],
])('%s leads a visitor to %s', async (path, wanted) => {
  const answer = await app.fetch(path);
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe(wanted);
});
