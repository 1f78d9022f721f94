import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { insertRow, isUniqueViolation, readRow } from '@/database';
import { type PlaceColumns, placeColumns, valuesOf } from '@/domain/organization';
import { newNumber } from '@/domain/property';
import { now } from '@/shared/clock';
import { formatPlainDay, parseMoment, toIsoDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { oneAtATimeEach } from '@/shared/one-at-a-time';
import { parseInput } from '@/shared/parse-input';
import { holds, overlapWords, type PeriodRound, roundsOfPeriod } from './overlaps';
import { insidePlace, resultsOf } from './rows';
import { newestRules, ruleSetById } from './rule-sets';
import { type Period, periodAt } from './rules/periods';
import { type PeriodKind, periodKindLabels } from './rules/rule-set';
import { roundDefaults } from './settings';
import { authorizeStars, input, onceWithKey, runStarVerb, type VerbCall } from './verb';

/** Instead of a node: everybody in the city. */
export const wholeCity = 'city';

const dayCount = (what: string) =>
  z.coerce
    .number({ error: `请填写${what}` })
    .int(`${what}要是整数`)
    .min(1, `${what}至少1天`)
    .max(60, `${what}最多60天`)
    .optional();

const schema = z.object({
  /** A node of the tree, with everything below it, or `city`. */
  organization: input.id('党组织'),
  periodKind: z.enum(valuesOf(periodKindLabels), { error: '请选择周期' }),
  /** Any day of the period. */
  day: z
    .string({ error: '请填写是哪一期' })
    .refine((text) => parseMoment(text) !== null, '日期不对，如 2026-11-01'),
  ruleSet: z.string().optional(),
  appraisalDays: dayCount('民主评议的天数'),
  appealDays: dayCount('公示的天数'),
  formKey: z.string().min(8).max(80).optional(),
});
export type RoundInput = z.input<typeof schema>;

/** Rounds of one period are made one after the other; other processes are met in the database. */
const inLine = oneAtATimeEach();
/** How often another process may be faster. */
const mostTries = 8;

/**
 * Makes the draft of a round for a month, quarter or year; the clock runs it from there. A member is rated once in a period: there is no
 * round beside one of the same kind and period that is for the same node or one above it; a cancelled one may be made again. Beside rounds of
 * nodes below it there is: its list leaves their members out. Sent twice with one `formKey` it is made once.
 * @throws DomainError validation, forbidden, conflict
 */
export async function createRound(call: VerbCall & RoundInput): Promise<{ id: string; repeated: boolean }> {
  const { formKey = newId(), ...given } = parseInput(schema, call);
  const period = periodAt(given.periodKind, parseMoment(given.day) ?? given.day);
  const make = () =>
    onceWithKey(call, { collection: 'star-rounds', formKey }, () =>
      open(call, period, { ...given, formKey }),
    );
  // Whoever brings a transaction waits for nobody in it.
  if (call.req) return make();
  return inLine(`${period.kind}#${period.from}`, async () => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await make();
      } catch (error) {
        // Another process has taken the number: looked at once more, with its round.
        if (!isUniqueViolation(error) || tries === mostTries) throw error;
      }
    }
  });
}

function open(
  call: VerbCall,
  period: Period,
  { formKey, ...given }: z.output<typeof schema> & { formKey: string },
): Promise<{ id: string; repeated: boolean }> {
  return runStarVerb(call, async (req) => {
    if (period.from > now().toISOString())
      fail('validation', {
        fields: { day: `${period.label}还没有开始，${formatPlainDay(period.from)}起才能发起` },
      });
    const scope = await scopeOf(req, given.organization);
    authorizeStars(call.actor, scope.place);
    const rules = given.ruleSet
      ? await chosenRules(req, given.ruleSet, given.periodKind)
      : await newestRules(req, given.periodKind);
    const defaults = await roundDefaults(req.payload, req);
    const name = `${scope.name}${period.label}评星`;
    const id = newId();
    await insertRow(req, 'star-rounds', {
      id,
      number: await newNumber(req, 'star-rounds'),
      name,
      state: 'draft',
      periodKind: given.periodKind,
      from: period.from,
      to: period.to,
      organization: scope.organization,
      organizationName: scope.name,
      ...scope.place,
      ruleSet: rules.id,
      ruleVersion: rules.rules.version,
      appraisalDays: given.appraisalDays ?? defaults.appraisalDays,
      appealDays: given.appealDays ?? defaults.appealDays,
      ...{ members: 0, exempt: 0, appraisers: 0, toldStage: 0 },
      createdByName: call.actor.name,
      roundKey: await freeKey(req, scope.place, period),
      formKey,
    });
    return {
      result: { id, repeated: false },
      round: { id, ...scope.place },
      action: 'star-round.created',
      subject: { collection: 'star-rounds', id },
      summary: name,
      told: { label: '发起评星', detail: `${period.label}，规则${rules.rules.version}` },
    };
  });
}

interface Scope {
  organization: string | null;
  name: string;
  place: PlaceColumns;
}

async function scopeOf(req: PayloadRequest, organization: string): Promise<Scope> {
  const nowhere = { township: null, community: null, grid: null, compound: null, building: null };
  if (organization === wholeCity) return { organization: null, name: '全市', place: nowhere };
  const row = await readRow<PlaceColumns & { id: string; name: string; status: string }>(
    req.payload,
    'party-organizations',
    organization,
    req,
  );
  if (row?.status !== 'active') fail('validation', { fields: { organization: '请选择在册的党组织' } });
  return {
    organization: row.id,
    name: row.name,
    place: { ...nowhere, ...withoutUndefined(placeColumns(row)) },
  };
}

const withoutUndefined = (place: PlaceColumns): Partial<PlaceColumns> =>
  Object.fromEntries(Object.entries(place).filter(([, value]) => value !== undefined));

async function chosenRules(req: PayloadRequest, id: string, kind: PeriodKind) {
  const found = await ruleSetById(req.payload, id, req);
  if (!found) fail('validation', { fields: { ruleSet: '没有找到这一版规则' } });
  if (!found.rules.periodKinds.includes(kind))
    fail('validation', { fields: { ruleSet: `这一版规则不用于${periodKindLabels[kind]}评星` } });
  return found;
}

/**
 * A key that the database holds once: rounds of a kind and period are numbered one after the other, whomever they are for, so that of two
 * at once the second meets the first here, and then reads it. @throws DomainError conflict
 */
async function freeKey(req: PayloadRequest, place: PlaceColumns, period: Period): Promise<string> {
  const rows = await roundsOfPeriod({ payload: req.payload, req }, period);
  for (const standing of rows.filter(({ state }) => state !== 'cancelled')) {
    if (!holds(standing, place) || (await leftOut(req, standing, place, rows))) continue;
    const message = overlapWords(place, standing);
    fail('conflict', { message, fields: { organization: message } });
  }
  return `${period.kind}#${toIsoDay(period.from)}#${rows.length + 1}`;
}

/**
 * Whether the list of a wider round was written without the members of this place, because a round stood for them that is void now: nobody
 * else would rate them.
 */
async function leftOut(
  req: PayloadRequest,
  standing: PeriodRound,
  place: PlaceColumns,
  rows: readonly PeriodRound[],
): Promise<boolean> {
  if (!standing.rosterAt || holds(place, standing)) return false;
  if (!rows.some((row) => row.state === 'cancelled' && holds(row, place) && !holds(row, standing)))
    return false;
  const where = insidePlace(place);
  return (await resultsOf({ payload: req.payload, req }, standing.id, { where, limit: 1 })).length === 0;
}
