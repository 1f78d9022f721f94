import type { PayloadRequest } from 'payload';
import { readRow } from '@/database';
import type { VerbCall } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { keepsLawAt } from '../keepers';
import { registerLabels } from '../labels';
import { keepsAdviser } from './adviser-keepers';

export type Register = keyof typeof registerLabels;

/** An entry of either register, as the verbs about it need it. */
export interface EntryRow {
  id: string;
  name: string;
  /** Of the certificate or the licence: what the audit log names the entry by. */
  paper: string;
  phoneCipher: string | null;
  user: string | null;
  state: 'active' | 'left';
  /** Only helpers have one. */
  certificateUntil: string | null;
}

interface Stored extends Omit<EntryRow, 'paper'> {
  certificateNumber?: string;
  licenceNumber?: string;
  township?: string | null;
  community?: string | null;
}

/** What an entry is called as the subject of an event. */
export const entryThing = { 'legal-helpers': 'legal-helper', 'legal-advisers': 'legal-adviser' } as const;

/** The entry in the transaction, for whoever keeps it. @throws DomainError not-found, forbidden */
export async function keptEntry(
  req: PayloadRequest,
  { actor }: Pick<VerbCall, 'actor'>,
  slug: Register,
  id: string,
): Promise<EntryRow> {
  const row = await readRow<Stored>(req.payload, slug, id, req);
  if (!row) fail('not-found', { message: `没有找到这名${registerLabels[slug]}。` });
  const { township = null, community = null } = row;
  const keeps =
    slug === 'legal-helpers'
      ? await keepsLawAt(req.payload, actor, { township, community }, req)
      : await keepsAdviser(req.payload, actor, id, req);
  if (!keeps) fail('forbidden');
  return {
    ...row,
    paper: row.certificateNumber ?? row.licenceNumber ?? '',
    certificateUntil: row.certificateUntil ?? null,
  };
}
