import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionConfig,
  PayloadRequest,
} from 'payload';
import { actorOf } from '@/access';
import { recordEvent } from '@/domain/accounts';
import { changedFields } from './changed-fields';

/**
 * Wraps a collection so that every plain create, update and delete writes `<slug>.created|updated|deleted` to the audit log,
 * in the same transaction, with the names of the changed fields. A verb sets `req.context.verb` and writes its own event instead.
 */
export function audited(config: CollectionConfig): CollectionConfig {
  return {
    ...config,
    hooks: {
      ...config.hooks,
      afterChange: [...(config.hooks?.afterChange ?? []), recordChange],
      afterDelete: [...(config.hooks?.afterDelete ?? []), recordDeletion],
    },
  };
}

const recordChange: CollectionAfterChangeHook = async ({
  collection,
  data,
  doc,
  previousDoc,
  operation,
  req,
}) => {
  if (isVerb(req)) return;
  const created = operation === 'create';
  const state = {
    fields: collection.flattenedFields,
    before: previousDoc ?? {},
    after: doc,
    typed: data ?? {},
  };
  const changes = created ? [] : changedFields(state);
  if (!created && changes.length === 0) return;
  await recordEvent({
    req,
    actor: await actorOf(req),
    action: `${collection.slug}.${created ? 'created' : 'updated'}`,
    subject: { collection: collection.slug, id: String(doc.id) },
    changes,
  });
};

const recordDeletion: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  if (isVerb(req)) return;
  await recordEvent({
    req,
    actor: await actorOf(req),
    action: `${collection.slug}.deleted`,
    subject: { collection: collection.slug, id: String(doc.id) },
  });
};

function isVerb(req: PayloadRequest): boolean {
  return Boolean(req.context.verb);
}
