import type { Payload } from 'payload';
import { now } from '@/shared/clock';
import { lookupIndexes } from '@/shared/personal-data';
import { answerPhotosOf, photoOwners } from './answer-photos';
import { type Answer, answersOf } from './categories/keep-answers';
import { type Together, togetherOf } from './dispatch/together';
import { reopenWindow } from './follow-through/reopen-window';
import { type EvaluationRow, evaluationsOf } from './follow-through/rows';
import { supplementUntil } from './later-words/supplement-request';
import { mobileOf } from './notifications/tell-requester';
import { type PhotoRow, photosOf } from './photos';
import { nameOf } from './public-request';
import { receiptNumber } from './receipt-number';
import { type RequestRow, requestRow } from './request-row';
import { isInternalStep, mayPerformOn } from './states';
import { eventsOf, type TimelineStep } from './timeline';
import { tokenHash } from './tracking';

/** A request as its own requester sees it through the tracking link. */
export interface TrackedRequest {
  request: RequestRow;
  steps: Omit<TimelineStep, 'internalNote'>[];
  unit: string | null;
  channel: string | null;
  /** What the requester sent, and what they added later. */
  photos: PhotoRow[];
  addedPhotos: PhotoRow[];
  /** What the unit shows with its answer. */
  answerPhotos: PhotoRow[];
  /** The request and its parts: photos of these may be opened from its page. */
  photoOwners: string[];
  /** The word about the present answer. */
  evaluation: EvaluationRow | null;
  /** Until when the requester may say that it is not solved after all; null when they may not. */
  mayReopenUntil: Date | null;
  /** Whether that time is over, so that it is filed anew. */
  isReopenOver: boolean;
  /** What was asked besides. */
  answers: Answer[];
  /** Whether text messages reach the requester. */
  textsReach: boolean;
  /** Whether mail goes to an address they left. */
  mailReaches: boolean;
  /** The request it follows, or the parts it is split into. */
  together: Together;
  /** Whether the requester may add something now; of a declined one until when. */
  maySupplement: boolean;
  supplementUntil: Date | null;
  /** Whether the requester may take it back now. */
  mayCancel: boolean;
  /** Whether the requester may evaluate now. */
  mayEvaluate: boolean;
}

/** Id of the request a tracking token belongs to, or null. */
export async function requestOfToken(payload: Payload, token: string): Promise<string | null> {
  if (!/^[\w-]{20,64}$/.test(token)) return null;
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'requests',
    where: { trackingTokenHash: { equals: tokenHash(token) } },
    limit: 1,
    pagination: false,
    select: { number: true },
  });
  return docs[0]?.id ?? null;
}

/**
 * Id of the request with this number and phone together, or null: the same answer whichever of the two is wrong. Handlers
 * know both, so this opens reading only; the token that lets evaluate is in the messages to the requester alone.
 */
export async function requestOfNumber(
  payload: Payload,
  number: string,
  phone: string,
): Promise<string | null> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'requests',
    where: {
      and: [
        { number: { equals: receiptNumber(number) } },
        { requesterPhoneIndex: { in: lookupIndexes('phone', phone) } },
      ],
    },
    limit: 1,
    pagination: false,
    select: { number: true },
  });
  return docs[0]?.id ?? null;
}

/** Everything the requester may see of their request. */
export async function trackedRequest(payload: Payload, id: string): Promise<TrackedRequest> {
  const request = await requestRow(payload, id);
  const [steps, unit, channel, photos, answers, together] = await Promise.all([
    eventsOf(payload, id),
    nameOf(payload, 'units', request.leadUnit),
    nameOf(payload, 'channels', request.channel),
    photosOf(payload, id),
    answersOf(payload, id),
    togetherOf(payload, request),
  ]);
  const at = now();
  const [answerPhotos, owners, evaluations, window, until] = await Promise.all([
    answerPhotosOf(payload, request),
    photoOwners(payload, id),
    evaluationsOf(payload, id),
    reopenWindow(payload, request, at),
    supplementUntil(payload, request, at),
  ]);
  const mayObject = mayPerformOn('say-unsolved', request, ['requester']);
  const isOver = window !== null && window.until < at;
  return {
    request,
    steps: steps
      .filter(({ verb }) => !isInternalStep(verb))
      .map(({ internalNote: _staffOnly, ...step }) => step),
    unit,
    channel,
    photos: photos.filter(({ stage }) => stage === 'filed'),
    addedPhotos: photos.filter(({ stage }) => stage === 'added'),
    answerPhotos: request.reply ? answerPhotos : [],
    photoOwners: owners,
    evaluation: evaluations.findLast(({ round }) => round === (request.reopenCount ?? 0)) ?? null,
    mayReopenUntil: mayObject && window && !isOver ? window.until : null,
    isReopenOver: mayObject && isOver,
    answers,
    textsReach: mobileOf(request) !== null,
    mailReaches: Boolean(request.requesterEmailCipher),
    together,
    maySupplement: mayPerformOn('supplement', request, ['requester']) && (until === null || until >= at),
    supplementUntil: until,
    mayCancel: mayPerformOn('cancel', request, ['requester']),
    mayEvaluate: mayPerformOn('evaluate', request, ['requester']),
  };
}
