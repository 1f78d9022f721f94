import type { Payload, PayloadRequest } from 'payload';
import { z } from 'zod';
import { coversPlace } from '@/access';
import { insertRow, leanFind, leanFirst, readRow } from '@/database';
import { fillPlace, input, runVerb, twiceWhenTaken, type VerbCall, valuesOf } from '@/domain/organization';
import { day } from '@/domain/property';
import { touchPages } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { civilityTag, type FamilyKind, familyKindLabels } from '../labels';
import type { StandardRow } from './family-row';

const most = (what: string, upper: number) =>
  z
    .number({ error: `${what}不是有效的数` })
    .int(`${what}不是有效的数`)
    .min(0, `${what}不能小于0`)
    .max(upper, `${what}太大，请核对`)
    .optional();

const schema = z.object({
  community: input.id('社区（村）'),
  kind: z.enum(valuesOf(familyKindLabels), { error: '请选择是哪一类' }),
  validFrom: day('从哪天起'),
  tables: most('桌数', 1000),
  costPerTable: most('每桌金额', 100_000_000),
  vehicles: most('车数', 1000),
  gifts: most('烟酒礼品金额', 1_000_000_000),
  days: most('天数', 60),
  words: input.optionalText('其他约定', 1000),
  source: input.text('依据', 200),
  /** The notice that published it. */
  notice: z.string().optional(),
});

/**
 * Publishes the standard of a community for one kind of family event, from a day on. Rows are added, never overwritten: what was
 * registered before stays explained by the standard of its day. @throws DomainError validation, conflict, forbidden
 */
export async function publishFamilyStandard(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string }> {
  const { community, notice, ...given } = parseInput(schema, call);
  return twiceWhenTaken(call, (outer) =>
    runVerb({ payload: call.payload, actor: call.actor, req: outer }, async (req) => {
      const place = await fillPlace(req, { community });
      if (!coversPlace(call.actor, ['administrator', 'community-staff'], place)) fail('forbidden');
      const limited = [given.tables, given.costPerTable, given.vehicles, given.gifts, given.days];
      if (limited.every((value) => value === undefined) && !given.words)
        fail('validation', { fields: { tables: '请至少填一项标准' } });
      if (notice && !(await readRow(req.payload, 'notices', notice, req)))
        fail('validation', { fields: { notice: '没有找到这份公告' } });
      const newest = await leanFirst<StandardRow>(
        req.payload,
        'civility-standards',
        {
          where: [
            { field: 'community', equals: community },
            { field: 'kind', equals: given.kind },
          ],
          columns: ['validFrom'],
          newestBy: 'validFrom',
        },
        req,
      );
      if (newest && newest.validFrom >= given.validFrom)
        fail('conflict', { message: '已经有从这天或更晚起的标准，新标准的日期要更晚。' });
      const id = newId();
      await insertRow(req, 'civility-standards', {
        id,
        township: place.township,
        community: place.community,
        ...given,
        notice: notice ?? null,
        standardKey: `${community}#${given.kind}#${given.validFrom}`,
      });
      await touchPages(req, civilityTag);
      return {
        result: { id },
        action: 'civility-standard.published',
        subject: { collection: 'civility-standards', id },
        summary: familyKindLabels[given.kind],
      };
    }),
  );
}

const columns = [
  'kind',
  'validFrom',
  'tables',
  'costPerTable',
  'vehicles',
  'gifts',
  'days',
  'words',
  'source',
  'notice',
  'community',
];

/** Every standard of a community, the newest first. */
export const standardsOf = (
  payload: Payload,
  community: string,
  req?: PayloadRequest,
): Promise<StandardRow[]> =>
  leanFind(
    payload,
    'civility-standards',
    { where: [{ field: 'community', equals: community }], columns, newestBy: 'validFrom', limit: 200 },
    req,
  );

/** The standard in force for a kind of event on a day; null when the community has none. */
export async function standardOn(
  payload: Payload,
  { community, kind, on }: { community: string; kind: FamilyKind; on: string },
  req?: PayloadRequest,
): Promise<StandardRow | null> {
  const rows = await standardsOf(payload, community, req);
  return rows.find((row) => row.kind === kind && row.validFrom <= on) ?? null;
}

/** The standards in force now, by kind. */
export async function standardsInForce(payload: Payload, community: string): Promise<StandardRow[]> {
  const at = now().toISOString();
  const seen = new Set<FamilyKind>();
  return (await standardsOf(payload, community)).filter(({ kind, validFrom }) => {
    if (validFrom > at || seen.has(kind)) return false;
    seen.add(kind);
    return true;
  });
}
