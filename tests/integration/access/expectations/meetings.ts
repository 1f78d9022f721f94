import { insertRow, inTransaction, readRow } from '@/database';
import { addAgendaItem } from '@/domain/matters';
import { newId } from '@/shared/ids';
import { buildMeeting } from '../../../factories/meetings';
import { buildMember } from '../../../factories/organization';
import { staffActor } from '../../../factories/property';
import type { City, Person } from '../city';
import type { Expectation } from '../expectation';
import { byVerbs, city } from './property-places';

/** Of the grid's branch: its secretary works there, the community's staff above. */
export const inBoth = (make: (city: City, branch: string) => Promise<string>) => async (all: City) => ({
  same: await make(all, String(all.here.branch)),
  other: await make(all, String(all.there.branch)),
});

const meeting = async ({ payload }: City, branch: string) => (await buildMeeting(payload, branch)).id;

const item = async (all: City, branch: string) => {
  const id = await meeting(all, branch);
  await addAgendaItem({ payload: all.payload, actor: staffActor, id, title: '通报收支' });
  const row = await all.payload.db.findOne<{ id: string }>({
    collection: 'meeting-agenda-items',
    where: { meeting: { equals: id } },
  });
  return row?.id ?? '';
};

const event = async (all: City, branch: string) => {
  const id = await meeting(all, branch);
  const row = await all.payload.db.findOne<{ id: string }>({
    collection: 'meeting-events',
    where: { meeting: { equals: id } },
  });
  return row?.id ?? '';
};

interface Placed {
  township: string;
  community: string;
  grid: string;
}

/** A line of the list as the notice writes it, of somebody's account or of none. */
const attendance = async (all: City, branch: string, user: string | null = null) => {
  const { payload } = all;
  const id = await meeting(all, branch);
  const member = String((await buildMember(payload, { organization: branch })).id);
  return inTransaction({ payload }, async (req) => {
    const row = await readRow<Placed>(payload, 'branch-meetings', id, req);
    return insertRow(req, 'meeting-attendances', {
      meeting: id,
      member,
      memberName: '王桂兰',
      memberRole: '党员',
      user,
      attendanceKey: newId(),
      township: row?.township,
      community: row?.community,
      grid: row?.grid,
      answer: 'leave',
      answerReason: '看病',
      attendance: 'none',
    });
  });
};
const ownAttendance = (all: City, { id }: Person) => attendance(all, String(all.there.branch), id);

export const everybodyElse = [
  'city-leader',
  'township-leader',
  'operator',
  'supervisor',
  'unit-handler',
  'party-member',
  'property-manager',
  'mediator',
  'legal-adviser',
  'resident',
] as const;
export const runs = ['community-staff', 'branch-secretary'] as const;

export const meetings: Expectation[] = [
  {
    slug: 'branch-meetings',
    read: { all: city, same: ['township-leader', ...runs] },
    ...byVerbs,
    documents: inBoth(meeting),
    change: { venue: '别处' },
    hidden: ['planKey'],
  },
  {
    slug: 'meeting-agenda-items',
    read: { all: city, same: ['township-leader', ...runs] },
    ...byVerbs,
    documents: inBoth(item),
    change: { title: '改写' },
  },
  {
    // Why somebody asked for leave may be an illness: not for leaders, and everybody their own.
    slug: 'meeting-attendances',
    read: { all: ['administrator'], same: runs, own: [...everybodyElse, ...runs] },
    ...byVerbs,
    documents: inBoth(attendance),
    ownOf: ownAttendance,
    change: { memberName: '改写' },
    hidden: ['attendanceKey'],
  },
  {
    slug: 'meeting-events',
    read: { all: ['administrator'], same: runs },
    ...byVerbs,
    documents: inBoth(event),
    change: { label: '改写' },
  },
];
