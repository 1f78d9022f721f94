import type { Payload } from 'payload';
import { pathSeparator } from '../category-path';
import { directory } from '../directory';

/** A service as GeoReport v2 describes it: a category in use that this platform handles. */
export interface Open311Service {
  service_code: string;
  service_name: string;
  description: string;
  /** Whether the service asks questions of its own; ours do not. */
  metadata: boolean;
  /** `batch`: a report is answered with a token, which gives the number. */
  type: 'batch';
  keywords: string;
  /** The first level of the tree. */
  group: string;
}

/** What can be reported: the narrowest categories in use; those that belong elsewhere are left out. */
export async function open311Services(payload: Payload): Promise<Open311Service[]> {
  const { categories } = await directory(payload);
  const parents = new Set(
    categories.map(({ path }) => path.split(pathSeparator).slice(0, -1).join(pathSeparator)),
  );
  return categories.filter(({ elsewhere, path }) => !elsewhere && !parents.has(path)).map(serviceOf);
}

/** One service, also a wider category that a request may have; null when there is none in use of this code. */
export async function open311Service(payload: Payload, code: string): Promise<Open311Service | null> {
  const { categories } = await directory(payload);
  const found = categories.find(({ id, elsewhere }) => id === code && !elsewhere);
  return found ? serviceOf(found) : null;
}

function serviceOf({
  id,
  name,
  path,
  hint,
}: {
  id: string;
  name: string;
  path: string;
  hint: string | null;
}) {
  return {
    service_code: id,
    service_name: name,
    description: hint ?? path,
    metadata: false,
    type: 'batch' as const,
    keywords: path.split(pathSeparator).join(','),
    group: path.split(pathSeparator)[0] ?? name,
  };
}
