import type { Payload } from 'payload';
import { answerPhotosOf } from './answer-photos';
import { directory } from './directory';
import { type Grade, gradeLabels, type Outcome, outcomeLabels } from './labels';
import { redact } from './redact';
import { isPublicStep, openStates, type RequestState, stateLabels } from './states';
import { eventsOf, type TimelineStep } from './timeline';

/** A public question with its answer, as anybody may read it. */
export interface PublicRequest {
  number: string;
  title: string;
  body: string;
  reply: string | null;
  /** Ids of the photos of the answer that the review let everybody see. */
  photos: string[];
  category: string | null;
  /** Community and compound, never the building or the door. */
  place: string | null;
  channel: string | null;
  unit: string | null;
  stateLabel: string;
  submittedAt: string;
  repliedAt: string | null;
  solved: string | null;
  satisfaction: string | null;
  /** How many more said that they meet it too, and whether one still can. */
  followers: number;
  mayFollow: boolean;
  /** The steps that are everybody's business, with units and times, without names and without words to the requester. */
  steps: Pick<TimelineStep, 'label' | 'at' | 'unit'>[];
}

interface Row {
  id: string;
  number: string;
  title: string;
  body: string;
  reply?: string | null;
  category?: string | null;
  channel?: string | null;
  leadUnit?: string | null;
  community?: string | null;
  compound?: string | null;
  state: RequestState;
  submittedAt: string;
  repliedAt?: string | null;
  solved?: Outcome | null;
  satisfaction?: Grade | null;
  followerCount?: number | null;
  reopenCount?: number | null;
  [key: string]: unknown;
}

const select = {
  number: true,
  title: true,
  body: true,
  reply: true,
  category: true,
  channel: true,
  leadUnit: true,
  community: true,
  compound: true,
  state: true,
  submittedAt: true,
  repliedAt: true,
  solved: true,
  satisfaction: true,
  followerCount: true,
  reopenCount: true,
} as const;

/** The public page of a request; null when there is none of this number, or it is not public. */
export async function publicRequest({
  payload,
  number,
}: {
  payload: Payload;
  number: string;
}): Promise<PublicRequest | null> {
  const { docs } = await payload.db.find<Row>({
    collection: 'requests',
    where: { and: [{ number: { equals: number } }, { visibility: { equals: 'public' } }] },
    limit: 1,
    pagination: false,
    select,
  });
  const row = docs[0];
  if (!row) return null;
  const [{ categoryNames, placeNames }, steps, channel, unit, photos] = await Promise.all([
    directory(payload),
    eventsOf(payload, row.id),
    nameOf(payload, 'channels', row.channel),
    nameOf(payload, 'units', row.leadUnit),
    answerPhotosOf(payload, { id: row.id, reopenCount: row.reopenCount ?? 0 }),
  ]);
  const named = (id: string | null | undefined) => (id ? placeNames.get(id) : undefined);
  return {
    number: row.number,
    title: redact(row.title),
    body: redact(row.body),
    reply: row.reply ? redact(row.reply) : null,
    photos: row.reply ? photos.filter(({ isPublic }) => isPublic).map(({ id }) => id) : [],
    category: (row.category && categoryNames.get(row.category)) || null,
    place: [named(row.community), named(row.compound)].filter(Boolean).join(' ') || null,
    channel,
    unit,
    stateLabel: stateLabels[row.state],
    submittedAt: row.submittedAt,
    repliedAt: row.repliedAt ?? null,
    solved: row.solved ? outcomeLabels[row.solved] : null,
    satisfaction: row.satisfaction ? gradeLabels[row.satisfaction] : null,
    followers: row.followerCount ?? 0,
    mayFollow: openStates.includes(row.state),
    steps: steps
      .filter(({ verb }) => isPublicStep(verb))
      .map(({ label, at, unit: unitName }) => ({ label, at, unit: unitName })),
  };
}

/** The name of a channel or unit. */
export async function nameOf(
  payload: Payload,
  collection: 'channels' | 'units',
  id: string | null | undefined,
): Promise<string | null> {
  if (!id) return null;
  const { docs } = await payload.db.find<{ id: string; name: string }>({
    collection,
    where: { id: { equals: id } },
    limit: 1,
    pagination: false,
    select: { name: true },
  });
  return docs[0]?.name ?? null;
}

/** The id of the public request a public photo of this page belongs to; null when there is none of this number and photo. */
export async function publicPhotoOwner(
  payload: Payload,
  { number, photo }: { number: string; photo: string },
): Promise<string | null> {
  const request = await publicRequest({ payload, number });
  if (!request?.photos.includes(photo)) return null;
  const found = await payload.db.findOne<{ id: string; request?: string | null }>({
    collection: 'request-photos',
    where: { id: { equals: photo } },
  });
  return found?.request ? String(found.request) : null;
}
