import type { CollectionSlug, Endpoint, PayloadRequest } from 'payload';
import { type ClockRow, readClocks, riskShares, waitingWords, waitsForMediation } from '@/domain/requests';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { isId } from '@/shared/ids';
import type { TimeAnswer } from './time-answer';

/** `GET /api/requests/:id/time` → {@link TimeAnswer}: the three clocks with why, applications and acts of supervision. */
export const timeEndpoint: Endpoint = {
  path: '/:id/time',
  method: 'get',
  handler: async (req) => {
    const id = req.routeParams?.id;
    if (!req.user) fail('unauthenticated');
    if (!isId(id)) fail('not-found');
    const [request] = await readable<ClockRow & { pausedUntil?: string | null }>(req, 'requests', {
      id: { equals: id },
    });
    if (!request) fail('not-found');
    const at = now();
    const where = { request: { equals: id } };
    const [shares, applications, supervisions] = await Promise.all([
      riskShares(req.payload, at),
      readable<TimeAnswer['applications'][number]>(req, 'request-applications', where, '-appliedAt'),
      readable<TimeAnswer['supervisions'][number]>(req, 'supervisions', where, 'issuedAt'),
    ]);
    const answer: TimeAnswer = {
      clocks: readClocks(request, at, shares),
      waits: waitsForMediation(request) ? waitingWords : null,
      applications: applications.map((row) => ({
        id: row.id,
        kind: row.kind,
        days: row.days,
        reason: row.reason,
        appliedByName: row.appliedByName,
        appliedAt: row.appliedAt,
        decision: row.decision,
        decidedByName: row.decidedByName ?? null,
        note: row.note ?? null,
      })),
      supervisions: supervisions.map((row) => ({
        id: row.id,
        number: row.number,
        rung: row.rung,
        unitName: row.unitName,
        reason: row.reason,
        issuedAt: row.issuedAt,
        issuedByName: row.issuedByName,
        answerDueAt: row.answerDueAt,
        state: row.state,
        answer: row.answer ?? null,
        closingNote: row.closingNote ?? null,
        minutes: row.minutes ?? null,
        undertakings: row.undertakings ?? null,
      })),
    };
    return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } });
  },
};

/** The rows of `where` that the signed-in person may read. */
async function readable<Row>(
  req: PayloadRequest,
  collection: CollectionSlug,
  where: Record<string, { equals: string }>,
  sort = 'id',
): Promise<Row[]> {
  const { docs } = await req.payload.find({
    collection,
    where,
    sort,
    limit: 50,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  });
  // The collection's generated type has these fields; the slug ties the two together.
  return docs as unknown as Row[];
}
