import type { PayloadRequest } from 'payload';
import { fail } from '@/shared/errors';
import { findOne } from './find-one';

/** The Party organisation a verb is about, still in use. @throws DomainError not-found, invalid-state */
export async function activeOrganization(req: PayloadRequest, id: string) {
  const found = await findOne(req, 'party-organizations', { id: { equals: id } });
  if (!found) fail('not-found', { message: '没有找到这个党组织。' });
  if (found.status !== 'active') fail('invalid-state', { message: `“${found.name}”已经撤销，不能再改。` });
  return found;
}
