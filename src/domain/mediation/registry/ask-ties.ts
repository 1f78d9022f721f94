import type { CollectionAfterChangeHook } from 'payload';
import { idOf } from '@/domain/organization';
import { now } from '@/shared/clock';
import { askMediatorsAgain } from '../cases/tied-elsewhere';

/** What of an entry may tie a mediator to somebody: see `conflictFacts`. */
const tying = ['name', 'relatives'] as const;
const tyingRelations = ['user', 'unit', 'organization', 'member'] as const;

/** An entry of a mediator that says something else of whom they are tied to: their cases are asked about again, in the same transaction. */
export const askTiesAgain: CollectionAfterChangeHook = async ({ req, doc, previousDoc, operation }) => {
  if (operation !== 'update') return doc;
  const isOther =
    tying.some((one) => (doc[one] ?? '') !== (previousDoc[one] ?? '')) ||
    tyingRelations.some((one) => idOf(doc[one]) !== idOf(previousDoc[one]));
  if (isOther) await askMediatorsAgain(req, [String(doc.id)], now());
  return doc;
};
