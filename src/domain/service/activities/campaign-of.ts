import type { PayloadRequest } from 'payload';
import { readRow } from '@/database';
import type { PlaceColumns } from '@/domain/organization';
import { fail } from '@/shared/errors';

/** Refuses a campaign that is not there, or is another place's. @throws DomainError validation */
export async function checkCampaign(
  req: PayloadRequest,
  campaign: string | undefined,
  place: Pick<PlaceColumns, 'township' | 'community'>,
): Promise<void> {
  if (!campaign) return;
  const row = await readRow<Pick<PlaceColumns, 'township' | 'community'>>(
    req.payload,
    'campaigns',
    campaign,
    req,
  );
  const isElsewhere =
    !row ||
    (row.community && row.community !== place.community) ||
    (row.township && row.township !== place.township);
  if (isElsewhere) fail('validation', { fields: { campaign: '没有这个主题活动，或者它是别处的' } });
}
