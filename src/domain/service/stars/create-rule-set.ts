import { z } from 'zod';
import { hasRole } from '@/access';
import { insertRow, isUniqueViolation } from '@/database';
import { runVerb, type VerbCall, valuesOf } from '@/domain/organization';
import { touchPages } from '@/domain/publishing';
import { type FieldMessages, fail, isDomainError } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { serviceKindLabels } from '../records/labels';
import { starsTag } from './labels';
import { itemsFrom } from './rules/item-lines';
import { pointsFrom } from './rules/points-text';
import { fewestAppraisals, fewestCompared, periodKindLabels } from './rules/rule-set';
import { input } from './verb';

const count = (what: string, least: number, most: number) =>
  z.coerce
    .number({ error: `请填写${what}` })
    .int(`${what}要是整数`)
    .min(least, `${what}至少是${least}`)
    .max(most, `${what}最多${most}`);

const schema = z.object({
  version: input.text('版本', 20),
  source: input.text('依据', 500),
  periodKinds: z
    .array(z.enum(valuesOf(periodKindLabels)), { error: '请选择用于哪种周期' })
    .min(1, '请选择用于哪种周期'),
  /** As people write points: 60 or 60.5. */
  base: z.string({ error: '请填写基础分' }),
  items: z.string({ error: '请写明有哪些项目，一行一项' }).max(5000, '项目太多了'),
  thresholds: z.string({ error: '请填写一星到五星各多少分' }),
  leastAppraisals: count('满几人评议才计分', fewestAppraisals, 100),
  leastForComparison: count('满几人才和别的支部比', fewestCompared, 100),
});
export type RuleSetInput = z.input<typeof schema>;

/**
 * Writes a new version of the rules; those before it stay as they are, and so do the rounds that name them.
 * @throws DomainError validation, forbidden
 */
export async function createRuleSet(call: VerbCall & RuleSetInput): Promise<{ id: string }> {
  const given = readRules(call);
  if (!hasRole(call.actor, 'administrator'))
    fail('forbidden', { message: '评星规则由系统管理员按党组织的决定来写。' });
  const id = newId();
  try {
    return await runVerb(call, async (req) => {
      await insertRow(req, 'star-rule-sets', {
        id,
        version: given.version,
        source: given.source,
        periodKinds: given.periodKinds.join(','),
        base: given.base,
        items: given.items.trim(),
        thresholds: given.thresholds.join(','),
        leastAppraisals: given.leastAppraisals,
        leastForComparison: given.leastForComparison,
        createdByName: call.actor.name,
      });
      await touchPages(req, starsTag);
      return {
        result: { id },
        action: 'star-rule-set.created',
        subject: { collection: 'star-rule-sets', id },
        summary: given.version,
      };
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return fail('validation', { fields: { version: '这个版本已经有了，请换一个版本号' } });
  }
}

/**
 * What was typed as rules, with everything that is wrong in it said at once: also in the text of fields, beside others that are empty.
 * @throws DomainError validation
 */
function readRules(call: RuleSetInput) {
  const fields: FieldMessages = {};
  const tried = <Value>(read: () => Value): Value | null => {
    try {
      return read();
    } catch (error) {
      if (!isDomainError(error) || error.code !== 'validation') throw error;
      for (const [field, message] of Object.entries(error.fields ?? {})) fields[field] ??= message;
      return null;
    }
  };
  const given = tried(() => parseInput(schema, call));
  const typed = (text: unknown): string | null => (typeof text === 'string' && text.trim() ? text : null);
  const read = <Value>(text: unknown, from: (text: string) => Value): Value | null => {
    const words = typed(text);
    return words === null ? null : tried(() => from(words));
  };
  const base = read(call.base, baseFrom);
  const items = read(call.items, (text) => itemsFrom(text, serviceKindLabels));
  const thresholds = read(call.thresholds, thresholdsFrom);
  if (given === null || base === null || items === null || thresholds === null)
    return fail('validation', { fields });
  return { ...given, base, thresholds };
}

/** @throws DomainError validation */
function baseFrom(text: string): number {
  const base = text.trim() === '0' ? 0 : pointsFrom(text);
  return base ?? fail('validation', { fields: { base: '基础分写数字，如60或60.5' } });
}

/** 60、70、80、90、95 → hundredths, each more than the one before. @throws DomainError validation */
function thresholdsFrom(text: string): number[] {
  const numbers = text
    .split(/[、,，\s]+/)
    .filter(Boolean)
    .map(pointsFrom);
  const rising = numbers.every((one, index) => one !== null && one > (numbers[index - 1] ?? 0));
  if (numbers.length !== 5 || !rising)
    fail('validation', { fields: { thresholds: '写五个从小到大的分数，如“60、70、80、90、95”' } });
  return numbers.flatMap((one) => one ?? []);
}
