import type { PayloadRequest } from 'payload';
import { inForceAt } from '@/access';
import { leanFind } from '@/database';
import type { Urgency } from '@/domain/accounts';
import { notifyRequester, notifyStaff } from '@/domain/notifications';
import { idOf } from '@/domain/organization';
import { now } from '@/shared/clock';
import { sentence } from '@/shared/sentence';
import type { MemberRow } from './committees/committee-row';
import { inOffice } from './rules/office-terms';

type Audience = 'staff' | 'committee' | 'asker';

interface Line {
  to: readonly Audience[];
  urgency: Urgency;
  subject: string;
  words(given: Record<string, string>): string;
}

/** Who is told of what about the accounts of a compound, and how much it hurries. */
export const accountNews = {
  asked: {
    to: ['staff', 'committee'],
    urgency: 'low',
    subject: '居民对一笔收支有提问',
    words: ({ title, item, until }) => `居民问${title}里的“${item}”，请在${until}前回答。`,
  },
  answered: {
    to: ['asker'],
    urgency: 'normal',
    subject: '您对收支的提问有回答了',
    words: ({ title, item }) => `您问${title}里的“${item}”，有回答了。`,
  },
  hidden: {
    to: ['asker'],
    urgency: 'normal',
    subject: '您对收支的提问没有公开',
    words: ({ title, item, reason }) =>
      `您问${title}里的“${item}”，没有公开，原因：${sentence(reason)}可以改了再问。`,
  },
  missing: {
    to: ['staff', 'committee'],
    urgency: 'normal',
    subject: '收支到期还没有公布',
    words: ({ title }) => `${title}的收支到期还没有公布，居民在小区页面上看得到。请尽快记好公布。`,
  },
} as const satisfies Record<string, Line>;

export type AccountOccasion = keyof typeof accountNews;

/** Tells those the table names, in the transaction of what happened; each once per `id`. */
export async function tellOfAccounts(
  req: PayloadRequest,
  occasion: AccountOccasion,
  about: {
    /** What it is about: a question, or the month of a compound. */
    id: string;
    compound: { compound: string; community: string | null };
    month: string;
    asker?: string;
    words: Record<string, string>;
  },
): Promise<void> {
  const line: Line = accountNews[occasion];
  const { id, compound, month, asker, words } = about;
  const page = `/compounds/${compound.compound}/accounts/${month}`;
  const news = {
    template: `property.accounts-${occasion}`,
    urgency: line.urgency,
    subject: line.subject,
    text: line.words(words),
    about: {
      collection: occasion === 'missing' ? 'compounds' : 'account-questions',
      id: occasion === 'missing' ? compound.compound : id,
    },
    key: `accounts-${occasion}:${id}`,
  };
  if (line.to.includes('staff')) {
    const href =
      occasion === 'missing'
        ? `/admin/collections/compounds/${compound.compound}`
        : `/admin/collections/account-questions/${id}`;
    await notifyStaff(req, await staffOf(req, compound.community), { ...news, href });
  }
  const people = [
    ...(line.to.includes('committee') ? await membersOf(req, compound.compound) : []),
    ...(line.to.includes('asker') && asker ? [asker] : []),
  ];
  const href = occasion === 'missing' ? `/compounds/${compound.compound}/accounts` : page;
  for (const account of new Set(people))
    await notifyRequester(req, { phone: null, account }, { ...news, href, key: `${news.key}:${account}` });
}

/** Accounts of the staff of a community. */
async function staffOf(req: PayloadRequest, community: string | null): Promise<string[]> {
  if (!community) return [];
  const { docs } = await req.payload.db.find<{ id: string; user: unknown }>({
    collection: 'role-assignments',
    where: {
      and: [
        { role: { equals: 'community-staff' } },
        { scopeKind: { equals: 'community' } },
        { scopeId: { equals: community } },
        inForceAt(now()),
      ],
    },
    select: { user: true },
    limit: 100,
    pagination: false,
    req,
  });
  return [...new Set(docs.flatMap(({ user }) => idOf(user) ?? []))];
}

/** Accounts of the committee members of a compound who are in office. */
async function membersOf(req: PayloadRequest, compound: string): Promise<string[]> {
  const rows = await leanFind<MemberRow>(
    req.payload,
    'committee-members',
    {
      where: [
        { field: 'compound', equals: compound },
        { field: 'user', exists: true },
      ],
      columns: ['user', 'from', 'until', 'endedOn'],
      newestBy: 'from',
      limit: 100,
    },
    req,
  );
  return rows.filter((row) => inOffice(row, now())).flatMap(({ user }) => user ?? []);
}
