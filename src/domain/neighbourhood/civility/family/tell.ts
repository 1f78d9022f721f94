import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { notifyRequester, notifyStaff } from '@/domain/notifications';
import { now } from '@/shared/clock';
import { formatDate } from '@/shared/dates';
import { keyring } from '@/shared/encryption';
import { termHolds } from '../../associations/association-row';
import { termsOf } from '../../associations/keeps';
import { type FamilyKind, familyKindLabels } from '../labels';
import type { FamilyEventRow } from './family-row';

/** Tells those who lead the council, and who spreads the word for it, that an event was registered, but whoever wrote it down; the words name no family. */
export async function tellCouncil(
  req: PayloadRequest,
  row: { id: string; number: string; association: string; kind: FamilyKind; on: string; aboveCount: number },
  actor: Actor,
): Promise<void> {
  await notifyStaff(req, await councilAccounts(req, row, actor), {
    template: 'family-event.registered',
    urgency: 'normal',
    subject: '有人家登记了红白事',
    text: `${familyKindLabels[row.kind]}，${formatDate(row.on)}。${row.aboveCount > 0 ? `${row.aboveCount}项高于标准，请上门商量。` : '没有超过标准。'}`,
    href: `/family-events/${row.number}`,
    about: { collection: 'family-events', id: row.id },
    key: `family-event:${row.id}:registered`,
  });
}

/** Tells the same people that a result waits for another one than whoever reported it; again when it was put right. */
export async function tellToConfirm(
  req: PayloadRequest,
  row: Pick<FamilyEventRow, 'id' | 'number' | 'association' | 'kind' | 'on'>,
  actor: Actor,
): Promise<void> {
  await notifyStaff(req, await councilAccounts(req, row, actor), {
    template: 'family-event.to-confirm',
    urgency: 'normal',
    subject: '有一件红白事的结果等核对',
    text: `${familyKindLabels[row.kind]}，${formatDate(row.on)}。请核对报的结果，属实才算进节约。`,
    href: `/family-events/${row.number}`,
    about: { collection: 'family-events', id: row.id },
    key: `family-event:${row.id}:to-confirm:${now().toISOString()}`,
  });
}

/** The accounts of those who lead the council, and of who spreads the word for it, without whoever acts. */
async function councilAccounts(
  req: PayloadRequest,
  { association }: { association: string },
  { userId }: Actor,
): Promise<string[]> {
  const at = now();
  const told = (await termsOf(req.payload, { association }, req)).filter(
    (term) => (term.role !== 'member' || term.publicist) && termHolds(term, at),
  );
  return told.flatMap(({ user }) => (user && user !== userId ? user : []));
}

/** Tells the family that the council came to talk, or that the day is over and the result is asked for. */
export async function tellFamily(
  req: PayloadRequest,
  row: Pick<FamilyEventRow, 'id' | 'number' | 'kind' | 'on' | 'user' | 'hostPhoneCipher'>,
  { occasion, subject, text }: { occasion: string; subject: string; text: string },
): Promise<void> {
  const phone = row.hostPhoneCipher ? keyring().decrypt(row.hostPhoneCipher, 'phone') : null;
  if (!phone && !row.user) return;
  await notifyRequester(
    req,
    { phone, account: row.user },
    {
      template: `family-event.${occasion.split(':')[0]}`,
      urgency: 'normal',
      subject,
      text,
      href: row.user ? `/family-events/${row.number}` : '/family-events',
      about: { collection: 'family-events', id: row.id },
      key: `family-event:${row.id}:${occasion}:family`,
    },
  );
}
