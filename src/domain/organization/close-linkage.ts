import type { PayloadRequest } from 'payload';
import { fail } from '@/shared/errors';
import { findOne } from './find-one';
import { linkageStatusLabels } from './labels';
import { authorizeKeeper, runVerb, type VerbCall } from './verb';

/** Takes a promise out of the open ones. @throws DomainError not-found, invalid-state (not open any more), forbidden */
export async function closeLinkage(
  call: VerbCall,
  id: string,
  status: 'delivered' | 'cancelled',
  data: Record<string, unknown>,
): Promise<{ id: string }> {
  return runVerb(call, async (req) => {
    const linkage = await promisedLinkage(req, id);
    authorizeKeeper(call.actor, linkage);
    await req.payload.update({ collection: 'linkages', id, data, depth: 0, overrideAccess: true, req });
    return {
      result: { id },
      action: `linkage.${status}`,
      subject: { collection: 'linkages', id },
      changes: Object.keys(data),
    };
  });
}

async function promisedLinkage(req: PayloadRequest, id: string) {
  const linkage = await findOne(req, 'linkages', { id: { equals: id } });
  if (!linkage) fail('not-found', { message: '没有找到这件联动事项。' });
  if (linkage.status !== 'promised') {
    fail('invalid-state', { message: `这件事项${linkageStatusLabels[linkage.status]}，不能再改。` });
  }
  return linkage;
}
