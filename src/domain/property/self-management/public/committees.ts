import type { Payload } from 'payload';
import { leanFind } from '@/database';
import { now } from '@/shared/clock';
import { type FileItem, publicFilesOf } from '../../files';
import type { ChosenHow, CommitteeKind, Office } from '../labels';
import { officeLabels } from '../labels';
import { type TermStanding, termStanding } from '../rules/office-terms';

/** A member in public: the name stands on the notice at the gate too. Party membership is shown as a number only. */
export interface PublicMember {
  id: string;
  name: string;
  office: Office;
  chosenHow: ChosenHow;
  from: string;
  until: string;
  endedOn: string | null;
  endReason: string | null;
  standing: TermStanding;
}

export interface PublicCommittee {
  id: string;
  kind: CommitteeKind;
  name: string;
  foundedOn: string;
  recordNumber: string | null;
  evidence: string;
  endedOn: string | null;
  endReason: string | null;
  files: FileItem[];
  /** In office now, by office. */
  members: PublicMember[];
  /** Those before and after them, newest first. */
  others: PublicMember[];
  partyMembers: number;
}

type CommitteeColumns = Pick<
  PublicCommittee,
  'id' | 'kind' | 'name' | 'foundedOn' | 'recordNumber' | 'evidence' | 'endedOn' | 'endReason'
>;

type MemberColumns = Omit<PublicMember, 'name' | 'standing'> & {
  committee: string;
  personName: string;
  partyMember: boolean | null;
};

const order = Object.keys(officeLabels);

/** The committees of a compound, those at work first. */
export async function publicCommittees(payload: Payload, compound: string): Promise<PublicCommittee[]> {
  const where = [{ field: 'compound', equals: compound }];
  const rows = await leanFind<CommitteeColumns>(payload, 'committees', {
    where,
    columns: ['kind', 'name', 'foundedOn', 'recordNumber', 'evidence', 'endedOn', 'endReason'],
    newestBy: 'foundedOn',
    limit: 20,
  });
  if (rows.length === 0) return [];
  const members = await leanFind<MemberColumns>(payload, 'committee-members', {
    where,
    columns: [
      'committee',
      'personName',
      'office',
      'partyMember',
      'chosenHow',
      'from',
      'until',
      'endedOn',
      'endReason',
    ],
    newestBy: 'from',
    limit: 500,
  });
  const files = await publicFilesOf(
    payload,
    rows.map(({ id }) => id),
  );
  const at = now();
  return rows
    .map((row) => {
      const own = members
        .filter(({ committee }) => committee === row.id)
        .map(({ committee: _committee, personName, partyMember, ...member }) => ({
          partyMember,
          shown: { ...member, name: personName, standing: termStanding(member, at) },
        }));
      const serving = own.filter(
        ({ shown }) => shown.standing === 'in-office' || shown.standing === 'lapsed',
      );
      return {
        ...row,
        files: files.get(row.id) ?? [],
        members: serving
          .map(({ shown }) => shown)
          .toSorted((a, b) => order.indexOf(a.office) - order.indexOf(b.office)),
        others: own.filter((one) => !serving.includes(one)).map(({ shown }) => shown),
        partyMembers: serving.filter(({ partyMember }) => partyMember).length,
      };
    })
    .toSorted((a, b) => Number(a.endedOn !== null) - Number(b.endedOn !== null));
}
