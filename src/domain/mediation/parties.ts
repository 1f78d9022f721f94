import { createHash, createHmac } from 'node:crypto';
import type { Payload, PayloadRequest } from 'payload';
import { z } from 'zod';
import { insertRow, leanFind, leanFirst } from '@/database';
import { input } from '@/domain/organization';
import { keyring } from '@/shared/encryption';
import { env } from '@/shared/env';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { lookupIndexes, normalizePhone, personalColumns, problemWith } from '@/shared/personal-data';
import type { PartySide } from './labels';
import { nameKey } from './rules/conflicts';

/** One of those who have the dispute, as stored; name and phone only as ciphers. */
export interface DisputePartyRow {
  id: string;
  dispute: string;
  side: PartySide;
  nameCipher: string;
  /** Keyed hash of the name however it is spaced; null in rows from before it was kept. */
  nameIndex: string | null;
  phoneCipher: string | null;
  phoneIndex: string | null;
  user: string | null;
  /** The unit somebody belongs to or stands for, as typed. */
  unitName: string | null;
  note: string | null;
  tokenHash: string;
  /** How often the link was made anew. */
  linkTurn: number | null;
  menuSentAt: string | null;
  /** When the latest choice was put down. */
  chosenAt: string | null;
  /** Since when it is somebody else than was registered: what was said before is not theirs. Null while it is who it was. */
  replacedAt: string | null;
}

const columns = [
  'dispute',
  'side',
  'nameCipher',
  'nameIndex',
  'phoneCipher',
  'phoneIndex',
  'user',
  'unitName',
  'note',
  'tokenHash',
  'linkTurn',
  'menuSentAt',
  'chosenAt',
  'replacedAt',
];

/** Both sides of a case, the applicant first. */
export async function partiesOfDispute(
  payload: Payload,
  dispute: string,
  req?: PayloadRequest,
): Promise<DisputePartyRow[]> {
  const query = { where: [{ field: 'dispute', equals: dispute }], columns, newestBy: 'id', limit: 20 };
  return (await leanFind<DisputePartyRow>(payload, 'dispute-parties', query, req)).sort(
    (a, b) => a.side.localeCompare(b.side) || a.id.localeCompare(b.id),
  );
}

/** These parties, of whichever cases. */
export async function partiesNamed(
  payload: Payload,
  ids: readonly string[],
  req?: PayloadRequest,
): Promise<DisputePartyRow[]> {
  const asked = [...new Set(ids)];
  if (asked.length === 0) return [];
  const query = { where: [{ field: 'id', in: asked }], columns, newestBy: 'id', limit: asked.length };
  return leanFind<DisputePartyRow>(payload, 'dispute-parties', query, req);
}

/** The party whose link this is; null for a link that opens nothing. */
export async function partyOfToken(
  payload: Payload,
  token: string,
  req?: PayloadRequest,
): Promise<DisputePartyRow | null> {
  const query = { where: [{ field: 'tokenHash', equals: hashOf(token) }], columns, newestBy: 'id' };
  return (await leanFirst<DisputePartyRow>(payload, 'dispute-parties', query, req)) ?? null;
}

/** Where an account is a party. */
export async function partiesOfAccount(
  payload: Payload,
  user: string,
  req?: PayloadRequest,
): Promise<DisputePartyRow[]> {
  const query = { where: [{ field: 'user', equals: user }], columns, newestBy: 'id', limit: 200 };
  return leanFind<DisputePartyRow>(payload, 'dispute-parties', query, req);
}

/** Who left this phone, whichever case it was for, the newest first. */
export const partiesOfPhone = (
  payload: Payload,
  phone: string,
  limit: number,
  req?: PayloadRequest,
): Promise<DisputePartyRow[]> =>
  leanFind<DisputePartyRow>(
    payload,
    'dispute-parties',
    {
      where: [{ field: 'phoneIndex', in: lookupIndexes('phone', phone) }],
      columns,
      newestBy: 'id',
      limit,
    },
    req,
  );

export const nameOfParty = ({ nameCipher }: Pick<DisputePartyRow, 'nameCipher'>): string =>
  keyring().decrypt(nameCipher, 'name');
export const phoneOfParty = ({ phoneCipher }: Pick<DisputePartyRow, 'phoneCipher'>): string | null =>
  phoneCipher ? keyring().decrypt(phoneCipher, 'phone') : null;

/** The columns of a party's name: the cipher, and the hash by which staff of the same name are found. */
export const nameColumns = (name: string): Record<string, string> => ({
  ...personalColumns('name', 'name', name),
  nameIndex: nameIndexOf(name),
});
/** The hashes under which a name may be stored. */
export const nameIndexesOf = (name: string): string[] => lookupIndexes('name', nameKey(name));
export const nameIndexOf = (name: string): string => nameIndexesOf(name)[0] ?? '';

/** What is asked about somebody who has a dispute. */
export const partyShape = {
  name: input.text('姓名', 30),
  phone: z
    .string()
    .trim()
    .optional()
    .refine((typed) => !typed || problemWith('phone', normalizePhone(typed)) === null, {
      error: '请填写正确的电话号码，例如 13812345678 或 0312-2312345',
    }),
  unitName: input.optionalText('单位', 60),
  note: input.optionalText('怎么联系、住哪里', 200),
};

export interface NewParty {
  side: PartySide;
  name: string;
  phone?: string | undefined;
  unitName?: string | undefined;
  note?: string | undefined;
  user?: string | null | undefined;
}

/** Writes one party of a new case. @returns its id and the secret of its link */
export async function addParty(
  req: PayloadRequest,
  dispute: string,
  party: NewParty,
): Promise<{ id: string; token: string }> {
  const id = newId();
  const token = tokenFrom(env().encryptionKey, id, 0);
  await insertRow(req, 'dispute-parties', {
    id,
    dispute,
    side: party.side,
    ...nameColumns(party.name),
    ...(party.phone ? personalColumns('phone', 'phone', normalizePhone(party.phone), true) : {}),
    user: party.user ?? null,
    unitName: party.unitName ?? null,
    note: party.note ?? null,
    tokenHash: hashOf(token),
    linkTurn: 0,
    menuSentAt: null,
    chosenAt: null,
    replacedAt: null,
  });
  return { id, token };
}

/**
 * The secret of a party's link, made anew from the server's key whenever a message carries it; the database keeps its hash only.
 * @returns null when the key it was made from is gone
 */
export function tokenOfParty({ id, tokenHash, linkTurn }: Linked): string | null {
  const { encryptionKey, previousEncryptionKeys = [] } = env();
  const tokens = [encryptionKey, ...previousEncryptionKeys].map((key) => tokenFrom(key, id, linkTurn ?? 0));
  return tokens.find((token) => hashOf(token) === tokenHash) ?? null;
}

type Linked = Pick<DisputePartyRow, 'id' | 'tokenHash' | 'linkTurn'>;

/** The columns of a new link; the one before opens nothing from then on. */
export function linkColumns({ id, linkTurn }: Linked): { tokenHash: string; linkTurn: number } {
  const turn = (linkTurn ?? 0) + 1;
  return { tokenHash: hashOf(tokenFrom(env().encryptionKey, id, turn)), linkTurn: turn };
}

/** Address of a party's page, relative to the site. */
export const partyPath = (party: Linked): string => {
  const token = tokenOfParty(party);
  return token ? `/mediation/case/${token}` : '/mediation';
};

const tokenFrom = (key: Buffer, id: string, turn: number): string =>
  createHmac('sha256', key).update(`mediation:${id}:${turn}`).digest('base64url').slice(0, 32);
const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** The party of this case, or a refusal. @throws DomainError not-found */
export async function partyInDispute(
  req: PayloadRequest,
  dispute: string,
  id: string,
): Promise<DisputePartyRow> {
  const found = (await partiesOfDispute(req.payload, dispute, req)).find((one) => one.id === id);
  return found ?? fail('not-found', { message: '没有找到这位当事人。' });
}
