import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { hasRole } from '@/access';
import { groupRows, insertRow, leanFirst, readRow, updateColumns } from '@/database';
import { input, runVerb, type VerbCall } from '@/domain/organization';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { chainOf } from '../chain';
import { activeDesks, keepersAmong, organizationNodes } from '../kept-by';
import { openDisputeStates } from '../labels';
import { organizationRow } from '../organization-row';

const appointing = z.object({ organization: input.id('调解组织'), user: input.id('账号') });
const ending = z.object({ id: input.id('经办人'), reason: input.text('为什么免去', 200) });

interface DeskRow {
  id: string;
  organization: string;
  user: string;
  userName: string;
  active: boolean;
}

/**
 * Makes an account keep the desk of an organisation: from now on it reads the cases there and below. By the administrator or a desk above;
 * never by the account itself, so that nobody opens cases to themselves. Safe to repeat. @throws DomainError forbidden, not-found
 */
export async function appointDesk(
  call: VerbCall & z.input<typeof appointing>,
): Promise<{ id: string; repeated: boolean }> {
  const { organization, user } = parseInput(appointing, call);
  const { actor } = call;
  if (actor.userId === user)
    fail('forbidden', { message: '不能指定自己，请另一位管理员或者上级调解组织来办。' });
  return runVerb(call, async (req) => {
    const { name } = await organizationRow(req, organization);
    await requireAppointer(req, call, organization);
    const account = await req.payload.db.findOne<{ id: string; name: string; active?: boolean | null }>({
      collection: 'users',
      where: { id: { equals: user } },
      req,
    });
    if (!account || account.active === false) fail('not-found', { message: '没有找到这个账号。' });
    const deskKey = `${organization}:${user}`;
    const query = { where: [{ field: 'deskKey', equals: deskKey }], columns: ['active'], newestBy: 'id' };
    const before = await leanFirst<{ id: string; active: boolean }>(
      req.payload,
      'mediation-desks',
      query,
      req,
    );
    const id = before?.id ?? newId();
    const data = {
      userName: account.name,
      active: true,
      since: now().toISOString(),
      appointedByName: actor.name,
      endedAt: null,
      endedByName: null,
      endReason: null,
    };
    if (!before) await insertRow(req, 'mediation-desks', { id, organization, user, deskKey, ...data });
    else if (!before.active) await updateColumns(req, 'mediation-desks', id, data);
    return {
      result: { id, repeated: before?.active === true },
      action: 'mediation-desk.appointed',
      subject: { collection: 'mediation-desks', id },
      summary: `${name} ${account.name}`,
    };
  });
}

/** Ends it; from this moment the account reads no case there. @throws DomainError forbidden, not-found, invalid-state */
export async function endDesk(call: VerbCall & z.input<typeof ending>): Promise<{ id: string }> {
  const { id, reason } = parseInput(ending, call);
  return runVerb(call, async (req) => {
    const row = await readRow<DeskRow>(req.payload, 'mediation-desks', id, req);
    if (!row) fail('not-found', { message: '没有找到这位经办人。' });
    await requireAppointer(req, call, row.organization);
    if (!row.active) fail('invalid-state', { message: '已经免去了。' });
    await requireSuccessor(req, row);
    await updateColumns(req, 'mediation-desks', id, {
      active: false,
      endedAt: now().toISOString(),
      endedByName: call.actor.name,
      endReason: reason,
    });
    return {
      result: { id },
      action: 'mediation-desk.ended',
      subject: { collection: 'mediation-desks', id },
      summary: row.userName,
    };
  });
}

async function requireAppointer(
  req: PayloadRequest,
  { actor }: VerbCall,
  organization: string,
): Promise<void> {
  if (hasRole(actor, 'administrator')) return;
  const { organizations } = await chainOf(req.payload, actor.userId, req);
  if (!organizations.includes(organization)) fail('forbidden');
}

/** The last one behind open cases does not leave them to nobody. @throws DomainError invalid-state */
async function requireSuccessor(req: PayloadRequest, { id, organization }: DeskRow): Promise<void> {
  const desks = (await activeDesks(req.payload, req)).filter((desk) => desk.id !== id);
  const all = await organizationNodes(req.payload, req);
  const before = keepersAmong(all, new Set([...desks.map((desk) => desk.organization), organization]));
  const after = keepersAmong(all, new Set(desks.map((desk) => desk.organization)));
  const left = [...before.keys()].filter((one) => !after.has(one));
  if (left.length === 0) return;
  const query = {
    where: [
      { field: 'organization', in: left },
      { field: 'state', in: openDisputeStates },
    ],
    by: ['organization'],
  };
  const open = (await groupRows(req.payload, 'disputes', query, req)).reduce((sum, { n }) => sum + n, 0);
  if (open > 0)
    fail('invalid-state', { message: `还有${open}件没有办完，没有别人接手。请先指定另一位经办人，再免去。` });
}
