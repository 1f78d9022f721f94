import { createHash } from 'node:crypto';
import type { Payload, PayloadRequest } from 'payload';
import { type Actor, hasRole } from '@/access';
import { inTransaction, isUniqueViolation } from '@/database';
import { asVerb, recordEvent } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { CategoryTraining, packModel } from '../classify';
import { categoryTree } from './category-tree';
import { chosenRequests } from './chosen-requests';

/** Key of the one row that holds the categories' model. */
export const categoryModelKey = 'categories';

export interface RetrainSuggestions {
  payload: Payload;
  /** Joins the caller's transaction when given. */
  req?: PayloadRequest;
  actor: Actor;
}

export interface Retrained {
  /** Requests learnt from. */
  learnt: number;
  /** Whether there was anything new to keep. */
  changed: boolean;
}

/**
 * Learns anew which texts belong to which category: from the tree and from what operators chose. Writes only when something
 * was learnt that is not known yet, so it is safe to repeat; of several processes at once the last one's model stays, and
 * any of them is a whole model.
 * @throws DomainError forbidden unless the system or an administrator asks
 */
export async function retrainSuggestions({ payload, req, actor }: RetrainSuggestions): Promise<Retrained> {
  if (actor.via !== 'system' && !hasRole(actor, 'administrator')) fail('forbidden');
  const trained = await train(payload);
  const store = () => inTransaction({ payload, req, actor }, (inner) => storeModel(inner, actor, trained));
  try {
    return await store();
  } catch (error) {
    // Another process stored the first model between our look and our write; now there is a row to compare with.
    if (req || !isUniqueViolation(error)) throw error;
    return store();
  }
}

interface Trained {
  content: string;
  learnt: number;
}

async function train(payload: Payload): Promise<Trained> {
  const training = new CategoryTraining(await categoryTree(payload));
  let learnt = 0;
  for await (const page of chosenRequests(payload)) {
    for (const { title, body, category } of page) training.add({ title, body }, category);
    learnt += page.length;
  }
  return { content: packModel(await training.finish()), learnt };
}

async function storeModel(
  req: PayloadRequest,
  actor: Actor,
  { content, learnt }: Trained,
): Promise<Retrained> {
  const { payload } = req;
  const fingerprint = createHash('sha256').update(content).digest('base64url');
  const { docs } = await payload.find({
    collection: 'suggestion-models',
    where: { key: { equals: categoryModelKey } },
    select: { fingerprint: true },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  });
  const known = docs[0];
  if (known?.fingerprint === fingerprint) return { learnt, changed: false };
  const id = known ? String(known.id) : newId();
  const data = { key: categoryModelKey, trainedAt: now().toISOString(), learnt, fingerprint, content };
  const select = { fingerprint: true } as const;
  const write = { collection: 'suggestion-models', select, depth: 0, overrideAccess: true, req } as const;
  await asVerb(req, 'suggestions.retrain', () =>
    known ? payload.update({ ...write, id, data }) : payload.create({ ...write, data: { id, ...data } }),
  );
  await recordEvent({
    req,
    actor,
    action: 'suggestions.retrained',
    subject: { collection: 'suggestion-models', id },
    summary: `分类建议重新学习，用了${learnt}件已受理的诉求`,
  });
  return { learnt, changed: true };
}
