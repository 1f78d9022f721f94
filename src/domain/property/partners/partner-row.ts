import type { PayloadRequest } from 'payload';
import type { CommitmentState, DeliveryState, Frequency, PartnerKind, PartnerState } from '../labels';
import { rowOf } from '../verb';

interface Placed {
  township: string | null;
  community: string | null;
  grid: string | null;
  compound: string | null;
}

/** A partner as stored, without the contact in clear. */
export interface PartnerRow extends Placed {
  id: string;
  number: string;
  name: string;
  kind: PartnerKind;
  state: PartnerState;
  offer: string;
  contactName: string;
  contactPhoneCipher: string | null;
  account: string | null;
}

export interface CommitmentRow extends Placed {
  id: string;
  partner: string;
  what: string;
  frequency: Frequency;
  from: string;
  until: string;
  state: CommitmentState;
}

export interface DeliveryRow extends Placed {
  id: string;
  partner: string;
  commitment: string;
  on: string;
  text: string;
  state: DeliveryState;
  recordedBy: string | null;
  recordedByName: string;
  thanksCount: number | null;
}

export const partnerRow = (req: PayloadRequest, id: string) =>
  rowOf<PartnerRow>(req, 'red-partners', id, '个红色合伙人');
export const commitmentRow = (req: PayloadRequest, id: string) =>
  rowOf<CommitmentRow>(req, 'partner-commitments', id, '项承诺');
export const deliveryRow = (req: PayloadRequest, id: string) =>
  rowOf<DeliveryRow>(req, 'partner-deliveries', id, '次兑现');
