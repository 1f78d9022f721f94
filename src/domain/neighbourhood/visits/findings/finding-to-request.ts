import { z } from 'zod';
import { input, type VerbCall } from '@/domain/organization';
import { doorstepChannel, fileRequest } from '@/domain/requests';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { isMobilePhone, normalizePhone } from '@/shared/personal-data';
import { foundWords } from '../labels';
import { type FindingRow, noterOf } from '../visit-row';
import { photosAlong } from './photos-along';
import { requireOpenAt, type Turned, turn } from './turn-finding';

const requestSchema = z.object({
  id: input.id('走访发现'),
  /** What is said to whoever handles it; the words of the finding when absent. */
  body: input.optionalText('内容', 2000),
  /** Of the household, which then is the requester: the link goes to its phone, and it judges. */
  name: input.optionalText('住户姓名', 30),
  phone: z
    .string()
    .trim()
    .optional()
    .refine((typed) => !typed || isMobilePhone(normalizePhone(typed)), {
      error: '请填写手机号：进度的链接用短信发。只有座机的，空着，由走访的人代反映',
    }),
  /** The household said so at the door (个人信息保护法 13, 14). */
  agreed: z.boolean().default(false),
});

/**
 * Files a finding as a request, with place and words as they were noted at the door. Whoever walks is on the spot for the community: the
 * request is taken in as the community's own staff would. With its word and its phone the household is the requester; otherwise whoever
 * was at the door stands in for it: they are told, judge, and find it among their own.
 * @throws DomainError validation, forbidden, invalid-state, not-found
 */
export async function findingToRequest(call: VerbCall & z.input<typeof requestSchema>): Promise<Turned> {
  const { id, body, name, phone, agreed } = parseInput(requestSchema, call);
  if ((phone || name) && !agreed)
    fail('validation', { fields: { agreed: '请先问过住户，同意了再勾选；不同意的，姓名和手机号空着' } });
  if (!phone && (agreed || name))
    fail('validation', { fields: { phone: '请填写住户的手机号；没有的，这几项都空着，由走访的人代反映' } });
  await requireOpenAt(call, id);
  const photos = await photosAlong(call.payload, id);
  return turn(call, {
    id,
    into: 'request',
    make: async (req, row) => {
      const { id: request, number } = await fileRequest({
        payload: call.payload,
        req,
        actor: asIntake(call, row),
        channel: doorstepChannel,
        body: body ?? foundWords(row),
        community: row.community ?? undefined,
        grid: row.grid ?? undefined,
        compound: row.compound ?? undefined,
        building: row.building ?? undefined,
        placeText: row.householdName.slice(0, 100),
        ...(phone ? { name, phone } : standInOf(call, row)),
        photos,
        // Its number leads back, and the channel takes it once, whatever else happens.
        externalNumber: row.number,
        idempotencyKey: `visit-finding:${id}`,
      });
      return { id: request, number };
    },
  });
}

/** Whoever was at the door; of a row that has lost them, whoever turns it. */
function standInOf({ actor }: VerbCall, row: FindingRow): { name: string; standIn: string | undefined } {
  const { user, name } = noterOf(row);
  return user ? { name, standIn: user } : { name: actor.name, standIn: actor.userId ?? undefined };
}

function asIntake({ actor }: VerbCall, { community }: FindingRow) {
  const grant = {
    role: 'community-staff' as const,
    scope: { kind: 'community' as const, id: community ?? '' },
  };
  return { ...actor, grants: [...actor.grants, grant], via: 'counter' as const };
}
