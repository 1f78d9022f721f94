import { collections } from '@collections/index';
import { describe, expect, it } from 'vitest';

describe.each(collections.map((config) => [config.slug, config] as const))(
  'access of %s',
  (_slug, config) => {
    it('sets every verb', () => {
      const wanted = ['create', 'read', 'update', 'delete'];
      if (config.auth) wanted.push('admin', 'unlock');
      if (config.versions) wanted.push('readVersions');
      expect(Object.keys(config.access ?? {})).toEqual(expect.arrayContaining(wanted));
    });

    it('has a Chinese name, a group and a description', () => {
      expect(config.labels).toMatchObject({ singular: expect.stringMatching(/\p{Script=Han}/u) });
      expect(config.admin?.group).toBeTruthy();
      if (!config.admin?.hidden) expect(config.admin?.description).toBeTruthy();
    });

    it('has no field of type json, no API keys and no orderable rows', () => {
      expect(JSON.stringify(config.fields)).not.toContain('"type":"json"');
      expect(config).not.toMatchObject({ orderable: true });
      if (typeof config.auth === 'object') expect(config.auth.useAPIKey ?? false).toBe(false);
    });
  },
);
