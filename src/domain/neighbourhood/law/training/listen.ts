import type { PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import { type Attendance, onAttendance } from '@/domain/service';
import { keyring } from '@/shared/encryption';
import { lookupIndexes } from '@/shared/personal-data';
import { type HelperRow, helperColumns } from '../keepers';
import { putCredit } from './credit-row';

/** Law trainings are activities: whoever of the helpers was there gets the hours, and loses them when the list is corrected. */
export function listenToTrainings(): void {
  onAttendance('law-trainings', async (req, attendance) => {
    if (attendance.activity.kind !== 'law-training') return;
    for (const person of attendance.people) await credit(req, attendance, person);
  });
}

async function credit(
  req: PayloadRequest,
  { activity }: Attendance,
  person: Attendance['people'][number],
): Promise<void> {
  const helper = await helperOf(req, person);
  if (!helper) return;
  await putCredit(req, {
    helper,
    key: `activity#${activity.id}#${helper.id}`,
    quarters: person.quarters,
    on: activity.startsAt,
    title: activity.title,
    source: 'activity',
    activity: activity.id,
  });
}

/** Who of the helpers somebody on the list is: by the account, the entry in the Party's register, or the phone left at the counter. */
async function helperOf(
  req: PayloadRequest,
  { user, member, phoneCipher }: Attendance['people'][number],
): Promise<HelperRow | null> {
  const phone = phoneCipher ? keyring().decrypt(phoneCipher, 'phone') : null;
  const ways = [
    ...(user ? [{ field: 'user', equals: user }] : []),
    ...(member ? [{ field: 'member', equals: member }] : []),
    ...(phone ? [{ field: 'phoneIndex', in: lookupIndexes('phone', phone) }] : []),
  ];
  for (const way of ways) {
    const query = { where: [way], columns: helperColumns, newestBy: 'id', limit: 5 };
    const rows = await leanFind<HelperRow>(req.payload, 'legal-helpers', query, req);
    const found = rows.find(({ state }) => state === 'active');
    if (found) return found;
  }
  return null;
}
