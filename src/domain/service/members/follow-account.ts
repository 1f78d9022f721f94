import type { CollectionAfterChangeHook } from 'payload';
import { readRow } from '@/database';
import { idOf } from '@/domain/organization';

/**
 * Rows that keep, beside the member, the account that reads them and acts by them as its own. Whose a row is, is the member; the account is there so
 * that lists and access ask one column. What is written into another register with an account of its own (helpers of the law, mediators) is not here.
 */
const ownedByMember = [
  'star-results',
  'star-result-items',
  'star-corrections',
  'star-manual-items',
  'star-appeals',
  'star-consents',
  'activity-sign-ups',
  'meeting-attendances',
  'association-members',
  'civility-attendances',
] as const;

/**
 * Who may see and do what as a member follows the member's account of today, in the transaction that binds it or takes it off, through whichever door
 * (verb, import, form): also in rounds, meetings and lists that were written before. What was done stays done: a ballot that was given stays given,
 * once for the member (it is secret, and no row leads from who voted to what they gave), words of an appeal stay as they are, and the log of
 * actions says which account wrote them.
 */
export const followMemberAccount: CollectionAfterChangeHook = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  if (operation !== 'update') return;
  if (idOf(doc.user) === idOf(previousDoc?.user)) return;
  // An answer of the API that leaves the column out is no account taken off.
  const stored = await readRow<{ user: string | null }>(req.payload, 'party-members', doc.id, req);
  const user = stored?.user ?? null;
  for (const collection of ownedByMember)
    await req.payload.db.updateMany({
      collection,
      where: { member: { equals: doc.id } },
      data: { user },
      req,
      returning: false,
    });
};
