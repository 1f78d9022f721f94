import type { CollectionAfterChangeHook, PayloadRequest } from 'payload';
import { actorOf } from '@/access';
import { insertRow, updateColumns } from '@/database';
import { idOf, type Place, placeLevels } from '@/domain/organization';
import { now } from '@/shared/clock';
import { startOfDay, toIsoDay } from '@/shared/dates';
import type { MemberMoveKind } from './labels';
import { comingFrom, organizationName } from './move-row';

/** What a verb knows of the move it makes; under {@link moveFacts} in `req.context`. */
export interface MoveFacts {
  /** The row that waited for this; without it a new one is written. */
  id?: string;
  /** First moment of the day; today without it. */
  movedOn?: string;
  outside?: string | undefined;
  letter?: string | undefined;
}

const key = 'memberMove';

/** Runs work whose writes to the register carry these facts into the history. */
export async function withMoveFacts<T>(
  req: PayloadRequest,
  facts: MoveFacts,
  work: () => Promise<T>,
): Promise<T> {
  req.context[key] = facts;
  try {
    return await work();
  } finally {
    delete req.context[key];
  }
}

export const today = (): string => startOfDay(toIsoDay(now())).toISOString();

/**
 * Writes one line of history whenever the register says something else about where a member belongs, whichever door it came through:
 * a verb, closing an organisation, an administrator's form.
 */
export const recordMemberMove: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  const before = operation === 'create' ? null : previousDoc;
  const kind = kindOf(doc, before);
  if (!kind) return;
  const facts = (req.context[key] ?? {}) as MoveFacts;
  const reason = typeof req.context.reason === 'string' ? req.context.reason : null;
  const from = kind === 'joined' || kind === 'returned' ? null : idOf(before?.organization);
  const to = kind === 'left' ? null : idOf(doc.organization);
  const row = {
    kind,
    state: 'done',
    member: doc.id,
    memberName: doc.name,
    from,
    to,
    fromName: await organizationName(req, from),
    toName: await organizationName(req, to),
    movedOn: facts.movedOn ?? today(),
    ...(kind === 'moved' && before ? comingFrom(placeOf(before)) : {}),
    ...placeOf(doc),
  };
  if (facts.id) {
    await updateColumns(req, 'member-moves', facts.id, row);
    return;
  }
  await insertRow(req, 'member-moves', {
    ...row,
    reason,
    outside: facts.outside ?? null,
    letter: facts.letter ?? null,
    actorName: (await actorOf(req)).name,
  });
};

interface Standing {
  organization?: unknown;
  status?: string;
}

function kindOf(doc: Standing, before: Standing | null): MemberMoveKind | null {
  if (!before) return 'joined';
  if (doc.status === 'left') return before.status === 'left' ? null : 'left';
  if (before.status === 'left') return 'returned';
  return idOf(doc.organization) === idOf(before.organization) ? null : 'moved';
}

const placeOf = (row: Record<string, unknown>): Place =>
  Object.fromEntries(placeLevels.map((level) => [level, idOf(row[level])]));
