import type { Access, CollectionBeforeOperationHook, FieldAccess } from 'payload';
import { allOf, anyOf, own, role, where, withinPlace } from '@/access';
import { editorRoles } from '@/domain/publishing/editors';
import { publicFileWhere } from '@/domain/publishing/file-publicity';
import type { receiveImage } from '@/domain/publishing/receive-file';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';

/** A file is public exactly while a notice that shows it is; before and after, those who write notices see it. */
export const readFiles: Access = (question) =>
  anyOf(role(...editorRoles), own('uploader'), where(publicFileWhere(now())))(question);

/** Whoever writes notices brings files. */
export const createFiles = role(...editorRoles);

/** Words about a file are changed by who brought it and by the editors whose place covers it, as long as they write notices. */
export const updateFiles = allOf(
  createFiles,
  anyOf(withinPlace({ roles: editorRoles, lowest: 'community' }), own('uploader')),
);

/**
 * Looks into an uploaded file only for people who may bring one: Payload calls this before it asks for access.
 * @throws DomainError forbidden
 */
export function receivedWith(receive: typeof receiveImage): CollectionBeforeOperationHook {
  return async ({ args, operation }) => {
    if (operation !== 'create' && operation !== 'update') return;
    const { req } = args;
    if (args.overrideAccess !== true && !(await createFiles({ req }))) fail('forbidden');
    await receive(args, operation);
  };
}

/** Since when and until when a file is public is written by the verbs of notices. */
export const nobodyWrites: FieldAccess = () => false;

/** Answers with a file are never guessed at, never run, and asked for again soon so that a withdrawal takes effect. */
export function guardHeaders({ headers }: { headers: Headers }): Headers {
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Content-Security-Policy', "default-src 'none'; sandbox");
  headers.set('Cache-Control', 'private, max-age=300');
  return headers;
}

/** Attachments are saved, never opened inside our pages. */
export function attachmentHeaders({ headers }: { headers: Headers }): Headers {
  headers.set('Content-Disposition', 'attachment');
  return guardHeaders({ headers });
}
