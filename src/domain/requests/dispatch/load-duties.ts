import type { Payload, PayloadRequest } from 'payload';
import type { Duty } from './duty-verdict';
import { categoryPaths } from './facts';
import { placeColumns, placeFacts } from './place-facts';

interface Row {
  id: string;
  category: string;
  township?: string | null;
  community?: string | null;
  grid?: string | null;
  compound?: string | null;
  building?: string | null;
}

/** The duty list of a unit as it holds now. */
export async function dutiesOf(payload: Payload, unit: string, req?: PayloadRequest): Promise<Duty[]> {
  const { docs } = await payload.db.find<Row>({
    collection: 'unit-duties',
    where: { and: [{ unit: { equals: unit } }, { active: { equals: true } }] },
    limit: 0,
    pagination: false,
    select: { category: true, ...Object.fromEntries(placeColumns.map((level) => [level, true])) },
    req,
  });
  const paths = await categoryPaths(
    payload,
    docs.map(({ category }) => category),
    req,
  );
  return docs.flatMap((row) => {
    const categoryPath = paths.get(row.category);
    return categoryPath ? [{ categoryPath, place: placeFacts(row) }] : [];
  });
}
