import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { insertRow, leanFirst, readRow } from '@/database';
import { input, placeColumns, recordLinkage, type VerbCall, valuesOf } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import type { ActivityRow } from '../activity-row';
import { type ActivityPartnerKind, partnerKindLabels } from '../labels';
import { moveActivity } from '../move';

const schema = z.object({
  id: input.id('活动'),
  partnerKind: z.enum(valuesOf(partnerKindLabels), { error: '请选择是哪一类单位' }),
  partner: input.id('联办单位'),
  promised: input.text('约定出什么、做什么', 500),
  /** An agreement that stands already, which this activity fulfils. */
  linkage: z.string().optional(),
  /** Write the agreement down as a linkage of its own; for units and Party organisations. */
  asLinkage: z.boolean().optional(),
});
type Given = z.output<typeof schema>;

/**
 * Notes who holds an activity together with its organiser and what they promised; on demand as one of the five linkages, due on the day
 * of the activity. @throws DomainError validation, conflict (is one already), invalid-state, not-found, forbidden
 */
export async function addActivityPartner(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const given = parseInput(schema, call);
  return moveActivity(call, {
    id: given.id,
    verb: 'add-partner',
    work: async (req, row) => {
      const name = await nameOf(req, given, row);
      await refuseTwice(req, given);
      const linkage = await linkageFor(req, call, given, row);
      await insertRow(req, 'activity-partners', {
        id: newId(),
        activity: row.id,
        ...placeColumns(row),
        partnerKind: given.partnerKind,
        partner: given.partner,
        name,
        promised: given.promised,
        linkage,
        linkageKind: row.linkageKind,
      });
      return { detail: `${name}：${given.promised}` };
    },
  });
}

/** The partner as its own collection knows it; one that is no longer active joins nothing new. */
async function nameOf(
  req: PayloadRequest,
  { partnerKind, partner }: Given,
  { organization }: ActivityRow,
): Promise<string> {
  const row = await readRow<{ name: string; active?: boolean | null; status?: string; state?: string }>(
    req.payload,
    partnerKind,
    partner,
    req,
  );
  if (!row) fail('validation', { fields: { partner: '没有找到这个单位' } });
  if (partner === organization) fail('validation', { fields: { partner: '这是主办方自己' } });
  const isOver =
    row.active === false || row.status === 'closed' || ['declined', 'ended'].includes(row.state ?? '');
  if (isOver) fail('validation', { fields: { partner: '这个单位已经停用或者不再合作' } });
  return row.name;
}

async function refuseTwice(req: PayloadRequest, { id, partner }: Given): Promise<void> {
  const query = {
    where: [
      { field: 'activity', equals: id },
      { field: 'partner', equals: partner },
    ],
    columns: [],
    newestBy: 'id',
  };
  if (await leanFirst(req.payload, 'activity-partners', query, req))
    fail('conflict', { message: '这个单位已经在联办单位里了。' });
}

/** Only these can be parties of a linkage. */
const linkable: readonly ActivityPartnerKind[] = ['units', 'party-organizations'];

async function linkageFor(
  req: PayloadRequest,
  { payload, actor }: VerbCall,
  { linkage, asLinkage, partnerKind, partner, promised }: Given,
  row: ActivityRow,
): Promise<string | null> {
  if (linkage) {
    const found = await readRow<{ community: string | null }>(payload, 'linkages', linkage, req);
    if (found?.community !== row.community)
      fail('validation', { fields: { linkage: '请选择本社区的联动事项' } });
    return linkage;
  }
  if (!asLinkage) return null;
  if (!linkable.includes(partnerKind) || !row.community)
    fail('validation', { fields: { asLinkage: '单位和党组织才能登记为五项联动' } });
  const made = await recordLinkage({
    payload,
    req,
    actor,
    title: row.title,
    kind: row.linkageKind,
    parties: [
      { relationTo: 'party-organizations', value: row.organization },
      { relationTo: partnerKind as 'units' | 'party-organizations', value: partner },
    ],
    community: row.community,
    promised,
    dueOn: row.endsAt,
  });
  return made.id;
}
