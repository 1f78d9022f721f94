import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { insertRow, leanFirst } from '@/database';
import {
  fillPlace,
  input,
  placeColumns,
  runVerb,
  twiceWhenTaken,
  type VerbCall,
  valuesOf,
} from '@/domain/organization';
import { newNumber } from '@/domain/property';
import { now } from '@/shared/clock';
import { type FieldMessages, fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { normalizePhone } from '@/shared/personal-data';
import { chainOf } from './chain';
import { disputeRow } from './dispute-row';
import { countDispute } from './figures/count-dispute';
import { keepersOf, keptOrganizations } from './kept-by';
import { type DisputeSource, disputeTypeLabels, riskLevelLabels } from './labels';
import { discreet, writeDisputeEvent } from './move';
import { requireTwoSides } from './one-side';
import { organizationFor, organizationRow } from './organization-row';
import {
  addParty,
  type NewParty,
  nameOfParty,
  partiesOfDispute,
  partyShape,
  phoneOfParty,
  tokenOfParty,
} from './parties';
import { nameKey } from './rules/conflicts';
import { demandsOf } from './setting-values';
import { tellDesk, tellOfRisk, tellParties } from './tell';

/** What a case came from; `id` and `number` name the document it came from, where there is one. */
export interface DisputeOrigin {
  kind: DisputeSource;
  id?: string | undefined;
  number?: string | undefined;
}

const party = z.object({
  side: z.enum(['applicant', 'respondent']),
  ...partyShape,
  user: z.string().nullish(),
});

/** More than sit at one table. */
export const mostParties = 12;

const schema = z.object({
  organization: z.string().optional(),
  type: z.enum(valuesOf(disputeTypeLabels), { error: '请选择是哪一类纠纷' }),
  facts: input.text('发生了什么', 5000),
  wishes: input.optionalText('希望怎么解决', 1000),
  riskLevel: z.enum(valuesOf(riskLevelLabels)).default('low'),
  /** 分 */
  amount: z
    .number({ error: '金额不对' })
    .int('最多两位小数')
    .min(0, '金额不能小于0')
    .max(100_000_000_000)
    .optional(),
  township: z.string().nullish(),
  community: z.string().nullish(),
  grid: z.string().nullish(),
  compound: z.string().nullish(),
  building: z.string().nullish(),
  parties: z.array(party).max(mostParties, `最多${mostParties}位当事人`),
  /** The same form sent twice registers one case. */
  formKey: z.string().min(8).max(80).optional(),
});

export interface Registered {
  id: string;
  number: string;
  repeated: boolean;
  /** The secrets of the parties' links, in the order of `parties`. Of what had been registered before: none, except to the portal's own form. */
  tokens: string[];
}

/**
 * Registers a dispute, whichever door it came through. It goes to the organisation named, or to the one of the place; nobody but that one's
 * desk learns of it. Once for each form, and once for each document it came from.
 * @throws DomainError validation, not-found, forbidden for a counter that is not the organisation's
 */
export async function registerDispute(
  call: VerbCall & z.input<typeof schema> & { source: DisputeOrigin },
): Promise<Registered> {
  const { formKey, ...given } = parseInput(schema, call);
  checkSides(given.parties);
  await requireTwoSides(call, given.parties);
  const { source, actor } = call;
  const registerKey = source.id
    ? `${source.kind}:${source.id}`
    : formKey
      ? `${actor.userId ?? actor.via}:${formKey}`
      : newId();
  return twiceWhenTaken(call, async (req) => {
    const before = await registeredBefore(req, registerKey);
    if (before)
      return source.kind === 'portal'
        ? { ...before, tokens: await tokensAgain(req, before.id, given.parties) }
        : before;
    // Whoever asked a lawyer is a party too, and no log may name them.
    const as = source.kind === 'portal' || source.kind === 'consultation' ? 'party' : undefined;
    return runVerb({ payload: call.payload, actor: discreet(actor, as), req }, async (inner) => {
      const place = placeColumns(await fillPlace(inner, given));
      const organization = await organizationOf(inner, call, given.organization, place);
      if (source.kind === 'counter' || source.kind === 'police') await requireDesk(inner, call);
      const at = now();
      const demands = await demandsOf({ payload: call.payload, req: inner }, given.riskLevel, at);
      const id = newId();
      const number = await newNumber(inner, 'disputes');
      await insertRow(inner, 'disputes', {
        id,
        number,
        state: 'registered',
        stateSince: at.toISOString(),
        type: given.type,
        title: titleOf(given),
        facts: given.facts,
        wishes: given.wishes ?? null,
        source: source.kind,
        sourceId: source.id ?? null,
        sourceNumber: source.number ?? null,
        riskLevel: given.riskLevel,
        organization: organization.id,
        organizationName: organization.name,
        amount: given.amount ?? null,
        ...place,
        deadline: demands.deadline,
        contactDueAt: demands.contactDueAt,
        registeredAt: at.toISOString(),
        registeredBy: as ? null : actor.userId,
        registerKey,
        slotKey: `none:${id}`,
      });
      const tokens: string[] = [];
      for (const one of given.parties) tokens.push((await addParty(inner, id, one as NewParty)).token);
      const row = await disputeRow(inner, id);
      await countDispute(inner, null, row);
      const told = await tellOfRisk(inner, row, demands.tells);
      await writeDisputeEvent(inner, row, {
        verb: 'register',
        actor: discreet(actor, as),
        detail: [`${riskLevelLabels[given.riskLevel]}风险`, told].filter(Boolean).join('；'),
      });
      await tellDesk(inner, row, { occasion: 'registered', text: '有一件新登记的纠纷等受理。', actor });
      await tellParties(inner, row, 'registered');
      return {
        result: { id, number, repeated: false, tokens },
        action: 'dispute.registered',
        subject: { collection: 'disputes', id },
        summary: number,
      };
    });
  });
}

/** Lists show what kind and how many, never a name. */
export const titleOf = ({
  type,
  parties,
}: {
  type: keyof typeof disputeTypeLabels;
  parties: readonly unknown[];
}) => `${disputeTypeLabels[type]}（${parties.length}方）`;

function checkSides(parties: readonly { side: string }[]): void {
  const fields: FieldMessages = {};
  if (!parties.some(({ side }) => side === 'applicant')) fields.name = '请填写申请人';
  if (!parties.some(({ side }) => side === 'respondent')) fields.otherName = '请填写对方是谁';
  if (Object.keys(fields).length > 0) fail('validation', { fields });
}

async function organizationOf(
  req: PayloadRequest,
  { actor }: VerbCall,
  id: string | undefined,
  place: { township: string | null; community: string | null },
) {
  // What nobody would read is not taken: a case has to wait for somebody.
  if (id) {
    const chosen = await organizationRow(req, id);
    if (!chosen.active)
      fail('validation', { fields: { organization: '这个调解组织现在不受理，请另选一个' } });
    if (actor.via !== 'system' && !(await keepersOf(req.payload, req)).has(id))
      fail('validation', {
        fields: { organization: '这个调解组织和它的上级都还没有经办人，收不到，请另选一个' },
      });
    return chosen;
  }
  const found = organizationFor(await keptOrganizations(req.payload, req), place);
  return (
    found ??
    fail('validation', {
      fields: { organization: '这里还没有接得了的调解组织，请打电话问社区（村）办公室或者司法所' },
    })
  );
}

async function requireDesk(req: PayloadRequest, { actor }: VerbCall): Promise<void> {
  if (actor.via === 'system') return;
  const { organizations } = await chainOf(req.payload, actor.userId, req);
  // A police station or a desk below may hand over to any organisation, but nobody who keeps no desk at all.
  if (organizations.length === 0) fail('forbidden', { message: '只有调解组织的经办人能登记。' });
}

async function registeredBefore(req: PayloadRequest, registerKey: string): Promise<Registered | null> {
  const query = {
    where: [{ field: 'registerKey', equals: registerKey }],
    columns: ['number'],
    newestBy: 'id',
  };
  const found = await leanFirst<{ id: string; number: string }>(req.payload, 'disputes', query, req);
  return found ? { id: found.id, number: found.number, repeated: true, tokens: [] } : null;
}

/**
 * The links of a form that came twice: only to whoever names the same parties again, so that a form's key alone opens nothing.
 */
async function tokensAgain(
  req: PayloadRequest,
  id: string,
  given: readonly z.output<typeof party>[],
): Promise<string[]> {
  const stored = await partiesOfDispute(req.payload, id, req);
  const tokens = given.flatMap(({ side, name, phone }) => {
    const typed = phone ? normalizePhone(phone) : null;
    const same = stored.find(
      (one) =>
        one.side === side && nameKey(nameOfParty(one)) === nameKey(name) && phoneOfParty(one) === typed,
    );
    return same ? (tokenOfParty(same) ?? []) : [];
  });
  return tokens.length === given.length ? tokens : [];
}
