import type { PayloadRequest } from 'payload';
import { actorOf, hasRole, isSignedIn } from '@/access';
import { keyring } from '@/shared/encryption';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { lookupIndexes, normalizeAs, type PersonalKind } from '@/shared/personal-data';
import { enqueueMessage } from './outbox/enqueue-message';
import { recordEvent } from './record-event';
import { closeAllSessions } from './sessions';
import { holdsStaffRole } from './staff-roles';

type ProfileData = Record<string, unknown>;

/** What says who a person is; the phone number also opens the account. */
const identity = ['phone', 'idNumber', 'realName'] as const;
const kinds = { phone: 'phone', idNumber: 'id-number' } as const satisfies Record<string, PersonalKind>;

/**
 * What every change of a stored profile passes. Who a member of staff is, and the number that opens their account, is for
 * administrators to change: otherwise a community's staff could take over any account whose owner lives there. A new
 * phone number ends all sessions of the account and is told to the old number, in the same transaction.
 * In: the data as typed (personal values plain or still masked) and the stored document with its ciphers.
 * @throws DomainError forbidden
 */
export async function guardProfile(
  req: PayloadRequest,
  data: ProfileData,
  original: ProfileData,
): Promise<void> {
  const changed = identity.filter((name) => isChanged(name, data, original));
  if (changed.length === 0) return;
  const user = idOf(original.user);
  const actor = await actorOf(req);
  // Without an account it is the product's own code: access lets no visitor come this far.
  if (
    isSignedIn(actor) &&
    !hasRole(actor, 'administrator') &&
    (await holdsStaffRole({ payload: req.payload, req }, user))
  ) {
    fail('forbidden', { message: '这是工作人员的资料，手机号、身份证号和姓名只能由系统管理员修改。' });
  }
  if (!changed.includes('phone')) return;
  await closeAllSessions(req, user);
  await recordEvent({
    req,
    actor,
    action: 'user.phone-changed',
    subject: { collection: 'users', id: user },
    changes: ['phone'],
  });
  const before = storedValue('phone', original);
  if (before === '') return;
  const key = `phone-changed:${newId()}`;
  await enqueueMessage({ req, channel: 'sms', to: before, template: 'phone-changed', data: {}, key });
}

/**
 * One phone, one profile, also while keys are being changed: the unique index sees the present key's values only, so those of earlier keys are
 * looked up.
 * @throws DomainError validation
 */
export async function refuseTakenPhone(req: PayloadRequest, data: ProfileData, id?: unknown): Promise<void> {
  const { phone } = data;
  if (typeof phone !== 'string' || phone.trim() === '' || phone.includes('*')) return;
  const older = lookupIndexes('phone', phone).slice(1);
  if (older.length === 0) return;
  const others = id === undefined ? [] : [{ id: { not_equals: String(id) } }];
  const { totalDocs } = await req.payload.db.count({
    collection: 'profiles',
    where: { and: [{ phoneIndex: { in: older } }, ...others] },
    req,
  });
  if (totalDocs > 0) fail('validation', { fields: { phone: '这个手机号已有账号' } });
}

/** An absent value and one that is still masked keep what is stored. */
function isChanged(name: (typeof identity)[number], data: ProfileData, original: ProfileData): boolean {
  const typed = data[name];
  if (typed === undefined) return false;
  const text = typeof typed === 'string' ? typed.trim() : '';
  if (name === 'realName') return text !== storedText(original.realName);
  if (text.includes('*')) return false;
  return normalizeAs(kinds[name], text) !== storedValue(name, original);
}

function storedValue(name: keyof typeof kinds, original: ProfileData): string {
  const cipher = storedText(original[`${name}Cipher`]);
  return cipher === '' ? '' : keyring().decrypt(cipher, kinds[name]);
}

function storedText(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function idOf(value: unknown): string {
  return String(typeof value === 'object' && value !== null && 'id' in value ? value.id : value);
}
