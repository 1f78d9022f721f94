import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { type Actor, coversPlace } from '@/access';
import { insertRow, leanFind, readRow } from '@/database';
import { input, type Place } from '@/domain/organization';
import { maskComment, mayLeadToRectification, rowOf } from '@/domain/property';
import { partiesOf as requestPartiesOf, requestRow } from '@/domain/requests';
import { now } from '@/shared/clock';
import { formatPlainDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import type { SourceKind } from './labels';
import { type MatterRow, placeOfMatter } from './matter-row';
import { publicText } from './public-text';
import { isUnderWay } from './states';
import { tellBecameMatter } from './tell-requesters';

/** What a matter comes from: a thing that is there already, or words that were heard. */
export const sourceSchema = z.discriminatedUnion(
  'kind',
  [
    z.object({ kind: z.literal('request'), id: input.id('诉求') }),
    z.object({ kind: z.literal('rating'), id: input.id('评价结果') }),
    z.object({ kind: z.enum(['visit', 'opinion', 'branch']), words: publicText('听到、看到了什么', 500) }),
  ],
  { error: '请选择议题从哪里来' },
);
export type SourceGiven = z.input<typeof sourceSchema>;

/** A source as it is kept, looked up. */
export interface KeptSource {
  kind: SourceKind;
  reference: string;
  summary: string;
  request: string | null;
  ratingResult: string | null;
  /** Where it is about, as far as it says so. */
  place: Place;
}

/** Looks a source up and carries over what it says. @throws DomainError not-found, forbidden, invalid-state */
export async function keptSource(
  req: PayloadRequest,
  given: z.output<typeof sourceSchema>,
  actor: Actor,
): Promise<KeptSource> {
  const kept = { kind: given.kind, request: null, ratingResult: null };
  if (given.kind === 'request') return { ...kept, ...(await keptRequest(req, given.id, actor)) };
  if (given.kind === 'rating') return { ...kept, ...(await keptResult(req, given.id)) };
  return { ...kept, reference: `${given.kind}:${newId()}`, summary: given.words, place: {} };
}

async function keptRequest(req: PayloadRequest, id: string, actor: Actor) {
  const request = await requestRow(req.payload, id, req);
  const works = requestPartiesOf(actor, request).some((party) => party !== 'requester');
  if (!works && !coversPlace(actor, ['administrator', 'community-staff'], request)) fail('forbidden');
  if (!mayLeadToRectification(request.state))
    fail('invalid-state', { message: `诉求${request.number}还没有受理，或者已经不办了，不能转为议题。` });
  const { community, grid, compound, building } = request;
  return {
    request: id,
    reference: `request:${id}`,
    // The branch reads it too, which reads no requests: without numbers, names and doors.
    summary: request.confidential
      ? `诉求${request.number}（反映人要求保密）`
      : `诉求${request.number}（${formatPlainDay(request.submittedAt)}）：${maskComment(`${request.title}。${request.body}`, null).slice(0, 300)}`,
    place: { community, grid, compound, building },
  };
}

interface ResultRow {
  name: string;
  n: number;
  enough: boolean | null;
  mean: number | null;
  community: string | null;
  compound: string;
}

async function keptResult(req: PayloadRequest, id: string) {
  const row = await rowOf<ResultRow>(req, 'rating-dimension-results', id, '项评价结果');
  if (!row.enough || row.mean === null)
    fail('invalid-state', { message: '评价的户数不够，没有得分，不能转为议题。' });
  return {
    ratingResult: id,
    reference: `rating:${id}`,
    summary: `物业服务评价“${row.name}”${(row.mean / 100).toFixed(2)}分（${row.n}户评）`,
    place: { community: row.community, compound: row.compound },
  };
}

interface EarlierSource {
  id: string;
  matter: string;
  sourceKey: string;
}

/**
 * Hangs a source on a matter: what is the source of a matter under way already is refused with that matter's number, and of this one
 * says nothing new. @returns whether it was new. @throws DomainError conflict
 */
export async function writeSource(
  req: PayloadRequest,
  row: MatterRow,
  { kept, actor }: { kept: KeptSource; actor: Actor },
): Promise<boolean> {
  const query = {
    where: [{ field: 'reference', equals: kept.reference }],
    columns: ['matter', 'sourceKey'],
    newestBy: 'id',
    limit: 100,
  };
  const before = await leanFind<EarlierSource>(req.payload, 'matter-sources', query, req);
  if (before.some(({ matter }) => matter === row.id)) return false;
  for (const { matter } of before) {
    const other = await readRow<MatterRow>(req.payload, 'matters', matter, req);
    if (other && isUnderWay(other.state))
      fail('conflict', {
        message: `${kept.summary.slice(0, 30)}…已经列入议题${other.number}“${other.title}”。`,
      });
  }
  const { place: _place, ...columns } = kept;
  await insertRow(req, 'matter-sources', {
    matter: row.id,
    ...placeOfMatter(row),
    ...columns,
    // A number follows the reference, so that no database has to see a key freed and taken at once.
    sourceKey: `${kept.reference}#${before.length}`,
    at: now().toISOString(),
    addedBy: actor.userId,
    addedByName: actor.name,
  });
  if (kept.request) await tellBecameMatter(req, row, kept.request);
  return true;
}
