import type { PayloadRequest } from 'payload';
import { type Audience, type Channel, enqueueMessage, mobilesOf, type Urgency } from '@/domain/accounts';
import { now } from '@/shared/clock';
import { env } from '@/shared/env';
import { type DeliveryRules, deliveryRules } from './delivery-rules';
import { type Preferences, preferencesOf, usual } from './preferences';
import { nextOf, quietUntil } from './schedule';
import { stopWords } from './stop-words';
import { supersedeGathered } from './supersede-gathered';

/** One piece of news, whoever it goes to. */
export interface News {
  /** Name of the occasion, e.g. `request.reply`. */
  template: string;
  urgency: Urgency;
  subject: string;
  /** Plain words without an address. */
  text: string;
  /** Path on this site that shows more. */
  href: string;
  /** Words before the address in messages that leave the site. */
  linkWords?: string;
  about: { collection: string; id: string };
  /** Secrecy was asked for: mail, which others may read on its way, says only that there is news. */
  discreet?: boolean;
  /** The same news is told to the same person once. */
  key: string;
}

/**
 * Tells accounts of staff, in the transaction of what it tells about: on our pages, by e-mail when they chose it, and by text
 * message only what is urgent. What is not, is gathered into one digest for each of them.
 */
export async function notifyStaff(
  req: PayloadRequest,
  accounts: readonly string[],
  news: News,
): Promise<void> {
  const users = [...new Set(accounts)];
  if (users.length === 0) return;
  const { payload } = req;
  const chosen = await preferencesOf(payload, users, req);
  const phones = news.urgency === 'urgent' ? await mobilesOf(payload, users, req) : new Map<string, string>();
  const rules = await deliveryRules(payload, req);
  const gatherUntil = news.urgency === 'low' ? nextOf(now(), rules.digestTimes) : undefined;
  for (const user of users) {
    const preferences = chosen.get(user) ?? usual;
    const send = (channel: Channel, to: string, key: string) =>
      write(req, { channel, to, key, news, rules, preferences, gatherUntil, audience: 'staff' });
    await send('in-app', user, `${news.key}:${user}`);
    if (preferences.email) await send('email', preferences.email, `${news.key}:${user}:email`);
    const phone = phones.get(user);
    if (phone && preferences.sms) await send('sms', phone, `${news.key}:${user}:sms`);
  }
}

/** Whom a request belongs to: the phone left with it, and the account it was filed from. */
export interface Person {
  phone: string | null;
  account: string | null;
  /** The address left with it, and the path that ends the mail to it; without an account only. */
  mail?: { to: string; stopPath: string } | null;
}

/**
 * Tells whoever asked: by text message to the phone they left, by e-mail when their account chose it or, without an account,
 * they left an address, and on our pages when it was filed from an account. Small news waits a while for more; what comes then takes its place.
 */
export async function notifyRequester(
  req: PayloadRequest,
  { phone, account, mail = null }: Person,
  news: News,
): Promise<void> {
  const { payload } = req;
  const rules = await deliveryRules(payload, req);
  const preferences = account
    ? ((await preferencesOf(payload, [account], req)).get(account) ?? usual)
    : usual;
  const waits = news.urgency === 'low' && rules.gatherMinutes > 0;
  const gatherUntil = waits ? new Date(now().getTime() + rules.gatherMinutes * 60_000) : undefined;
  const common = { news, rules, preferences, audience: 'requester' as const };
  if (account) await write(req, { ...common, channel: 'in-app', to: account, key: `${news.key}:in-app` });
  const outside: [Channel, string | null, string][] = [
    ['sms', preferences.sms ? phone : null, news.key],
    ['email', preferences.email ?? mail?.to ?? null, `${news.key}:email`],
  ];
  const stopPath = preferences.email ? undefined : mail?.stopPath;
  for (const [channel, to, key] of outside) {
    if (!to) continue;
    if (!gatherUntil) await supersedeGathered(req, { channel, to, about: news.about.id });
    await write(req, {
      ...common,
      channel,
      to,
      key,
      gatherUntil,
      ...(channel === 'email' ? { stopPath } : {}),
    });
  }
}

const discreet = { subject: '您反映的问题有新情况', text: '您反映的问题有新情况，请打开链接看。' };

interface Writing {
  channel: Channel;
  to: string;
  key: string;
  news: News;
  rules: DeliveryRules;
  preferences: Preferences;
  gatherUntil?: Date | undefined;
  audience: Audience;
  stopPath?: string | undefined;
}

async function write(req: PayloadRequest, writing: Writing): Promise<void> {
  const { channel, to, key, news, rules, preferences, gatherUntil, audience } = writing;
  const { template, urgency, href, linkWords = '查看：', about } = news;
  const { subject, text } = channel === 'email' && news.discreet ? discreet : news;
  const site = env().siteUrl;
  const unsubscribe = writing.stopPath ? `${site}${writing.stopPath}` : null;
  const rings = channel !== 'in-app' && urgency !== 'urgent' && preferences.quiet;
  const quiet = rings ? quietUntil(gatherUntil ?? now(), rules.quiet) : null;
  await enqueueMessage({
    req,
    channel,
    to,
    template,
    data: {
      subject,
      // Whoever reads it elsewhere needs the address; on our pages the row itself leads there.
      text:
        channel === 'in-app'
          ? text
          : `${text}${linkWords}${site}${href}${unsubscribe ? stopWords(unsubscribe) : ''}`,
      sentence: text,
      href,
      ...(unsubscribe ? { unsubscribe } : {}),
    },
    key,
    audience,
    // Whoever wants to be rung at night as well is not held back on the way either.
    urgency: preferences.quiet || gatherUntil ? urgency : 'urgent',
    about,
    ...(gatherUntil ? { gatherUntil: quiet ?? gatherUntil } : quiet ? { notBefore: quiet } : {}),
  });
}
