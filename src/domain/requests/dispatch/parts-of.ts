import type { PayloadRequest } from 'payload';
import { type RequestRow, rowsWhere } from '../request-row';

/** The parts a request is split into now: those of an earlier split that was answered or undone do not count. */
export async function partsOf(req: PayloadRequest, whole: RequestRow): Promise<RequestRow[]> {
  const { setAsideAt } = whole;
  if (!setAsideAt) return [];
  const rows = await rowsWhere(
    req.payload,
    { and: [{ partOf: { equals: whole.id } }, { acceptedAt: { greater_than_equal: setAsideAt } }] },
    req,
  );
  return rows.toSorted((a, b) => a.number.localeCompare(b.number));
}
