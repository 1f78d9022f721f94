import type { CollectionBeforeChangeHook, Field } from 'payload';
import { actorOf } from '@/access';
import { fillPlace } from '@/domain/organization';
import { editorRoles } from '@/domain/publishing/editors';
import { nobodyWrites } from './file-access';
import { staffOnly } from './notice-access';

const recorded = {
  access: { create: nobodyWrites, read: staffOnly, update: nobodyWrites },
  admin: { readOnly: true, position: 'sidebar' },
  index: true,
  maxDepth: 0,
} as const;

/** Who brought a file and for which place; only the hook below writes them. */
export const originFields: Field[] = [
  { name: 'uploader', type: 'relationship', relationTo: 'users', label: '上传人', ...recorded },
  { name: 'township', type: 'relationship', relationTo: 'divisions', label: '乡镇（街道）', ...recorded },
  { name: 'community', type: 'relationship', relationTo: 'divisions', label: '社区（村）', ...recorded },
];

/**
 * Notes who uploads a file and the place they write notices for. Whoever writes for the whole city, or for several
 * places, leaves the place open: then only they and administrators change it.
 */
export const noteUploader: CollectionBeforeChangeHook = async ({ req, data, operation }) => {
  if (operation !== 'create' || !req.user) return data;
  const actor = await actorOf(req);
  const scopes = actor.grants.filter(({ role }) => editorRoles.includes(role)).map(({ scope }) => scope);
  const [only] = scopes;
  const kind = only?.kind;
  const isOnePlace = scopes.length === 1 && (kind === 'township' || kind === 'community');
  const place = isOnePlace && only ? await fillPlace(req, { [only.kind]: only.id }) : null;
  return {
    ...data,
    uploader: actor.userId,
    township: place?.township ?? null,
    community: place?.community ?? null,
  };
};
