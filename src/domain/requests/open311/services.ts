import type { Payload } from 'payload';
import { pathSeparator } from '../category-path';
import { type Directory, directory } from '../directory';
import { attributesOf, type Open311Attribute } from './attributes';

/** A service as GeoReport v2 describes it: a category in use that this platform handles. */
export interface Open311Service {
  service_code: string;
  service_name: string;
  description: string;
  /** Whether the service asks questions of its own, which its definition lists. */
  metadata: boolean;
  /** `batch`: a report is answered with a token, which gives the number. */
  type: 'batch';
  keywords: string;
  /** The first level of the tree. */
  group: string;
}

/** What can be reported: the narrowest categories in use; those that belong elsewhere are left out. */
export async function open311Services(payload: Payload): Promise<Open311Service[]> {
  const known = await directory(payload);
  const { categories } = known;
  const parents = new Set(
    categories.map(({ path }) => path.split(pathSeparator).slice(0, -1).join(pathSeparator)),
  );
  return categories
    .filter(({ elsewhere, path }) => !elsewhere && !parents.has(path))
    .map((category) => serviceOf(known, category));
}

/** What one service asks, also a wider category that a request may have; null when there is none in use of this code. */
export async function open311Service(
  payload: Payload,
  code: string,
): Promise<{ service_code: string; attributes: Open311Attribute[] } | null> {
  const known = await directory(payload);
  const found = known.categories.find(({ id, elsewhere }) => id === code && !elsewhere);
  return found ? { service_code: found.id, attributes: attributesOf(known, found.id) } : null;
}

function serviceOf(known: Directory, category: Directory['categories'][number]): Open311Service {
  const { id, name, path, hint } = category;
  return {
    service_code: id,
    service_name: name,
    description: hint ?? path,
    metadata: attributesOf(known, id).length > 0,
    type: 'batch',
    keywords: path.split(pathSeparator).join(','),
    group: path.split(pathSeparator)[0] ?? name,
  };
}
