import type { PayloadRequest } from 'payload';
import { deleteWhere, insertRow, leanFirst, updateColumns } from '@/database';

/** What there is one of at a time: a person in a household, the voice of a household's owners, the good letter of a household. */
export const claimKeys = {
  person: (household: string, user: string) => `person:${household}:${user}`,
  voice: (household: string) => `voice:${household}`,
  letter: (household: string) => `letter:${household}`,
} as const;

interface ClaimRow {
  id: string;
  /** The residency or the letter. */
  holder: string;
}

/** Who holds it, in the caller's transaction; undefined when nobody does. */
export function claimOf(req: PayloadRequest, key: string): Promise<ClaimRow | undefined> {
  const query = { where: [{ field: 'key', equals: key }], columns: ['holder'], newestBy: 'id' };
  return leanFirst<ClaimRow>(req.payload, 'residency-claims', query, req);
}

/** Takes it when it is free. @throws the database's unique violation when somebody else was faster */
export async function claim(req: PayloadRequest, key: string, holder: string): Promise<void> {
  await insertRow(req, 'residency-claims', { key, holder });
}

/** Takes it from whoever holds it. @returns who held it, or null. @throws as {@link claim} */
export async function takeOver(req: PayloadRequest, key: string, holder: string): Promise<string | null> {
  const held = await claimOf(req, key);
  if (held) await updateColumns(req, 'residency-claims', held.id, { holder });
  else await claim(req, key, holder);
  return held?.holder ?? null;
}

/** Gives up everything a residency or a letter holds, or only one of them. */
export async function release(req: PayloadRequest, holder: string, key?: string): Promise<void> {
  const own = { holder: { equals: holder } };
  const where = key ? { and: [own, { key: { equals: key } }] } : own;
  await deleteWhere(req.payload, req, 'residency-claims', where);
}
