import { createHash } from 'node:crypto';
import type { Payload, PayloadRequest } from 'payload';
import { type Actor, hasRole } from '@/access';
import { inTransaction, isUniqueViolation, leanFind } from '@/database';
import { asVerb, recordEvent } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { CategoryTraining, packModel, type TreeNode } from '../classify';
import { categoryTree } from './category-tree';
import { chosenRequests } from './chosen-requests';

/** What is learnt; each has a row of its own. */
export const modelKeys = ['categories', 'units'] as const;
export type ModelKey = (typeof modelKeys)[number];

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
 * Learns anew which texts belong to which category and to which unit: from the tree, the units' names and what operators chose. Writes only when something
 * was learnt that is not known yet, so it is safe to repeat; of several processes at once the last one's model stays, and
 * any of them is a whole model.
 * @throws DomainError forbidden unless the system or an administrator asks
 */
export async function retrainSuggestions({ payload, req, actor }: RetrainSuggestions): Promise<Retrained> {
  if (actor.via !== 'system' && !hasRole(actor, 'administrator')) fail('forbidden');
  const trained = await train(payload);
  const store = () => inTransaction({ payload, req, actor }, (inner) => storeModels(inner, actor, trained));
  try {
    return await store();
  } catch (error) {
    // Another process stored the first model between our look and our write; now there is a row to compare with.
    if (req || !isUniqueViolation(error)) throw error;
    return store();
  }
}

interface Trained {
  contents: Record<ModelKey, string>;
  learnt: number;
}

async function train(payload: Payload): Promise<Trained> {
  const categories = new CategoryTraining(await categoryTree(payload));
  const units = new CategoryTraining(await unitNodes(payload));
  let learnt = 0;
  for await (const page of chosenRequests(payload)) {
    for (const { title, body, category, leadUnit } of page) {
      categories.add({ title, body }, category);
      if (leadUnit) units.add({ title, body }, leadUnit);
    }
    learnt += page.length;
  }
  const contents = {
    categories: packModel(await categories.finish()),
    units: packModel(await units.finish()),
  };
  return { contents, learnt };
}

/** Units that take requests, as a tree of one level: their names are the first thing to learn from. */
async function unitNodes(payload: Payload): Promise<TreeNode[]> {
  const rows = await leanFind<{ id: string; name: string }>(payload, 'units', {
    where: [
      { field: 'active', equals: true },
      { field: 'handlesRequests', equals: true },
    ],
    columns: ['name'],
    newestBy: 'id',
    limit: 10_000,
  });
  return rows.map(({ id, name }) => ({ id, name, parent: null, hint: null }));
}

async function storeModels(
  req: PayloadRequest,
  actor: Actor,
  { contents, learnt }: Trained,
): Promise<Retrained> {
  const changed: string[] = [];
  for (const key of modelKeys) {
    const id = await storeModel(req, key, contents[key], learnt);
    if (id) changed.push(id);
  }
  const [id] = changed;
  if (id === undefined) return { learnt, changed: false };
  await recordEvent({
    req,
    actor,
    action: 'suggestions.retrained',
    subject: { collection: 'suggestion-models', id },
    summary: `分类和单位建议重新学习，用了${learnt}件已受理的诉求`,
  });
  return { learnt, changed: true };
}

/** @returns the id of the row when there was something new to write */
async function storeModel(
  req: PayloadRequest,
  key: ModelKey,
  content: string,
  learnt: number,
): Promise<string | null> {
  const { payload } = req;
  const fingerprint = createHash('sha256').update(content).digest('base64url');
  const { docs } = await payload.find({
    collection: 'suggestion-models',
    where: { key: { equals: key } },
    select: { fingerprint: true },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  });
  const known = docs[0];
  if (known?.fingerprint === fingerprint) return null;
  const id = known ? String(known.id) : newId();
  const data = { key, trainedAt: now().toISOString(), learnt, fingerprint, content };
  const select = { fingerprint: true } as const;
  const write = { collection: 'suggestion-models', select, depth: 0, overrideAccess: true, req } as const;
  await asVerb(req, 'suggestions.retrain', () =>
    known ? payload.update({ ...write, id, data }) : payload.create({ ...write, data: { id, ...data } }),
  );
  return id;
}
