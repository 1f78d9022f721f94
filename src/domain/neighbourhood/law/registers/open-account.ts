import type { Payload, PayloadRequest } from 'payload';
import { z } from 'zod';
import { type Actor, hasRole } from '@/access';
import { leanFirst, readRow, updateColumns } from '@/database';
import { accountForPhone, nameGap } from '@/domain/accounts';
import { input, runVerb, twiceWhenTaken, type VerbCall } from '@/domain/organization';
import { now } from '@/shared/clock';
import { keyring } from '@/shared/encryption';
import { fail, isDomainError } from '@/shared/errors';
import { oneAtATime } from '@/shared/one-at-a-time';
import { parseInput } from '@/shared/parse-input';
import { type HelperRow, keepsLawAt } from '../keepers';
import { certificateHolds } from '../rules/certificate';
import { watchersAmong, watcherWords } from '../watchers';
import { type EntryRow, entryThing, keptEntry, type Register } from './entry';
import { accountKeyFor, accountTaken } from './one-account';

const schema = z.object({ id: input.id('名册里的一条') });

/** What opening came to. */
export interface OpenedAccount {
  id: string;
  /** A helper whose certificate is over: the account is there, and no question reaches it until the day is put right. */
  certificateOver: boolean;
}

/**
 * Gives whoever stands in a register an account (they sign in with their phone), so that questions can reach them. Twice is once, and once
 * for good: an entry never goes over to another account, nor what was written to it. A wrong digit must open nothing to somebody else: the
 * account is of this name and of nobody else in the registers.
 * @throws DomainError not-found, forbidden, invalid-state (no phone, has left, the account is somebody else's)
 */
const openAccount =
  (slug: Register) =>
  (call: VerbCall & z.input<typeof schema>): Promise<OpenedAccount> => {
    const { id } = parseInput(schema, call);
    const once = () => twiceWhenTaken(call, (outer) => open({ ...call, req: outer }, slug, id));
    // The database keeps one account from two entries; two of one process need not meet there.
    return call.req ? once() : inLine(once);
  };
export const openHelperAccount = openAccount('legal-helpers');
export const openAdviserAccount = openAccount('legal-advisers');

const manySchema = z.object({
  ids: z.array(input.id('法律明白人')).min(1, '请先选择法律明白人').max(500, '一次最多500名'),
});

/** What became of each of many, in the order they were asked for. */
export interface OpenedMany {
  opened: (OpenedAccount & { name: string })[];
  /** With the sentence that says why not. */
  refused: { id: string; name: string; message: string }[];
}

/**
 * Opens accounts for many helpers, each in a transaction of its own: one that cannot be opened keeps none of the others waiting. Of an
 * entry the actor does not keep not even the name is said. @throws DomainError validation
 */
export async function openHelperAccounts(
  call: Omit<VerbCall, 'req'> & z.input<typeof manySchema>,
): Promise<OpenedMany> {
  const { ids } = parseInput(manySchema, call);
  const { payload, actor } = call;
  const done: OpenedMany = { opened: [], refused: [] };
  for (const id of [...new Set(ids)]) {
    const row = await readRow<HelperRow>(payload, 'legal-helpers', id);
    const name = row && (await keepsLawAt(payload, actor, row)) ? row.name : '';
    try {
      done.opened.push({ ...(await openHelperAccount({ payload, actor, id })), name });
    } catch (error) {
      if (!isDomainError(error)) throw error;
      done.refused.push({ id, name, message: error.message });
    }
  }
  return done;
}

const inLine = oneAtATime();

const open = (call: VerbCall, slug: Register, id: string): Promise<OpenedAccount> =>
  runVerb(call, async (req) => {
    const row = await keptEntry(req, call, slug, id);
    if (row.state !== 'active') fail('invalid-state', { message: '已经退出的，不能开通。' });
    if (!row.user) {
      if (!hasRole(call.actor, 'administrator') && (await hasHadQuestions(req.payload, slug, id, req)))
        fail('invalid-state', { message: hadQuestions });
      const { phoneCipher } = row;
      if (!phoneCipher) fail('invalid-state', { message: '名册里没有手机号，请先填上再开通。' });
      const phone = keyring().decrypt(phoneCipher, 'phone');
      const user = await accountForPhone({
        req,
        actor: call.actor,
        phone,
        realName: row.name,
        ask: (account) => refuseAccount(req, { account, actor: call.actor, row }),
      });
      await updateColumns(req, slug, id, {
        user,
        accountKey: await accountKeyFor(req, slug, user, id),
        updatedAt: now().toISOString(),
      });
    }
    return {
      result: { id, certificateOver: isOver(row) },
      action: `${entryThing[slug]}.account-opened`,
      subject: { collection: slug, id },
      summary: row.paper,
    };
  });

/** @throws DomainError invalid-state: one's own account, of somebody who watches, of another entry, of another name */
async function refuseAccount(
  req: PayloadRequest,
  { account, actor, row }: { account: string; actor: Actor; row: EntryRow & { id: string } },
): Promise<void> {
  // Whoever types their own phone into an entry would open others' questions to themselves.
  if (account === actor.userId)
    fail('invalid-state', { message: '名册里是您自己的手机号，不能给自己开通，请核对。' });
  if ((await watchersAmong(req.payload, [account], req)).has(account))
    fail('invalid-state', { message: `${watcherWords}。` });
  const taken = await accountTaken(req, account, row.id);
  if (taken) fail('invalid-state', { message: `${taken}，在名册里改好再开通。` });
  if (await nameGap(req, account, row.name)) fail('invalid-state', { message: otherName });
}

/** Whoever had questions had an account, and only administrators open another: what they answered in confidence must not open to another by a new phone in the entry. */
export async function hasHadQuestions(
  payload: Payload,
  slug: Register,
  id: string,
  req?: PayloadRequest,
): Promise<boolean> {
  const field = slug === 'legal-helpers' ? 'helper' : 'adviser';
  const query = { where: [{ field, equals: id }], columns: [], newestBy: 'id' };
  return (await leanFirst<{ id: string }>(payload, 'legal-consultations', query, req)) !== undefined;
}

const hadQuestions =
  '这一条以前有过账号、接过咨询，不能再由社区开通账号。请系统管理员核对是本人，由管理员开通。';

const isOver = ({ certificateUntil }: EntryRow): boolean => !certificateHolds(certificateUntil, now());

const otherName =
  '这个手机号的账号不叫这个名字。请核对手机号，在名册里改好再开通；号码没错的，请本人登录后在“我的”里把姓名改成和名册一样，再来开通。';
