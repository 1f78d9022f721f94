import type { Payload } from 'payload';
import { normalizeName } from '@/domain/organization';

/** A village as the import knows it. */
export interface KnownVillage {
  id: string;
  code: string;
  names: string[];
  township: string;
  townshipNames: string[];
}

/** Every village of the city with the names people write for it. */
export async function knownVillages(payload: Payload): Promise<KnownVillage[]> {
  const { docs } = await payload.db.find<{
    id: string;
    code: string;
    name: string;
    shortName?: string | null;
    level: string;
    township?: string | null;
  }>({ collection: 'divisions', where: {}, limit: 5000, pagination: false });
  const namesOf = ({ name, shortName }: (typeof docs)[number]) =>
    [name, shortName].flatMap((one) => (one ? normalizeName(one) : []));
  const above = new Map(docs.map((doc) => [String(doc.id), namesOf(doc)]));
  return docs
    .filter(({ level }) => level === 'community')
    .map((doc) => ({
      id: String(doc.id),
      code: doc.code,
      names: namesOf(doc),
      township: String(doc.township ?? ''),
      townshipNames: above.get(String(doc.township ?? '')) ?? [],
    }));
}

/** A village as a line of a file names it. */
export interface NamedVillage {
  village: string;
  township: string | null;
}

/** Finds the village a line means: by code, or by name, in the township it names. Null with several or none. Pure. */
export function villageOf(
  villages: readonly KnownVillage[],
  { village, township }: NamedVillage,
): KnownVillage | 'none' | 'several' {
  const found = villages.filter(
    (one) =>
      (one.code === village || one.names.includes(village)) &&
      (!township || one.townshipNames.some((name) => name === township || name.startsWith(township))),
  );
  return found.length === 1 ? (found[0] ?? 'none') : found.length === 0 ? 'none' : 'several';
}

/** Why nobody knows which village a line means; null when it is known. Pure. */
export function villageFault(villages: readonly KnownVillage[], named: NamedVillage): string | null {
  const found = villageOf(villages, named);
  if (found === 'none') return `没有找到“${named.township ?? ''}${named.village}”，请核对名称或者写区划代码`;
  return found === 'several' ? `有几个叫“${named.village}”的村，请写上乡镇` : null;
}
