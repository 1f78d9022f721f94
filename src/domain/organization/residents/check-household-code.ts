import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { isSignedIn } from '@/access';
import { inTransaction } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { namedBuilding } from '../public/place-names';
import { input, type VerbCall } from '../verb';
import { giveBackCodeTry, takeCodeTry } from './code-limits';
import { profileOf } from './profile-home';
import { activeResidencies, type ResidencyRow } from './residency-row';
import { usableCode, wrongCode } from './usable-code';

const schema = z.object({ code: input.text('验证码', 40) });

/** What a good code may show before it is used: where, and nobody's name. */
export interface CodeOffer {
  community: string;
  /** 明月豪苑3号楼 */
  building: string;
  /** Whoever asks is registered in this household already. */
  isThere: boolean;
  /** Other homes of whoever asks, for the question whether they moved. */
  homes: ResidencyRow[];
  /** The name in their profile; null when they must be asked. */
  name: string | null;
}

/**
 * Looks at a code without using it. Every try counts; a wrong one is an event.
 * @throws DomainError unauthenticated, too-many, validation (the same words for wrong, run out, revoked and used up)
 */
export async function checkHouseholdCode(call: VerbCall & z.input<typeof schema>): Promise<CodeOffer> {
  const { payload, actor } = call;
  if (!isSignedIn(actor)) fail('unauthenticated');
  const { code } = parseInput(schema, call);
  await takeCodeTry(actor);
  const found = await inTransaction({ payload, req: call.req, actor }, async (req) => {
    const row = await usableCode(req, code);
    if (!row) {
      await noteRefusal(req, call);
      return null;
    }
    return { row, name: (await profileOf(req, actor.userId))?.realName ?? null };
  });
  if (!found) refuseCode();
  await giveBackCodeTry(actor);
  const building = (await namedBuilding(payload, found.row.building)) ?? fail('not-found');
  const homes = await activeResidencies(payload, actor.userId, now());
  return {
    community: building.community.name,
    building: building.fullName,
    isThere: homes.some(({ household }) => household === found.row.household),
    homes: homes.filter(({ household }) => household !== found.row.household),
    name: found.name,
  };
}

/** Notes a wrong try in the transaction that must commit although the person is refused. */
export async function noteRefusal(req: PayloadRequest, { actor }: Pick<VerbCall, 'actor'>): Promise<void> {
  await recordEvent({
    req,
    actor,
    action: 'household-code.refused',
    subject: { collection: 'users', id: actor.userId ?? '' },
  });
}

/** @throws DomainError validation, always */
export function refuseCode(): never {
  fail('validation', { message: wrongCode, fields: { code: wrongCode } });
}
