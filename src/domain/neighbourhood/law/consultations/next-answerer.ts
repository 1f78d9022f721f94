import type { Payload, PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import type { registerLabels } from '../labels';
import { answerDeadline } from '../settings';
import { silentAmong } from '../watchers';
import { type Routed, routeQuestion } from './route';
import type { ConsultationRow } from './row';
import { adviserToPassTo } from './who-may-answer';

export type Register = keyof typeof registerLabels;
export type Held = Pick<ConsultationRow, 'state' | 'helper' | 'adviser'>;

/** Whose turn it is: in `passed` the adviser's, else the helper's. Null when nobody has it. */
export const holderOf = ({ state, helper, adviser }: Held): [Register, string] | null => {
  const [slug, id] =
    state === 'passed' ? (['legal-advisers', adviser] as const) : (['legal-helpers', helper] as const);
  return id ? [slug, id] : null;
};

/**
 * Those of these entries that answer nothing any more: off the register, without an account, or with one that is shut or watches. A
 * certificate that is over ends nothing that was begun.
 */
export async function goneAmong(
  payload: Payload,
  slug: Register,
  ids: readonly string[],
  req?: PayloadRequest,
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await leanFind<{ id: string; state: string; user: string | null }>(
    payload,
    slug,
    {
      where: [{ field: 'id', in: [...ids] }],
      columns: ['state', 'user'],
      newestBy: 'id',
      limit: ids.length,
    },
    req,
  );
  const users = rows.flatMap(({ user }) => user ?? []);
  const silent = await silentAmong(payload, users, req, { already: true });
  return new Set(
    rows.filter(({ state, user }) => state !== 'active' || !user || silent.has(user)).map(({ id }) => id),
  );
}

/** Whether whoever has a question, or would have it again, answers no more. */
export async function holderIsGone(req: PayloadRequest, row: Held): Promise<boolean> {
  const holder = holderOf(row);
  return holder !== null && (await goneAmong(req.payload, holder[0], [holder[1]], req)).has(holder[1]);
}

/** Who has a question next, with the columns that say so: as a new one goes, and what a helper found too hard to another adviser. */
export async function nextAnswerer(
  req: PayloadRequest,
  row: ConsultationRow,
  at: Date,
): Promise<Partial<Omit<ConsultationRow, 'id'>>> {
  const { reason, ...routed } = await nextOf(req, row);
  const isFound = routed.helper !== null || routed.adviser !== null;
  const due = isFound
    ? await answerDeadline(req.payload, routed.state === 'passed' ? 'adviser' : 'helper', at, req)
    : null;
  return {
    ...routed,
    assignReason: `原来答复的人不再答复。${reason}`,
    // Nobody's yet: what the asker was promised stands until somebody is found.
    ...(due ? { dueAt: due.at.toISOString(), dueReason: due.reason, remindedFor: null } : {}),
  };
}

async function nextOf(req: PayloadRequest, row: ConsultationRow): Promise<Routed> {
  const taker = row.state === 'passed' ? await adviserToPassTo(req, row) : null;
  if (taker)
    return {
      state: 'passed',
      helper: row.helper,
      helperName: row.helperName,
      adviser: taker.adviser.id,
      adviserName: taker.adviser.name,
      reason: taker.isOwn ? '转本村（社区）结对的法律顾问' : '转本乡镇（街道）的法律顾问',
    };
  const wasTooHard = row.state === 'passed' && row.helper !== null;
  if (row.community && !wasTooHard) return routeQuestion(req, { community: row.community, asker: row.user });
  return {
    state: 'waiting',
    helper: null,
    helperName: null,
    adviser: null,
    adviserName: null,
    reason: '由社区或者司法所指定',
  };
}
