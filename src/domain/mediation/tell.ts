import { createHmac } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { leanFind, leanFirst } from '@/database';
import { mobilesOf } from '@/domain/accounts';
import { notifyRequester, notifyStaff } from '@/domain/notifications';
import { env } from '@/shared/env';
import { casesAsideOf } from './aside';
import { keepersOfCase } from './case-keepers';
import { type DisputeRow, disputeRow } from './dispute-row';
import { keepersOf } from './kept-by';
import { type RiskLevel, riskLevelLabels } from './labels';
import { activeOrganizations, organizationRow } from './organization-row';
import { type DisputePartyRow, partiesOfDispute, partyPath, phoneOfParty } from './parties';
import { type RiskListener, riskListeners } from './setting-values';

/**
 * What is told to parties, by occasion. Messages travel over other people's wires and lie on phones others pick up: they say that there is
 * news and where, never of what, with whom or how it stands.
 */
const partyWords = {
  registered: '您的事情已经登记，工作人员会联系您。',
  accepted: '您的事情有新进展，请打开看。',
  menu: '请打开链接，选您信得过的人和合适的时间；也可以打电话或者到窗口选。',
  chosen: '您的事情有新进展，请打开看，需要您答复。',
  proposed: '您的事情有新进展，请打开看，需要您答复。',
  agreed: '时间和地点定下来了，请打开看，按时到场。',
  again: '原来定的有变化，请打开看，需要您重新选。',
  ended: '您的事情有结果了，请打开看。',
  transferred: '您的事情换了一个地方办理，请打开看。',
  session: '时间和地点约好了，请打开看，按时到场。',
  'session-moved': '约好的时间或者地点改了，请打开看。',
  'session-cancelled': '约好的时间取消了，请打开看；新的时间另行告诉您。',
  'session-soon': '明天有约好的事，请打开看时间和地点，带上有关的材料。',
  'confirm-soon': '有一件事快到期了，请打开看还剩几天、怎么办。',
  court: '您的事情有新进展，请打开看。',
  link: '您要找回的页面，请打开链接看。链接只属于您，不要转给别人。',
  past: '您选的时间都过了，请打开看，再选几个时间；也可以打电话或者到窗口选。',
  reminder: '还没有收到您的选择，请打开看；也可以打电话或者到窗口选。',
} as const;
export type PartyOccasion = keyof typeof partyWords;

/** Tells the parties (all, or all but one) that there is news; whoever has neither phone nor account is called on by the desk. */
export async function tellParties(
  req: PayloadRequest,
  row: Pick<DisputeRow, 'id' | 'number'>,
  occasion: PartyOccasion,
  { except, key = '' }: { except?: string | undefined; key?: string } = {},
): Promise<void> {
  const stored = await disputeRow(req, row.id);
  const caller = await callerOf(req, stored);
  const others = await wasTaken(req, stored);
  for (const party of await partiesOfDispute(req.payload, row.id, req))
    if (party.id !== except && (others || party.side === 'applicant'))
      await tellParty(req, row, party, occasion, key, caller);
}

/**
 * The other side is not written to before an organisation has taken the case: of what is declined or taken back before, they never hear that
 * somebody spoke of them. Once one has, they are, also when it is passed on to another.
 */
async function wasTaken(
  req: PayloadRequest,
  { id, acceptedAt }: Pick<DisputeRow, 'id' | 'acceptedAt'>,
): Promise<boolean> {
  if (acceptedAt) return true;
  const where = [
    { field: 'dispute', equals: id },
    { field: 'state', equals: 'accepted' },
  ];
  const taken = await leanFirst(req.payload, 'dispute-events', { where, columns: [], newestBy: 'id' }, req);
  return taken !== undefined;
}

/** Tells one party. */
export async function tellParty(
  req: PayloadRequest,
  { id }: Pick<DisputeRow, 'id'>,
  party: DisputePartyRow,
  occasion: PartyOccasion,
  key = '',
  caller?: string,
): Promise<void> {
  const phone = phoneOfParty(party) ?? (await mobileOf(req, party.user));
  if (!phone && !party.user) return;
  const doubt = caller ?? (await callerOf(req, await disputeRow(req, id)));
  await notifyRequester(
    req,
    { phone, account: party.user },
    {
      // Whoever keeps the outbox learns neither what it is about nor which case.
      template: 'private.news',
      urgency: 'normal',
      subject: occasion === 'link' ? '您要找回的页面' : '您的事情有新进展',
      text: `${partyWords[occasion]}${doubt}`,
      href: partyPath(party),
      about: { collection: 'private', id: party.id },
      discreet: true,
      key: keyOf('private', id, occasion, key, party.id),
    },
  );
}

/**
 * The key by which a message is sent once. Whoever keeps the outbox reads keys: neither the occasion nor a time stands in it, and with the
 * server's key in the digest nobody finds it by trying the few occasions there are.
 */
const keyOf = (kind: string, ...parts: string[]): string =>
  `${kind}:${createHmac('sha256', env().encryptionKey).update(parts.join(':')).digest('base64url')}`;

/** A message with a link from nobody looks like a fraud: whoever doubts it calls a landline that stands in the telephone book. */
async function callerOf(
  req: PayloadRequest,
  { organization }: Pick<DisputeRow, 'organization'>,
): Promise<string> {
  const { phone } = await organizationRow(req, organization);
  return phone ? `不放心的，先打${phone}问一问。` : '';
}

async function mobileOf(req: PayloadRequest, user: string | null): Promise<string | null> {
  return user ? ((await mobilesOf(req.payload, [user], req)).get(user) ?? null) : null;
}

interface StaffNews {
  /** Which step it tells of; the same is told to the same person once. */
  occasion: string;
  text: string;
  actor?: Pick<Actor, 'userId'> | undefined;
  urgent?: boolean;
  /** Where it leads, where not to the case. */
  href?: string | undefined;
}

/** Tells those who look after the case at the desk of its organisation, or the nearest above it, but whoever does the step. */
export async function tellDesk(req: PayloadRequest, row: DisputeRow, news: StaffNews): Promise<void> {
  const users = await keepersOfCase(req, row);
  await toStaff(
    req,
    row,
    users.filter((user) => user !== news.actor?.userId),
    news,
  );
}

/** Tells the mediators who have the case. */
export async function tellMediators(req: PayloadRequest, row: DisputeRow, news: StaffNews): Promise<void> {
  await toStaff(req, row, await mediatorAccounts(req, row), news);
}

/** The accounts of those who mediate a case. */
export async function mediatorAccounts(
  req: PayloadRequest,
  row: Pick<DisputeRow, 'mediator' | 'coMediator'>,
): Promise<string[]> {
  const ids = [row.mediator, row.coMediator].flatMap((one) => one ?? []);
  if (ids.length === 0) return [];
  const found = await leanFind<{ user: string | null }>(
    req.payload,
    'mediators',
    { where: [{ field: 'id', in: ids }], columns: ['user'], newestBy: 'id', limit: 10 },
    req,
  );
  return found.flatMap(({ user }) => user ?? []);
}

/**
 * Tells whoever the level of risk demands. The police and the organisation above learn that there is a case and whom to call; those above
 * read it because they are of its chain.
 * @returns what the history says of it: who was told, and whom somebody has to call because no account is behind them; null where nothing is demanded
 */
export async function tellOfRisk(
  req: PayloadRequest,
  row: DisputeRow,
  listeners: readonly RiskListener[],
): Promise<string | null> {
  if (listeners.length === 0) return null;
  const organization = await organizationRow(req, row.organization);
  const text = `${row.organizationName}有一件纠纷（${row.number}）需要您那里配合，请和他们联系${organization.phone ? `：${organization.phone}` : ''}。`;
  const told: string[] = [];
  const untold: string[] = [];
  for (const listener of listeners) {
    const users = await listenersOf(req, listener, {
      parent: organization.parent,
      township: row.township ?? organization.township,
    });
    (users.length > 0 ? told : untold).push(riskListeners[listener]);
    await toStaff(req, row, users, {
      occasion: riskOccasion(row.riskLevel, listener),
      text,
      urgent: row.riskLevel === 'critical',
      // The police are not of the chain: the page of the case would not open for them.
      href: listener === 'police' ? `/work/mediation/called/${row.id}` : undefined,
    });
  }
  return [
    told.length > 0 ? `已按规定告知：${told.join('、')}` : '',
    untold.length > 0 ? `${untold.join('、')}在系统里没有经办人，请打电话告知` : '',
  ]
    .filter(Boolean)
    .join('；');
}

const riskOccasion = (level: RiskLevel, listener: RiskListener): string => `risk:${level}:${listener}`;

/** Whether a station's account was told of the case because of its risk; for as long as the message is kept. */
export async function wasCalled(req: PayloadRequest, dispute: string, user: string): Promise<boolean> {
  const keys = (Object.keys(riskLevelLabels) as RiskLevel[]).map(
    (level) => `${keyOf('dispute', dispute, 'staff', riskOccasion(level, 'police'))}:${user}`,
  );
  const told = { where: [{ field: 'key', in: keys }], columns: [], newestBy: 'id' };
  return (await leanFirst(req.payload, 'outbox', told, req)) !== undefined;
}

async function listenersOf(
  req: PayloadRequest,
  listener: RiskListener,
  { parent, township }: { parent: string | null; township: string | null },
): Promise<string[]> {
  if (listener === 'police') return deskAccounts(req, await stationsOf(req, township));
  const above = parent ? (await keepersOf(req.payload, req)).get(parent) : undefined;
  return deskAccounts(req, above ? [above] : []);
}

async function stationsOf(req: PayloadRequest, township: string | null): Promise<string[]> {
  const all = await activeOrganizations(req.payload, req);
  return all
    .filter((one) => one.type === 'police-station' && (!one.township || one.township === township))
    .map(({ id }) => id);
}

/** The accounts that keep these desks. */
export async function deskAccounts(req: PayloadRequest, organizations: readonly string[]): Promise<string[]> {
  if (organizations.length === 0) return [];
  const rows = await leanFind<{ user: string }>(
    req.payload,
    'mediation-desks',
    {
      where: [
        { field: 'organization', in: organizations },
        { field: 'active', equals: true },
      ],
      columns: ['user'],
      newestBy: 'id',
      limit: 500,
    },
    req,
  );
  return [...new Set(rows.map(({ user }) => user))];
}

async function toStaff(
  req: PayloadRequest,
  { id, number }: Pick<DisputeRow, 'id' | 'number'>,
  users: readonly string[],
  { occasion, text, urgent = false, href = `/work/mediation/${id}` }: StaffNews,
): Promise<void> {
  // Whoever is a party of it is told as a party.
  const aside = await casesAsideOf(req.payload, users, req);
  const able = users.filter((user) => !aside.get(user)?.has(id));
  await notifyStaff(req, able, {
    template: 'mediation.news',
    urgency: urgent ? 'urgent' : 'normal',
    subject: `调解${number}`,
    text,
    href,
    about: { collection: 'disputes', id },
    key: keyOf('dispute', id, 'staff', occasion),
  });
}
