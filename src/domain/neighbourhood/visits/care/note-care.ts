import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import type { Actor } from '@/access';
import { insertRow, inTransaction, leanFind, leanFirst, readRow, updateColumns } from '@/database';
import { recordEvent } from '@/domain/accounts';
import {
  input,
  isResidentOf,
  type PlaceColumns,
  placeColumns,
  runVerb,
  twiceWhenTaken,
  type VerbCall,
  valuesOf,
} from '@/domain/organization';
import { now } from '@/shared/clock';
import { keyring } from '@/shared/encryption';
import { fail } from '@/shared/errors';
import { derivedId, newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { personalColumns } from '@/shared/personal-data';
import {
  type CareConsent,
  type CareMark,
  type CareState,
  careConsentLabels,
  careMarkLabels,
} from '../labels';
import { careKeptDays } from '../settings';
import { requireAnswer } from '../who-walks';

/** That somebody in a household needs care, as stored: why is encrypted. */
export interface CareRow extends PlaceColumns {
  id: string;
  household: string;
  personNameCipher: string | null;
  marksCipher: string | null;
  noteCipher: string | null;
  user: string | null;
  state: CareState;
  consentHow: CareConsent;
  consentedAt: string;
  keptUntil: string;
  notedByName: string;
}

const schema = z.object({
  household: input.id('哪一户'),
  personName: input.text('姓名', 30),
  marks: z.array(z.enum(valuesOf(careMarkLabels))).min(1, '请选择为什么要多关心'),
  note: input.optionalText('说明', 300),
  consentHow: z.enum(valuesOf(careConsentLabels), { error: '请选择本人是怎么同意的' }),
  /** Read to the person: what is noted, who may see it, for how long, and that it can be taken back. */
  readBack: z.literal(true, { error: '先念给本人听：记什么、谁能看、保存多久、随时可以撤回' }),
  /** The person's own account, where they have one: they then see it among what is kept about them. */
  user: z.string().optional(),
  /** The same form sent twice notes once. */
  formKey: input.formKey,
});

/**
 * Notes with separate consent that somebody needs to be looked after more (个人信息保护法 28, 29): so that nobody is forgotten on a
 * round. Encrypted; seen by those who answer for the place, each look with a reason and logged; deleted when its time is over or the
 * person takes it back. One note in force for each household; another takes its place.
 * @throws DomainError validation, forbidden, not-found
 */
export async function noteCare(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const given = parseInput(schema, call);
  const id = given.formKey
    ? derivedId(`household-care:${given.household}:${call.actor.userId ?? 'system'}:${given.formKey}`)
    : newId();
  return twiceWhenTaken(call, async (outer) => {
    if (given.formKey && (await readRow(call.payload, 'household-cares', id, outer))) return { id };
    return runVerb({ payload: call.payload, actor: call.actor, req: outer }, async (req) => {
      const home = await requireAnswerAt(req, call.actor, given.household);
      const { payload } = call;
      const at = now();
      if (given.user && !(await isResidentOf(payload, given.user, { household: given.household }, at, req)))
        fail('validation', { fields: { user: '这个账号没有登记住在这一户' } });
      const earlier = await careRowsOf(req, given.household);
      for (const row of earlier) if (row.state === 'standing') await forgetCare(req, row.id, 'withdrawn');
      const days = await careKeptDays(payload, req);
      await insertRow(req, 'household-cares', {
        id,
        household: given.household,
        ...placeColumns(home),
        ...personalColumns('personName', 'name', given.personName),
        marksCipher: keyring().encrypt(given.marks.join(','), 'address'),
        noteCipher: given.note ? keyring().encrypt(given.note, 'address') : null,
        user: given.user ?? null,
        state: 'standing',
        consentHow: given.consentHow,
        consentedAt: at.toISOString(),
        keptUntil: new Date(at.getTime() + days * 86_400_000).toISOString(),
        notedByName: call.actor.name,
        careKey: `${given.household}#${earlier.length}`,
      });
      return {
        result: { id },
        action: 'household-care.noted',
        subject: { collection: 'household-cares', id },
        changes: ['marks'],
      };
    });
  });
}

const columns = [
  'household',
  'personNameCipher',
  'marksCipher',
  'noteCipher',
  'user',
  'state',
  'consentHow',
  'consentedAt',
  'keptUntil',
  'notedByName',
  'township',
  'community',
  'grid',
  'compound',
  'building',
];

const careRowsOf = (req: PayloadRequest, household: string): Promise<CareRow[]> =>
  leanFind(
    req.payload,
    'household-cares',
    { where: [{ field: 'household', equals: household }], columns, newestBy: 'consentedAt', limit: 200 },
    req,
  );

/** What was noted goes, also from the routes that kept it; that something was, and when, stays. */
export async function forgetCare(req: PayloadRequest, id: string, state: CareState): Promise<void> {
  await unmarkStops(req, id);
  await updateColumns(req, 'household-cares', id, {
    state,
    personNameCipher: null,
    marksCipher: null,
    noteCipher: null,
    user: null,
    endedAt: now().toISOString(),
  });
}

/** Routes from before the mark was asked anew have it in their rows. */
async function unmarkStops(req: PayloadRequest, id: string): Promise<void> {
  const care = await readRow<{ household: string }>(req.payload, 'household-cares', id, req);
  if (!care) return;
  const stops = await leanFind<{ id: string }>(
    req.payload,
    'visit-stops',
    {
      where: [
        { field: 'household', equals: care.household },
        { field: 'reason', equals: 'care' },
      ],
      columns: [],
      newestBy: 'id',
      limit: 1000,
    },
    req,
  );
  for (const stop of stops) await updateColumns(req, 'visit-stops', stop.id, { reason: 'long' });
}

const withdrawSchema = z.object({ household: input.id('哪一户') });

/** Deletes a note because the person takes it back, told to whoever answers for the place. @throws DomainError forbidden, not-found */
export async function withdrawCare(call: VerbCall & z.input<typeof withdrawSchema>): Promise<{ id: string }> {
  const { household } = parseInput(withdrawSchema, call);
  return runVerb(call, async (req) => {
    await requireAnswerAt(req, call.actor, household);
    const row = await standingCare(req, household);
    await forgetCare(req, row.id, 'withdrawn');
    return {
      result: { id: row.id },
      action: 'household-care.withdrawn',
      subject: { collection: 'household-cares', id: row.id },
    };
  });
}

/** Asks before anything is read, so that the answer does not tell whether there is a note. @throws DomainError forbidden */
async function requireAnswerAt(req: PayloadRequest, actor: Actor, household: string): Promise<PlaceColumns> {
  const home = await readRow<PlaceColumns>(req.payload, 'households', household, req);
  // Of no household nobody answers but the system, which reads no form.
  if (!home) {
    requireAnswer(actor, {});
    fail('not-found', { message: '没有找到这一户。' });
  }
  requireAnswer(actor, home);
  return home;
}

/** @throws DomainError not-found */
async function standingCare(req: PayloadRequest, household: string): Promise<CareRow> {
  const row = await leanFirst<CareRow>(
    req.payload,
    'household-cares',
    {
      where: [
        { field: 'household', equals: household },
        { field: 'state', equals: 'standing' },
      ],
      columns,
      newestBy: 'consentedAt',
    },
    req,
  );
  return row ?? fail('not-found', { message: '这一户没有要多关心的记录。' });
}

/** What was noted, in plain words. */
export interface CareSeen {
  personName: string;
  marks: CareMark[];
  note: string | null;
  consentHow: CareConsent;
  consentedAt: string;
  keptUntil: string;
}

export const openCare = (row: CareRow): CareSeen => ({
  personName: row.personNameCipher ? keyring().decrypt(row.personNameCipher, 'name') : '',
  marks: (row.marksCipher ? keyring().decrypt(row.marksCipher, 'address') : '')
    .split(',')
    .filter((mark): mark is CareMark => Object.hasOwn(careMarkLabels, mark)),
  note: row.noteCipher ? keyring().decrypt(row.noteCipher, 'address') : null,
  consentHow: row.consentHow,
  consentedAt: row.consentedAt,
  keptUntil: row.keptUntil,
});

const lookSchema = z.object({
  household: input.id('哪一户'),
  reason: input.text('为什么要看', 200).min(4, '请写明查看的原因（4到200个字）'),
});

/** For the forms: they open only for those who may send them. @throws DomainError forbidden, not-found */
export async function requireCareAnswer(req: PayloadRequest, actor: Actor, household: string): Promise<void> {
  await requireAnswerAt(req, actor, household);
}

/** Why somebody needs care, for those who answer for the place; each look is logged with its reason. @throws DomainError validation, forbidden, not-found */
export async function lookAtCare(call: VerbCall & z.input<typeof lookSchema>): Promise<CareSeen> {
  const { household, reason } = parseInput(lookSchema, call);
  return inTransaction({ payload: call.payload, req: call.req, actor: call.actor }, async (req) => {
    await requireAnswerAt(req, call.actor, household);
    const row = await standingCare(req, household);
    await recordEvent({
      req,
      actor: call.actor,
      action: 'personal-data.revealed',
      subject: { collection: 'household-cares', id: row.id },
      summary: reason,
      changes: ['personName', 'marks', 'note'],
    });
    return openCare(row);
  });
}
