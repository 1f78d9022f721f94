import type { PayloadRequest } from 'payload';
import { bulkInsert, leanFind, updateColumns } from '@/database';
import { type MemberRole, memberRoleLabels, placeColumns } from '@/domain/organization';
import { now } from '@/shared/clock';
import { type AttendanceRow, attendancesOf, type MeetingRow } from './meeting-row';

interface Member {
  id: string;
  name: string;
  role: MemberRole;
  user: string | null;
  probationary: boolean | null;
  exempt: boolean | null;
}

const most = 2000;
const levels = ['building', 'grid', 'community'] as const;

/**
 * The members in force of the branch and of the organisations below it: everybody on the register in its place, because a node
 * lies inside the place of the one above.
 */
export async function membersOf(
  { payload, req }: { payload: PayloadRequest['payload']; req?: PayloadRequest },
  place: Pick<MeetingRow, 'building' | 'grid' | 'community'>,
): Promise<Member[]> {
  const level = levels.find((one) => place[one]);
  const id = level && place[level];
  if (!level || !id) return [];
  return leanFind<Member>(
    payload,
    'party-members',
    {
      where: [
        { field: level, equals: id },
        { field: 'status', equals: 'active' },
      ],
      columns: ['name', 'role', 'user', 'probationary', 'exempt'],
      newestBy: 'name',
      limit: most,
    },
    req,
  );
}

/** Those of them with a vote: a probationary member has none (中国共产党章程第七条). */
export async function votersOf(
  reading: { payload: PayloadRequest['payload']; req?: PayloadRequest },
  place: Pick<MeetingRow, 'building' | 'grid' | 'community'>,
): Promise<Member[]> {
  return (await membersOf(reading, place)).filter(({ probationary }) => !probationary);
}

/**
 * Writes the list of a meeting anew from the register: who came to the branch since is added, who left it is marked, and votes and
 * exemptions are as they are now. What people answered stays.
 */
export async function refreshRoster(req: PayloadRequest, meeting: MeetingRow): Promise<void> {
  const reading = { payload: req.payload, req };
  const members = new Map((await membersOf(reading, meeting)).map((one) => [one.id, one]));
  const updatedAt = now().toISOString();
  for (const row of await attendancesOf(reading, meeting.id)) {
    const member = members.get(row.member);
    members.delete(row.member);
    const columns = { left: !member, ...(member ? columnsOf(member) : {}) };
    const isSame = Object.entries(columns).every(
      ([name, value]) => row[name as keyof AttendanceRow] === value,
    );
    if (!isSame) await updateColumns(req, 'meeting-attendances', row.id, { ...columns, updatedAt });
  }
  const rows = [...members.values()].map((member) => ({
    meeting: meeting.id,
    member: member.id,
    attendanceKey: `${meeting.id}:${member.id}`,
    ...placeColumns(meeting),
    ...columnsOf(member),
    left: false,
    answer: 'none',
    attendance: 'none',
  }));
  await bulkInsert(req.payload, req, 'meeting-attendances', rows);
}

const columnsOf = ({ name, role, user, probationary, exempt }: Member) => ({
  memberName: name,
  memberRole: memberRoleLabels[role],
  user,
  hasVote: !probationary,
  exempt: exempt === true,
});
