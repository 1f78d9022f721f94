import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { insertRow, inTransaction, isUniqueViolation } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { findOne } from '../find-one';
import { idOf, placeLevels } from '../place';
import { authorizeKeeper, input, type VerbCall } from '../verb';
import { claimKeys, takeOver } from './claims';
import { codeRules } from './code-rules';
import { codeDigest, groupedCode, newHouseholdCode } from './household-code';
import { activeAmong, type ResidencyRow } from './residency-row';
import { revokeCodes } from './revoke-codes';

const schema = z
  .object({
    building: z.string().optional(),
    household: z.string().optional(),
    /** Leave out the households in which somebody is registered already; for a whole building. */
    onlyNew: z.boolean().default(true),
    /** Names this printing: the same one never prints twice. */
    batch: input.text('打印批次', 60),
  })
  .refine(({ building, household }) => Boolean(building) !== Boolean(household), {
    error: '请选择一栋楼或一户',
    path: ['building'],
  });

/** One letter of a printing, with the code in clear for the only time. */
export interface HouseholdLetter {
  /** 1单元302 */
  household: string;
  /** ABCDE-23456 */
  code: string;
}

export interface IssuedCodes {
  building: string;
  letters: HouseholdLetter[];
  /** ISO 8601. */
  expiresAt: string;
  /** How many people of one household one code registers. */
  uses: number;
}

/**
 * Makes the codes of a building's letters, or of one household's. Earlier letters of the same households open nothing any more.
 * The codes are given back once and kept as digests only.
 * @throws DomainError not-found, forbidden, validation (no household to write to), conflict (this printing was made before)
 */
export async function issueHouseholdCodes(call: VerbCall & z.input<typeof schema>): Promise<IssuedCodes> {
  const { payload, actor } = call;
  const given = parseInput(schema, call);
  const rules = await codeRules(payload);
  const issuedAt = now();
  const expiresAt = new Date(issuedAt.getTime() + rules.days * 86_400_000).toISOString();
  return inTransaction({ payload, req: call.req, actor }, async (req) => {
    const { building, households } = await addressees(req, given);
    authorizeKeeper(actor, building);
    if (await findOne(req, 'household-codes', { batch: { equals: given.batch } })) printedBefore();
    if (households.length === 0)
      fail('validation', {
        fields: { building: '这栋楼没有要送信的户：还没有登记户，或者每户都有人核验过了' },
      });
    const letters: HouseholdLetter[] = [];
    for (const household of households) {
      await revokeCodes(req, household.id, 'reprinted');
      const code = newHouseholdCode();
      await insertCode(req, {
        household: household.id,
        ...Object.fromEntries(placeLevels.map((level) => [level, idOf(household[level])])),
        batch: given.batch,
        codeDigest: codeDigest(code),
        issuedAt: issuedAt.toISOString(),
        issuedBy: actor.userId,
        expiresAt,
        usesMost: rules.uses,
      });
      letters.push({ household: household.name ?? household.room, code: groupedCode(code) });
    }
    await recordEvent({
      req,
      actor,
      action: 'household-code.issued',
      subject: { collection: 'buildings', id: building.id },
      summary: `${letters.length}封验证信`,
    });
    return { building: building.id, letters, expiresAt, uses: rules.uses };
  });
}

async function insertCode(
  req: PayloadRequest,
  row: { household: string } & Record<string, unknown>,
): Promise<void> {
  try {
    const id = newId();
    await takeOver(req, claimKeys.letter(row.household), id);
    await insertRow(req, 'household-codes', { id, ...row, uses: 0 });
  } catch (error) {
    if (isUniqueViolation(error)) fail('conflict', { cause: error });
    throw error;
  }
}

/** The building and those of its households that get a letter, in the order of the stairs. */
async function addressees(
  req: PayloadRequest,
  { building, household, onlyNew }: { building?: string; household?: string; onlyNew: boolean },
) {
  const single = household ? await findOne(req, 'households', { id: { equals: household } }) : null;
  const id = single ? idOf(single.building) : building;
  const found = id ? await findOne(req, 'buildings', { id: { equals: id } }) : null;
  if (!found) return fail('not-found', { message: '没有找到这栋楼或这一户。' });
  const place = { ...found, building: found.id };
  if (single) return { building: place, households: [single] };
  const { docs } = await req.payload.find({
    collection: 'households',
    where: { building: { equals: found.id } },
    sort: 'name',
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  });
  const taken = onlyNew ? await inhabited(req, found.id) : new Set<string>();
  const households = docs
    .filter((one) => !taken.has(one.id))
    .toSorted((one, other) => (one.name ?? '').localeCompare(other.name ?? '', 'zh', { numeric: true }));
  return { building: place, households };
}

async function inhabited(req: PayloadRequest, building: string): Promise<Set<string>> {
  const { docs } = await req.payload.db.find<ResidencyRow & Record<string, unknown>>({
    collection: 'residencies',
    where: { and: [{ building: { equals: building } }, { until: { exists: false } }] },
    limit: 0,
    pagination: false,
    req,
  });
  return new Set(activeAmong(docs, now()).map((row) => String(row.household)));
}

function printedBefore(): never {
  fail('conflict', {
    message: '这批信已经打印过了。验证码只显示一次；要重打，请回到“打印验证信”再做一批，旧的信随即作废。',
  });
}
