import { z } from 'zod';
import { updateColumns } from '@/database';
import { input, runVerb, type VerbCall } from '@/domain/organization';
import { touchPages } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { handOnFrom } from '../consultations/hand-on';
import { lawTag } from '../labels';
import { endPairingsOf } from '../pairings/pair';
import { watchersAmong, watcherWords } from '../watchers';
import { entryThing, keptEntry, type Register } from './entry';
import { accountKeyFor, accountTaken } from './one-account';

const leaving = z.object({ id: input.id('名册里的一条'), reason: input.text('退出的原因', 100) });

/**
 * Takes somebody off a register: keeps the entry with its account, asks nothing of them any more; what waits for their answer goes to the
 * next, or back to the village, and an adviser's pairings end.
 * @throws DomainError validation, not-found, forbidden, invalid-state
 */
const leave =
  (slug: Register) =>
  async (call: VerbCall & z.input<typeof leaving>): Promise<{ id: string; handedOn: number }> => {
    const { id, reason } = parseInput(leaving, call);
    return runVerb(call, async (req) => {
      const row = await keptEntry(req, call, slug, id);
      if (row.state === 'left') fail('invalid-state', { message: '已经退出了。' });
      await updateColumns(req, slug, id, {
        state: 'left',
        ...(slug === 'legal-helpers' ? { leftReason: reason, publicConsent: false } : {}),
        updatedAt: now().toISOString(),
      });
      if (slug === 'legal-advisers') await endPairingsOf(req, id);
      const handedOn = await handOnFrom(req, slug, id);
      await touchPages(req, lawTag);
      return {
        result: { id, handedOn },
        action: `${entryThing[slug]}.left`,
        subject: { collection: slug, id },
        summary: slug === 'legal-helpers' ? row.paper : `${row.paper}：${reason}`,
      };
    });
  };
export const leaveHelpers = leave('legal-helpers');
export const leaveAdvisers = leave('legal-advisers');

const returning = z.object({ id: input.id('名册里的一条') });

/**
 * Takes whoever had left back into the register, with the account they had and without pairings: what was confidential to them goes over to nobody else.
 * @throws DomainError not-found, forbidden, invalid-state (is there, or the account is another's by now)
 */
const comeBack =
  (slug: Register) =>
  async (call: VerbCall & z.input<typeof returning>): Promise<{ id: string }> => {
    const { id } = parseInput(returning, call);
    return runVerb(call, async (req) => {
      const row = await keptEntry(req, call, slug, id);
      if (row.state === 'active') fail('invalid-state', { message: '已经在册。' });
      const { user } = row;
      if (user) {
        if (user === call.actor.userId)
          fail('invalid-state', { message: '不能恢复自己，请另一位同事来办。' });
        if ((await watchersAmong(req.payload, [user], req)).has(user))
          fail('invalid-state', { message: `${watcherWords}。` });
        const taken = await accountTaken(req, user, id);
        if (taken) fail('invalid-state', { message: `${taken}。` });
      }
      await updateColumns(req, slug, id, {
        state: 'active',
        ...(slug === 'legal-helpers' ? { leftReason: null } : {}),
        ...(user ? { accountKey: await accountKeyFor(req, slug, user, id) } : {}),
        updatedAt: now().toISOString(),
      });
      await touchPages(req, lawTag);
      return {
        result: { id },
        action: `${entryThing[slug]}.returned`,
        subject: { collection: slug, id },
        summary: row.paper,
      };
    });
  };
export const returnHelper = comeBack('legal-helpers');
export const returnAdviser = comeBack('legal-advisers');
