import { addDataAndFileToRequest, type Endpoint } from 'payload';
import { type Actor, coversPlace, hasRole } from '@/access';
import { contextOf, refusalOf } from '@/admin/verbs';
import { keepFile } from '@/domain/property';
import { partiesOf } from '@/domain/requests';
import { fail } from '@/shared/errors';

/** Where files are brought: documents that stand in a place, and companies. */
type FileOwner =
  | 'compounds'
  | 'compound-managements'
  | 'property-contracts'
  | 'partner-commitments'
  | 'property-companies'
  | 'rectifications'
  | 'inspections'
  | 'red-black-entries'
  | 'requests'
  | 'committees'
  | 'compound-accounts'
  | 'account-lines'
  | 'matters'
  | 'matter-tasks'
  | 'activities'
  | 'party-members'
  | 'star-rounds';

const keepers = ['administrator', 'community-staff'] as const;

/** Whether somebody may bring a file for a verb there; the verb that binds it asks again. */
function mayBring(slug: FileOwner, actor: Actor, doc: object): boolean {
  // A company's record is written by several communities.
  if (slug === 'property-companies') return hasRole(actor, ...keepers);
  if (slug === 'rectifications' || slug === 'red-black-entries')
    return coversPlace(actor, [...keepers, 'property-manager'], doc);
  if (slug === 'matters' || slug === 'activities' || slug === 'party-members' || slug === 'star-rounds')
    return coversPlace(actor, [...keepers, 'branch-secretary'], doc);
  // Whoever may read a task works for whoever has it, or runs the matter; the verb asks which.
  if (slug === 'matter-tasks') return true;
  if (slug === 'requests' && partiesOf(actor, doc).some((party) => party !== 'requester')) return true;
  return coversPlace(actor, keepers, doc);
}

/** `POST /api/<slug>/:id/property-files` with one `file` → `{ id }`: a photo or PDF for the verb that is being filled in there. */
export function fileEndpoint(slug: FileOwner): Endpoint {
  return {
    path: '/:id/property-files',
    method: 'post',
    handler: async (req) => {
      try {
        const { actor, doc } = await contextOf(req, slug);
        if (!mayBring(slug, actor, doc)) fail('forbidden');
        await addDataAndFileToRequest(req);
        if (!req.file) fail('validation', { message: '没有收到文件，请重新选择。' });
        const { data, name } = req.file;
        const kept = await keepFile({ payload: req.payload, actor, file: { data, name } });
        return Response.json({ id: kept }, { headers: { 'Cache-Control': 'no-store' } });
      } catch (error) {
        const { code, message, fields, status } = refusalOf(error);
        if (status >= 500) req.payload.logger.error({ err: error }, 'file of red property failed');
        return Response.json({ code, message, fields }, { status });
      }
    },
  };
}
