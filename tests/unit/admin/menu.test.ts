import { expect, it } from 'vitest';
import { type RoleName, roleNames } from '@/access';
import { isInMenu, menuCollections, menuPages, pagesFor } from '@/admin/navigation/menu';
import { adminPanel } from '@/admin/panel';
import { collections } from '../../../collections';

it('says of every collection whose work it is, and of nothing else', () => {
  expect(Object.keys(menuCollections).sort()).toEqual(collections.map(({ slug }) => slug).sort());
});

it('leaves a handler with the requests of the unit, and an administrator with everything', () => {
  const slugs = Object.keys(menuCollections);
  expect(slugs.filter((slug) => isInMenu(slug, new Set(['unit-handler'])))).toEqual([
    'requests',
    'reply-templates',
    'request-co-units',
    'request-bounces',
    'request-applications',
    'supervisions',
    'unit-duties',
    'unit-contacts',
    'matter-tasks',
  ]);
  expect(slugs.every((slug) => isInMenu(slug, new Set(['administrator'])))).toBe(true);
  expect(slugs.some((slug) => isInMenu(slug, new Set(['resident'])))).toBe(false);
});

it('shows a handler of a judicial office the law work, and nothing else of a community', () => {
  const handler = new Set<RoleName>(['unit-handler']);
  const atLaw = new Set<RoleName>(['unit-handler', 'community-staff']);
  const more = pagesFor(handler, atLaw).filter((page) => !pagesFor(handler).includes(page));
  expect(more.map(({ path }) => path)).toEqual([
    '/work/law/desk',
    '/work/law/coverage',
    '/work/law/helpers',
    '/admin/import-helpers',
  ]);
  expect(isInMenu('legal-stations', handler, atLaw)).toBe(true);
  expect(isInMenu('legal-stations', handler)).toBe(false);
  expect(isInMenu('notices', handler, atLaw)).toBe(false);
});

it('adds up the work of several roles', () => {
  const both = slugsOf('unit-handler', 'community-staff');
  expect(both).toEqual(expect.arrayContaining([...slugsOf('unit-handler'), ...slugsOf('community-staff')]));
});

it('leads to pages of the panel that exist', () => {
  const views = Object.values(adminPanel.components?.views ?? {}).map((view) =>
    'path' in view ? `/admin${view.path}` : '',
  );
  const ours = menuPages.map(({ path }) => path).filter((path) => path.startsWith('/admin'));
  for (const path of ours) expect(views).toContain(path);
});

it('offers no page to roles that work elsewhere', () => {
  expect(pagesFor(new Set(['resident']))).toEqual([]);
  for (const role of roleNames) {
    const labels = pagesFor(new Set([role])).map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  }
});

function slugsOf(...roles: RoleName[]) {
  return Object.keys(menuCollections).filter((slug) => isInMenu(slug, new Set(roles)));
}
