import type { Payload } from 'payload';
import { readRow } from '@/database';
import type { AssociationMemberRow, AssociationRow } from './association-row';
import { termsOf } from './keeps';

/** Every term of an account in associations, ended ones too, for whoever asks what is kept about them. */
export async function ownAssociationTerms(
  payload: Payload,
  user: string,
): Promise<{ name: string; term: AssociationMemberRow }[]> {
  const terms = await termsOf(payload, { user });
  return Promise.all(
    terms.map(async (term) => ({
      term,
      name: (await readRow<AssociationRow>(payload, 'associations', term.association))?.name ?? '',
    })),
  );
}
