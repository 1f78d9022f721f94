import type { Payload, PayloadRequest } from 'payload';
import { leanFind, updateColumns } from '@/database';
import type { PlaceColumns } from '@/domain/organization';
import { rowOf } from '@/domain/property';
import { newId } from '@/shared/ids';
import type { CivilityItemKind, CivilityState } from '../labels';

/** An appraisal meeting as stored. */
export interface CivilityMeetingRow extends PlaceColumns {
  id: string;
  number: string;
  title: string;
  association: string;
  associationName: string;
  state: CivilityState;
  startsAt: string;
  venue: string;
  /** The activity it is part of: its list then gives the service records. */
  activity: string | null;
  /** Per cent of the appraisers that must be there, frozen when it is planned. */
  quorum: number;
  appraisers: number;
  present: number;
  items: number;
  /** How many have voted; what, nobody knows. */
  voted: number;
  beganAt: string | null;
  closedAt: string | null;
  minutes: string | null;
  submittedBy: string | null;
  publishedAt: string | null;
  reviewedByName: string | null;
  endReason: string | null;
}

/** What is appraised. */
export interface CivilityItemRow extends PlaceColumns {
  id: string;
  meeting: string;
  order: number;
  kind: CivilityItemKind;
  subjectName: string;
  household: string | null;
  words: string;
  publicConsent: boolean | null;
  paperYes: number | null;
  paperNo: number | null;
  paperAbstain: number | null;
  yes: number | null;
  no: number | null;
  abstain: number | null;
  adopted: boolean | null;
}

/** An appraiser on the list of a meeting. */
export interface CivilityAttendanceRow extends PlaceColumns {
  id: string;
  meeting: string;
  term: string;
  personName: string;
  user: string | null;
  member: string | null;
  household: string | null;
  present: boolean | null;
}

/** The row, written anew, so that of two verbs at once one meets the other's write. @throws DomainError not-found */
export async function holdCivility(req: PayloadRequest, id: string): Promise<CivilityMeetingRow> {
  const row = await rowOf<CivilityMeetingRow>(req, 'civility-meetings', id, '次评议');
  await updateColumns(req, 'civility-meetings', id, { holdKey: newId() });
  return row;
}

export async function itemsOf(
  payload: Payload,
  meeting: string,
  req?: PayloadRequest,
): Promise<CivilityItemRow[]> {
  const rows = await leanFind<CivilityItemRow>(
    payload,
    'civility-items',
    {
      where: [{ field: 'meeting', equals: meeting }],
      columns: [
        'meeting',
        'order',
        'kind',
        'subjectName',
        'household',
        'words',
        'publicConsent',
        'paperYes',
        'paperNo',
        'paperAbstain',
        'yes',
        'no',
        'abstain',
        'adopted',
        'community',
      ],
      newestBy: 'order',
      limit: 100,
    },
    req,
  );
  return rows.toReversed();
}

export const attendancesOf = (
  payload: Payload,
  meeting: string,
  req?: PayloadRequest,
): Promise<CivilityAttendanceRow[]> =>
  leanFind(
    payload,
    'civility-attendances',
    {
      where: [{ field: 'meeting', equals: meeting }],
      columns: ['meeting', 'term', 'personName', 'user', 'member', 'household', 'present'],
      newestBy: 'personName',
      limit: 500,
    },
    req,
  );
