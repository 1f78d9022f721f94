import type { PayloadRequest } from 'payload';
import { insertRow, leanFind, leanFirst, updateColumns } from '@/database';
import { maskComment, namesPattern } from '@/domain/property';
import { touchPages } from '@/domain/publishing';
import { now } from '@/shared/clock';
import type { Home } from '../homes';
import { matterTag, type OpinionReview, type VoiceChannel } from '../labels';
import type { MatterRow } from '../matter-row';

/** An opinion as stored. */
export interface OpinionRow {
  id: string;
  matter: string;
  speaker: string;
  household: string;
  building: string | null;
  words: string | null;
  maskedWords: string | null;
  review: OpinionReview;
  reviewReason: string | null;
  channel: VoiceChannel;
  user: string | null;
  withdrawnAt: string | null;
  at: string;
}

const columns = [
  'matter',
  'speaker',
  'household',
  'building',
  'words',
  'maskedWords',
  'review',
  'reviewReason',
  'channel',
  'user',
  'withdrawnAt',
  'at',
];

/** The one voice of a speaker about a matter. */
export function opinionOf(
  req: PayloadRequest,
  { matter, speaker }: { matter: string; speaker: string },
): Promise<OpinionRow | undefined> {
  const query = {
    where: [
      { field: 'matter', equals: matter },
      { field: 'speaker', equals: speaker },
    ],
    columns,
    newestBy: 'id',
  };
  return leanFirst<OpinionRow>(req.payload, 'matter-opinions', query, req);
}

/** An account speaks for itself, staff for a household. */
export const speakerOf = (by: { user: string } | { household: string }): string =>
  'user' in by ? `user:${by.user}` : `household:${by.household}`;

/**
 * Writes what a speaker says, the first time or anew, masked, to be looked at by a person before anybody else reads it; then counts.
 * @returns whether something had been said before
 */
export async function writeOpinion(
  req: PayloadRequest,
  row: MatterRow,
  said: {
    speaker: string;
    home: Home;
    words: string | null;
    channel: VoiceChannel;
    user: string | null;
    enteredByName: string | null;
  },
): Promise<{ changed: boolean }> {
  const { speaker, home, words, ...by } = said;
  const before = await opinionOf(req, { matter: row.id, speaker });
  const same = before?.words === words && before.withdrawnAt === null;
  const written = {
    ...by,
    words,
    withdrawnAt: null,
    at: now().toISOString(),
    // Other words are looked at anew; the same ones keep what was decided.
    ...(same && before
      ? {}
      : {
          maskedWords: words ? maskComment(words, await namesAround(req, home)) : null,
          review: words ? 'waiting' : 'none',
          reviewReason: null,
          reviewedByName: null,
        }),
  };
  if (before) await updateColumns(req, 'matter-opinions', before.id, written);
  else
    await insertRow(req, 'matter-opinions', {
      matter: row.id,
      speaker,
      household: home.household,
      ...home.place,
      ...written,
    });
  await countVoices(req, row);
  return { changed: before !== undefined && before.withdrawnAt === null };
}

/** Counts the voices anew on the matter that is held: of two at once one meets the other's write. */
export async function countVoices(
  req: PayloadRequest,
  { id: matter, number }: Pick<MatterRow, 'id' | 'number'>,
): Promise<void> {
  const standing = { matter: { equals: matter }, withdrawnAt: { exists: false } };
  const count = (where: object) =>
    req.payload.db.count({ collection: 'matter-opinions', where: { ...standing, ...where }, req });
  const { totalDocs: cares } = await count({});
  const { totalDocs: opinionCount } = await count({ review: { not_equals: 'none' } });
  await updateColumns(req, 'matters', matter, { cares, opinionCount });
  await touchPages(req, matterTag(number));
}

/** Names of those who live around, to be starred in what is public. */
async function namesAround(req: PayloadRequest, { place }: Home): Promise<RegExp | null> {
  const [field, equals] = place.compound ? ['compound', place.compound] : ['building', place.building ?? ''];
  const query = { where: [{ field, equals }], columns: ['personName'], newestBy: 'id', limit: 20_000 };
  const rows = await leanFind<{ personName: string }>(req.payload, 'residencies', query, req);
  return namesPattern(rows.map(({ personName }) => personName));
}
