import type { PayloadRequest } from 'payload';
import { now } from '@/shared/clock';
import { rowOf } from '../../verb';
import type { ChosenHow, CommitteeKind, Office } from '../labels';

interface Placed {
  township: string | null;
  community: string | null;
  grid: string | null;
  compound: string;
}

export interface CommitteeRow extends Placed {
  id: string;
  kind: CommitteeKind;
  name: string;
  foundedOn: string;
  endedOn: string | null;
}

export interface MemberRow extends Placed {
  id: string;
  committee: string;
  personName: string;
  office: Office;
  partyMember: boolean | null;
  chosenHow: ChosenHow;
  from: string;
  until: string;
  endedOn: string | null;
  endReason: string | null;
  user: string | null;
}

export const committeeRow = (req: PayloadRequest, id: string) =>
  rowOf<CommitteeRow>(req, 'committees', id, '个自管会（业委会）');
export const memberRow = (req: PayloadRequest, id: string) =>
  rowOf<MemberRow>(req, 'committee-members', id, '位成员');

/** A committee, written so that of two verbs about one committee one waits for the other. @throws DomainError not-found */
export async function holdCommittee(req: PayloadRequest, id: string): Promise<CommitteeRow> {
  const committee = await committeeRow(req, id);
  const data = { updatedAt: now().toISOString() };
  await req.payload.db.updateOne({ collection: 'committees', id, data, req, returning: false });
  return committee;
}
