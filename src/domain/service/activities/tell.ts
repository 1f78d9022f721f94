import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { mobilesOf } from '@/domain/accounts';
import { notifyRequester, notifyStaff } from '@/domain/notifications';
import { holdersAt } from '@/domain/requests';
import { formatDateTime } from '@/shared/dates';
import { keyring } from '@/shared/encryption';
import type { ActivityRow } from './activity-row';
import type { SignUpRow } from './sign-ups/sign-up-row';

/** A piece of news about an activity. */
export interface ActivityNews {
  /** Which step it tells of; the same is told to the same person once. */
  occasion: string;
  subject: string;
  text: string;
}

/**
 * Tells somebody on the list: on our pages and by text message to their account, or to the phone they left at the counter. Whoever has
 * neither is called on by the organiser, whose list says so.
 */
export async function tellPerson(
  req: PayloadRequest,
  { id, number }: Pick<ActivityRow, 'id' | 'number'>,
  person: Pick<SignUpRow, 'id' | 'user' | 'phoneCipher'>,
  { occasion, subject, text }: ActivityNews,
): Promise<void> {
  const left = person.phoneCipher ? keyring().decrypt(person.phoneCipher, 'phone') : null;
  const phone =
    left ??
    (person.user ? ((await mobilesOf(req.payload, [person.user], req)).get(person.user) ?? null) : null);
  if (!phone && !person.user) return;
  await notifyRequester(
    req,
    { phone, account: person.user },
    {
      template: `activity.${occasion.split(':')[0]}`,
      urgency: 'normal',
      subject,
      text,
      href: `/activities/${number}`,
      about: { collection: 'activities', id },
      key: `activity:${id}:${occasion}:${person.id}`,
    },
  );
}

/** Tells the community's staff that something waits for approval, but whoever handed it in. */
export async function tellApprovers(req: PayloadRequest, row: ActivityRow, actor: Actor): Promise<void> {
  const holders = row.community ? await holdersAt(req, 'community-staff', 'community', [row.community]) : [];
  const accounts = holders.filter((user) => user !== actor.userId);
  await toStaff(req, row, accounts, {
    occasion: `submitted:${row.submittedAt}`,
    subject: '有活动等批准',
    text: `${row.organizationName}送审活动“${row.title}”，${formatDateTime(row.startsAt)}开始。`,
  });
}

/** Tells whoever planned an activity and handed it in, but whoever does the step. */
export async function tellOrganizer(
  req: PayloadRequest,
  row: ActivityRow,
  actor: Actor,
  news: ActivityNews,
): Promise<void> {
  const accounts = [row.plannedBy, row.submittedBy].flatMap((one) =>
    one && one !== actor.userId ? one : [],
  );
  await toStaff(req, row, accounts, news);
}

function toStaff(
  req: PayloadRequest,
  { id }: Pick<ActivityRow, 'id'>,
  accounts: readonly string[],
  { occasion, subject, text }: ActivityNews,
): Promise<void> {
  return notifyStaff(req, accounts, {
    template: `activity.${occasion.split(':')[0]}`,
    urgency: 'normal',
    subject,
    text,
    href: `/work/activities/${id}`,
    about: { collection: 'activities', id },
    key: `activity:${id}:${occasion}`,
  });
}
