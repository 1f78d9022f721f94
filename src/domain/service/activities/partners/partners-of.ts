import type { Payload } from 'payload';
import { leanFind } from '@/database';
import type { LinkageKind } from '@/domain/organization';
import type { ActivityPartnerKind } from '../labels';

/** Who holds an activity together with its organiser, as stored. */
export interface PartnerRow {
  id: string;
  activity: string;
  partnerKind: ActivityPartnerKind;
  partner: string;
  name: string;
  promised: string;
  delivered: string | null;
  deliveredAt: string | null;
  linkage: string | null;
  linkageKind: LinkageKind;
}

/** The partners of an activity, in the order they were noted. */
export async function partnersOf(payload: Payload, activity: string): Promise<PartnerRow[]> {
  const rows = await leanFind<PartnerRow>(payload, 'activity-partners', {
    where: [{ field: 'activity', equals: activity }],
    columns: [
      'activity',
      'partnerKind',
      'partner',
      'name',
      'promised',
      'delivered',
      'deliveredAt',
      'linkage',
      'linkageKind',
    ],
    newestBy: 'id',
    limit: 50,
  });
  return rows.reverse();
}
