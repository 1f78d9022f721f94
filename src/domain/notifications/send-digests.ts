import type { Payload } from 'payload';
import { inTransaction } from '@/database';
import {
  type Audience,
  type Channel,
  enqueueMessage,
  type MessageData,
  messageData,
} from '@/domain/accounts';
import { now } from '@/shared/clock';
import { keyring } from '@/shared/encryption';
import { env } from '@/shared/env';
import { digestOf } from './digest';
import { stopWords } from './stop-words';

/** People served in one run, at most; the rest comes with the next run a minute later. */
const perRun = 500;

interface Row {
  id: string;
  gatherKey: string;
  channel: Channel;
  audience: Audience;
  recipientCipher: string;
  contentCipher: string;
  aboutCollection: string | null;
  aboutId: string | null;
}

/**
 * Makes one message of what was gathered for each person whose time has come. Each person in a transaction of their own
 * that reads the rows again, so it is safe to run twice, in two processes, and after a crash. @returns how many people
 */
export async function sendDigests({ payload }: { payload: Payload }): Promise<number> {
  const { docs } = await payload.db.find<{ id: string; gatherKey: string }>({
    collection: 'outbox',
    where: {
      and: [{ state: { equals: 'gathered' } }, { nextAttemptAt: { less_than_equal: now().toISOString() } }],
    },
    sort: 'nextAttemptAt',
    select: { gatherKey: true },
    limit: perRun,
    pagination: false,
  });
  let sent = 0;
  for (const key of new Set(docs.map(({ gatherKey }) => gatherKey))) sent += await sendOne(payload, key);
  return sent;
}

function sendOne(payload: Payload, gatherKey: string): Promise<number> {
  return inTransaction({ payload }, async (req) => {
    const { docs } = await payload.db.find<Row & Record<string, unknown>>({
      collection: 'outbox',
      where: { and: [{ gatherKey: { equals: gatherKey } }, { state: { equals: 'gathered' } }] },
      sort: 'createdAt',
      limit: 200,
      pagination: false,
      req,
    });
    const [first, ...others] = docs;
    if (!first) return 0;
    const set = (id: string, data: Record<string, unknown>) =>
      payload.db.updateOne({ collection: 'outbox', id, data, req, returning: false });
    if (others.length === 0) {
      const at = now().toISOString();
      // Quiet hours were looked at when it was written: gathering ends after them.
      const state = first.channel === 'in-app' ? 'delivered' : 'waiting';
      await set(first.id, {
        state,
        ...(state === 'delivered' ? { deliveredAt: at, nextAttemptAt: null } : { nextAttemptAt: at }),
      });
      return 1;
    }
    const { channel, audience } = first;
    await enqueueMessage({
      req,
      channel,
      to: keyring().decrypt(first.recipientCipher, 'recipient'),
      template: 'digest',
      data: asOne(docs.map(messageData), { channel, audience }),
      key: `digest:${first.id}`,
      audience,
      urgency: 'low',
      ...aboutOf(docs),
    });
    for (const { id } of docs) await set(id, { state: 'merged', nextAttemptAt: null, contentCipher: null });
    return 1;
  });
}

/** Whoever has no account has no list of messages either: outside, each line about another request leads there itself. */
function asOne(
  messages: MessageData[],
  { channel, audience }: { channel: Channel; audience: Audience },
): MessageData {
  const site = env().siteUrl;
  const byLines = channel !== 'in-app' && audience !== 'staff';
  const digest = digestOf(messages, ({ href }) => (byLines && href ? `查看：${site}${href}` : ''));
  const { subject, sentence } = digest;
  const href = digest.href ?? (audience === 'staff' ? '/admin' : '/messages');
  const leads = digest.href !== null || !byLines;
  const text = channel !== 'in-app' && leads ? `${sentence}\n查看：${site}${href}` : sentence;
  const unsubscribe = messages.find((message) => message.unsubscribe)?.unsubscribe;
  if (!unsubscribe) return { subject, sentence, text, href };
  return { subject, sentence, text: `${text}${stopWords(unsubscribe)}`, href, unsubscribe };
}

/** The one thing they are all about, if there is one. */
function aboutOf(rows: Row[]): { about?: { collection: string; id: string } } {
  const [first] = rows;
  if (!first?.aboutId || !first.aboutCollection) return {};
  if (rows.some(({ aboutId }) => aboutId !== first.aboutId)) return {};
  return { about: { collection: first.aboutCollection, id: first.aboutId } };
}
