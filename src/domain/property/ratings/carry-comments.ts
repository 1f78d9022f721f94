import { randomUUID } from 'node:crypto';
import { setImmediate as others } from 'node:timers/promises';
import type { PayloadRequest } from 'payload';
import { bulkInsert, leanFind } from '@/database';
import type { Round, RoundCompoundRow } from './round-row';
import { maskComment, namesPattern } from './rules/mask-comment';

interface Written {
  id: string;
  compound: string;
  comment: string;
}

/** More than a few compounds say in one round. */
const most = 100_000;
/** Milliseconds of masking without letting others in: a turn of theirs may take longer, so turns are few. */
const atOnce = 8;

/**
 * Copies what households wrote into comments to be reviewed, in random order, under random ids, masked, with nothing that leads back to a
 * household, a time or an account; their photos go with them. Only where enough have rated: among three, everybody knows who writes so.
 */
export async function carryComments(
  req: PayloadRequest,
  round: Round,
  covered: readonly RoundCompoundRow[],
): Promise<void> {
  const enough = covered.filter(({ rated }) => rated >= round.least);
  if (enough.length === 0) return;
  const written = await leanFind<Written>(
    req.payload,
    'property-ratings',
    {
      where: [
        { field: 'round', equals: round.id },
        { field: 'compound', in: enough.map(({ compound }) => compound) },
        { field: 'comment', exists: true },
      ],
      columns: ['compound', 'comment'],
      newestBy: 'id',
      limit: most,
    },
    req,
  );
  if (written.length === 0) return;
  const names = await namesOf(req, [...new Set(written.map(({ compound }) => compound))]);
  const photos = await photosByRating(req, written);
  const carried = written
    .map(({ id: rating, compound, comment }) => ({ id: randomUUID(), rating, compound, comment }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const rows: object[] = [];
  let since = performance.now();
  for (const { id, rating, compound, comment } of carried) {
    // Masking is work for the processor: whoever waits for an answer meanwhile gets it in between.
    if (performance.now() - since > atOnce) {
      await others();
      since = performance.now();
    }
    rows.push({
      id,
      round: round.id,
      ...placeIn(enough, compound),
      text: maskComment(comment, names.get(compound) ?? null),
      state: 'pending',
      photoCount: photos.get(rating)?.length ?? 0,
      photosShown: false,
    });
  }
  await bulkInsert(req.payload, req, 'rating-comments', rows);
  for (const { id, rating } of carried)
    for (const photo of photos.get(rating) ?? []) await carryPhoto(req, photo, id);
}

function placeIn(rows: readonly RoundCompoundRow[], compound: string) {
  const row = rows.find((one) => one.compound === compound);
  return { township: row?.township ?? null, community: row?.community ?? null, compound };
}

/** The photos of these ratings; the photographed sheet stays with its rating. */
async function photosByRating(
  req: PayloadRequest,
  written: readonly Written[],
): Promise<Map<string, string[]>> {
  const rows = await leanFind<{ id: string; rating: string; isSheet: boolean | null }>(
    req.payload,
    'rating-photos',
    {
      where: [{ field: 'rating', in: written.map(({ id }) => id) }],
      columns: ['rating', 'isSheet'],
      newestBy: 'id',
      limit: most,
    },
    req,
  );
  const found = new Map<string, string[]>();
  for (const { id, rating, isSheet } of rows)
    if (!isSheet) found.set(rating, [...(found.get(rating) ?? []), id]);
  return found;
}

/** A photo belongs to the comment from now on, and to no account any more. */
async function carryPhoto(req: PayloadRequest, id: string, comment: string): Promise<void> {
  await req.payload.db.updateOne({
    collection: 'rating-photos',
    id,
    data: { comment, rating: null, uploadedBy: null },
    req,
    returning: false,
  });
}

/** Who is or was registered in these compounds, by compound. */
async function namesOf(req: PayloadRequest, compounds: string[]): Promise<Map<string, RegExp | null>> {
  const rows = await leanFind<{ compound: string; personName: string }>(
    req.payload,
    'residencies',
    {
      where: [{ field: 'compound', in: compounds }],
      columns: ['compound', 'personName'],
      newestBy: 'id',
      limit: most,
    },
    req,
  );
  const found = new Map<string, string[]>();
  for (const { compound, personName } of rows) {
    const names = found.get(compound);
    if (names) names.push(personName);
    else found.set(compound, [personName]);
  }
  return new Map([...found].map(([compound, all]) => [compound, namesPattern(all)]));
}
