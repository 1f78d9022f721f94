import type { Payload } from 'payload';
import { z } from 'zod';
import { groupRows, insertRow, leanFind, readRow, updateColumns } from '@/database';
import { input, onceWithKey, runVerb, type VerbCall, valuesOf } from '@/domain/organization';
import { redact } from '@/domain/requests';
import { now } from '@/shared/clock';
import { startOfDay, toIsoDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { type AdviserRow, keepsLawAt } from '../keepers';
import { type LegalVisitKind, legalVisitLabels } from '../labels';
import { inForceOn, type PairingRow, pairingColumns, pairingsOf } from './in-force';

/** An adviser's visit to a village, as stored. */
export interface LegalVisitRow {
  id: string;
  title: string;
  adviser: string;
  adviserName: string;
  township: string | null;
  community: string;
  on: string;
  month: string;
  kind: LegalVisitKind;
  quarters: number;
  people: number;
  note: string | null;
  state: 'recorded' | 'withdrawn';
  enteredBy: string | null;
  enteredByName: string | null;
}

const schema = z.object({
  community: input.id('社区（村）'),
  /** Whose visit, when staff enter it; otherwise one's own. */
  adviser: z.string().optional(),
  on: input.moment('哪天'),
  kind: z.enum(valuesOf(legalVisitLabels), { error: '请选择做了什么' }),
  quarters: z
    .number({ error: '请选择多久' })
    .int('时长要是一刻钟的倍数')
    .min(1, '请选择多久')
    .max(48, '时长最多12小时'),
  people: z
    .number({ error: '请填写服务了几人' })
    .int('人数是整数')
    .min(0, '人数不能小于0')
    .max(5000, '人数最多5000'),
  note: input.optionalText('备注', 200),
  formKey: z.string().min(8).max(80).optional(),
});
export type LegalVisitInput = z.input<typeof schema>;

/**
 * An adviser was in a village they are paired with; never who came to them. Entered by the adviser, or by those who keep the law work
 * there. @throws DomainError validation, forbidden
 */
export async function recordLegalVisit(
  call: VerbCall & LegalVisitInput,
): Promise<{ id: string; repeated: boolean }> {
  const { formKey = newId(), note, ...given } = parseInput(schema, call);
  const { actor } = call;
  const key = `${actor.userId ?? 'system'}:${formKey}`;
  return onceWithKey(call, { collection: 'legal-visits', formKey: key }, () =>
    runVerb(call, async (req) => {
      const day = toIsoDay(given.on);
      if (day > toIsoDay(now())) fail('validation', { fields: { on: '日期不能晚于今天' } });
      const pairing = (await pairingsOf(req, given.community)).find(
        (one) =>
          toIsoDay(one.from) <= day &&
          day <= toIsoDay(one.until) &&
          (one.state === 'active' || (one.endedAt !== null && day <= toIsoDay(one.endedAt))) &&
          (!given.adviser || one.adviser === given.adviser),
      );
      if (!pairing)
        fail('validation', { fields: { community: '那一天这个村没有和这位顾问结对，请先登记结对' } });
      const adviser = await readRow<AdviserRow>(req.payload, 'legal-advisers', pairing.adviser, req);
      const isOwn = adviser?.user != null && adviser.user === actor.userId;
      if (!isOwn && !(await keepsLawAt(req.payload, actor, pairing, req))) fail('forbidden');
      const text = note ? redact(note) : null;
      const id = await insertRow(req, 'legal-visits', {
        title: `${pairing.adviserName}：${legalVisitLabels[given.kind]}`,
        adviser: pairing.adviser,
        adviserName: pairing.adviserName,
        township: pairing.township,
        community: given.community,
        on: startOfDay(day).toISOString(),
        month: day.slice(0, 7),
        kind: given.kind,
        quarters: given.quarters,
        people: given.people,
        note: text,
        state: 'recorded',
        enteredBy: actor.userId,
        enteredByName: isOwn ? null : actor.name,
        formKey: key,
      });
      return {
        result: { id, repeated: false },
        action: 'legal-visit.recorded',
        subject: { collection: 'legal-visits', id },
        summary: pairing.title,
      };
    }),
  );
}

const withdrawal = z.object({ id: input.id('登记'), reason: input.text('撤销的原因', 200) });

/** Takes a wrong entry out of the counts; it stays to be seen. @throws DomainError not-found, forbidden, invalid-state */
export async function withdrawLegalVisit(
  call: VerbCall & z.input<typeof withdrawal>,
): Promise<{ id: string }> {
  const { id, reason } = parseInput(withdrawal, call);
  return runVerb(call, async (req) => {
    const row = await readRow<LegalVisitRow>(req.payload, 'legal-visits', id, req);
    if (!row) fail('not-found', { message: '没有找到这条登记。' });
    const adviser = await readRow<AdviserRow>(req.payload, 'legal-advisers', row.adviser, req);
    const isOwn = adviser?.user != null && adviser.user === call.actor.userId;
    if (!isOwn && !(await keepsLawAt(req.payload, call.actor, row, req))) fail('forbidden');
    if (row.state !== 'recorded') fail('invalid-state', { message: '这条登记已经撤销了。' });
    await updateColumns(req, 'legal-visits', id, {
      state: 'withdrawn',
      withdrawnReason: reason,
      updatedAt: now().toISOString(),
    });
    return {
      result: { id },
      action: 'legal-visit.withdrawn',
      subject: { collection: 'legal-visits', id },
      summary: row.title,
    };
  });
}

/** A village an adviser serves, and how far this month is. */
export interface ServedVillage {
  community: string;
  name: string;
  until: string;
  visits: number;
}

/** The villages of an adviser today, with their visits of a month. */
export async function villagesOfAdviser(
  payload: Payload,
  adviser: string,
  month: string,
): Promise<ServedVillage[]> {
  const day = toIsoDay(now());
  const pairings = (
    await leanFind<PairingRow>(payload, 'legal-pairings', {
      where: [{ field: 'adviser', equals: adviser }],
      columns: pairingColumns,
      newestBy: 'id',
      limit: 500,
    })
  ).filter((one) => inForceOn(one, day));
  const groups = await groupRows(payload, 'legal-visits', {
    where: [
      { field: 'adviser', equals: adviser },
      { field: 'month', equals: month },
      { field: 'state', equals: 'recorded' },
    ],
    by: ['community'],
  });
  const counts = new Map(groups.map(({ keys, n }) => [keys[0], n]));
  return pairings.map(({ community, title, until }) => ({
    community,
    name: title.split('：')[0] ?? title,
    until,
    visits: counts.get(community) ?? 0,
  }));
}

/** The latest visits of an adviser. */
export function visitsOfAdviser(payload: Payload, adviser: string): Promise<LegalVisitRow[]> {
  return leanFind<LegalVisitRow>(payload, 'legal-visits', {
    where: [
      { field: 'adviser', equals: adviser },
      { field: 'state', equals: 'recorded' },
    ],
    columns: ['title', 'community', 'on', 'month', 'kind', 'quarters', 'people', 'note', 'state'],
    newestBy: 'on',
    limit: 20,
  });
}
