import type { PayloadRequest } from 'payload';
import { insertRow, isUniqueViolation } from '@/database';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { findOne } from '../find-one';
import { idOf, placeLevels } from '../place';
import { claim, claimKeys, claimOf } from './claims';
import type { ResidencyDocument, ResidencyKind, Verification } from './labels';
import { settleProfileHome } from './profile-home';

/** What is kept about how somebody came into a household. */
export interface Admission {
  household: string;
  user: string;
  personName: string;
  kind: ResidencyKind;
  verification: Verification;
  /** The letter, for its code. */
  code?: string;
  document?: ResidencyDocument;
  documentNote?: string;
  /** Who of the staff checked; null for a code that the person typed. */
  verifiedBy?: string | null;
  verifiedByName?: string;
  /** What was read back and agreed to, at the counter. */
  readBack?: string;
}

/**
 * Writes a residency in the caller's transaction: the one place where one comes into being. A claim holds one household
 * and person once while it is in force, on any database.
 * @returns its id. @throws DomainError not-found, conflict when the person is registered there already
 */
export async function admitResident(req: PayloadRequest, admission: Admission): Promise<string> {
  const { household, user } = admission;
  const home = await findOne(req, 'households', { id: { equals: household } });
  if (!home) fail('not-found', { message: '没有找到这一户。' });
  const key = claimKeys.person(household, user);
  if (await claimOf(req, key)) alreadyThere();
  const id = newId();
  const at = now().toISOString();
  try {
    await insertRow(req, 'residencies', {
      id,
      ...admission,
      ...Object.fromEntries(placeLevels.map((level) => [level, idOf(home[level])])),
      representative: false,
      verifiedAt: at,
      from: at,
      ...(admission.readBack ? { readBackAgreedAt: at } : {}),
    });
    await claim(req, key, id);
  } catch (error) {
    if (isUniqueViolation(error)) alreadyThere(error);
    throw error;
  }
  await settleProfileHome(req, user);
  return id;
}

function alreadyThere(cause?: unknown): never {
  const message = '这个人已经登记在这一户了，不用再登记。';
  fail('conflict', { message, fields: { phone: message }, cause });
}
