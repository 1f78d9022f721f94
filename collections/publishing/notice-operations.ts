import type { CollectionBeforeOperationHook } from 'payload';
import { actorOf, isStaff } from '@/access';
import { fail } from '@/shared/errors';

const sortable = new Set(['publishAt', 'pinned', 'urgent', 'category', 'level']);
const limits = { documents: 100, depth: 1 };

/**
 * Keeps drafts private whatever the caller asks for.
 * Reading: only staff read working copies; everyone else reads the stored rows that access lets through, sorted by
 * public columns, in bounded pages. Writing: a save that no verb makes is always a draft save, so the row that the
 * public sees changes only through verbs.
 */
export const keepDraftsPrivate: CollectionBeforeOperationHook<'notices'> = async ({
  args,
  operation,
  req,
  overrideAccess,
}) => {
  if (operation === 'read' || operation === 'readDistinct') {
    if (!overrideAccess && !isStaff(await actorOf(req))) return { ...args, ...publicReading(args) };
    return args;
  }
  if (req.context.verb) return args;
  if (operation === 'restoreVersion' && !('draft' in args && args.draft)) {
    fail('invalid-state', { message: '旧版本只能恢复为草稿，再送审或发布。' });
  }
  if (operation === 'create' || operation === 'update') return { ...args, ...draftSave(args) };
  return args;
};

function publicReading(args: object): Record<string, unknown> {
  const { sort, limit, depth } = args as { sort?: unknown; limit?: unknown; depth?: unknown };
  return {
    draft: false,
    showHiddenFields: false,
    sort: publicSort(sort),
    limit: bounded(limit, 10, limits.documents),
    depth: bounded(depth, 0, limits.depth),
    pagination: true,
  };
}

function publicSort(sort: unknown): string[] {
  const asked = Array.isArray(sort) ? sort : typeof sort === 'string' ? sort.split(',') : [];
  const allowed = asked.filter((name) => typeof name === 'string' && sortable.has(name.replace(/^-/, '')));
  return allowed.length > 0 ? allowed : ['-publishAt'];
}

function bounded(value: unknown, otherwise: number, highest: number): number {
  const number = Number(value ?? otherwise);
  return Number.isInteger(number) && number >= 0
    ? Math.min(number === 0 ? otherwise : number, highest)
    : otherwise;
}

function draftSave(args: object): Record<string, unknown> {
  const { data } = args as { data?: Record<string, unknown> };
  return {
    draft: true,
    autosave: false,
    publishAllLocales: false,
    publishSpecificLocale: undefined,
    unpublishAllLocales: false,
    ...(data ? { data: { ...data, _status: 'draft' } } : {}),
  };
}
