import type { Payload, Where } from 'payload';
import {
  type Audience,
  type Channel,
  channelLabels,
  type MessageState,
  messageStateLabels,
} from '@/domain/accounts';

/** How far a message about a thing has come; neither its words nor whom it went to. */
export interface MessageAbout {
  id: string;
  about: string;
  channel: string;
  audience: Audience | null;
  state: MessageState;
  stateLabel: string;
  at: string;
  /** It was not delivered, and nobody has told them otherwise yet. */
  isOpen: boolean;
}

interface Row {
  id: string;
  aboutId: string;
  channel: Channel;
  audience?: Audience | null;
  state: MessageState;
  createdAt: string;
  handledAt?: string | null;
}

/** Messages to whoever asked that were not delivered, and nobody has told them otherwise. */
export const undelivered: Where = {
  and: [
    { state: { equals: 'failed' } },
    { audience: { equals: 'requester' } },
    { handledAt: { exists: false } },
  ],
};

/** The latest messages about one thing that left our pages, newest first. */
export async function messagesAbout(
  payload: Payload,
  about: { collection: string; id: string },
): Promise<MessageAbout[]> {
  return find(
    payload,
    {
      and: [
        { aboutId: { equals: about.id } },
        { aboutCollection: { equals: about.collection } },
        { channel: { not_equals: 'in-app' } },
      ],
    },
    30,
  );
}

/** The oldest undelivered messages to requesters about things of a collection. */
export async function undeliveredAbout(
  payload: Payload,
  collection: string,
  limit: number,
): Promise<MessageAbout[]> {
  return find(payload, { and: [undelivered, { aboutCollection: { equals: collection } }] }, limit);
}

/** How many messages to the requester about one thing did not arrive, with nobody having told them otherwise. */
export async function undeliveredOf(
  payload: Payload,
  about: { collection: string; id: string },
): Promise<number> {
  const where: Where = {
    and: [undelivered, { aboutId: { equals: about.id } }, { aboutCollection: { equals: about.collection } }],
  };
  return (await payload.db.count({ collection: 'outbox', where })).totalDocs;
}

async function find(payload: Payload, where: Where, limit: number): Promise<MessageAbout[]> {
  const { docs } = await payload.db.find<Row & Record<string, unknown>>({
    collection: 'outbox',
    where,
    sort: '-createdAt',
    limit,
    pagination: false,
    select: { aboutId: true, channel: true, audience: true, state: true, createdAt: true, handledAt: true },
  });
  return docs.map(({ id, aboutId, channel, audience, state, createdAt, handledAt }) => ({
    id: String(id),
    about: aboutId,
    channel: channelLabels[channel],
    audience: audience ?? null,
    state,
    stateLabel: messageStateLabels[state],
    at: createdAt,
    isOpen: state === 'failed' && audience === 'requester' && !handledAt,
  }));
}
