import type { Payload, PayloadRequest } from 'payload';
import type { Duty } from './duty-verdict';
import { categoryPaths } from './facts';

interface Row {
  id: string;
  category: string;
  township?: string | null;
  community?: string | null;
}

/** The duty list of a unit as it holds now. */
export async function dutiesOf(payload: Payload, unit: string, req?: PayloadRequest): Promise<Duty[]> {
  const { docs } = await payload.db.find<Row>({
    collection: 'unit-duties',
    where: { and: [{ unit: { equals: unit } }, { active: { equals: true } }] },
    limit: 0,
    pagination: false,
    select: { category: true, township: true, community: true },
    req,
  });
  const paths = await categoryPaths(
    payload,
    docs.map(({ category }) => category),
    req,
  );
  return docs.flatMap(({ category, township, community }) => {
    const categoryPath = paths.get(category);
    return categoryPath ? [{ categoryPath, township: township ?? null, community: community ?? null }] : [];
  });
}
