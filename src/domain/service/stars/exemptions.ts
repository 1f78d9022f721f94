import type { Payload, PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import { type ExemptionReason, exemptionLabels } from '@/domain/organization';

interface Stored {
  id: string;
  exempt: boolean | null;
  exemptionReason: ExemptionReason | null;
  exemptionNote: string | null;
}

/** Those of the members who are exempt from the rating, with the decision in words. */
export async function exemptionsOf(
  { payload, req }: { payload: Payload; req?: PayloadRequest },
  members: readonly string[],
): Promise<Map<string, string>> {
  if (members.length === 0) return new Map();
  const rows = await leanFind<Stored>(
    payload,
    'party-members',
    {
      where: [
        { field: 'id', in: members },
        { field: 'exempt', equals: true },
      ],
      columns: ['exempt', 'exemptionReason', 'exemptionNote'],
      newestBy: 'id',
      limit: members.length,
    },
    req,
  );
  return new Map(
    rows.map(({ id, exemptionReason, exemptionNote }) => [
      id,
      [exemptionReason ? exemptionLabels[exemptionReason] : null, exemptionNote].filter(Boolean).join('，') ||
        '会议决定',
    ]),
  );
}
