import type { PayloadRequest } from 'payload';
import type { ActivityRow } from '../activity-row';
import type { SignUpRow } from '../sign-ups/sign-up-row';

/** Who was at an activity and for how long, when its list is closed and whenever the closed list is corrected. */
export interface Attendance {
  activity: Pick<ActivityRow, 'id' | 'kind' | 'title' | 'startsAt' | 'community' | 'township'>;
  people: readonly (Pick<SignUpRow, 'id' | 'user' | 'member' | 'name' | 'phoneCipher'> & {
    /** In quarters of an hour; 0 when it does not count, or not any more. */
    quarters: number;
  })[];
}

type Listener = (req: PayloadRequest, attendance: Attendance) => Promise<void>;

// On globalThis because the admin panel's bundle has its own copies of modules.
const key = Symbol.for('portal.attendance-listeners');
const shared = globalThis as { [key]?: Map<string, Listener> };

/** Puts in what has to know who was there, in the transaction that says so; once for each name. */
export function onAttendance(name: string, listener: Listener): void {
  shared[key] ??= new Map();
  shared[key].set(name, listener);
}

/** Says who was there: the activity knows nothing of those it counts for. */
export async function attendanceTold(req: PayloadRequest, attendance: Attendance): Promise<void> {
  for (const listener of shared[key]?.values() ?? []) await listener(req, attendance);
}
