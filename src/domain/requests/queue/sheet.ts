import type { PayloadRequest } from 'payload';
import { formatDateTime } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { directory } from '../directory';
import { waitingWords, waitsForMediation } from '../hand-over/waiting';
import { gradeLabels, outcomeLabels, type Urgency, urgencyLabels, visibilityLabels } from '../labels';
import { type RequestState, stateLabels } from '../states';
import { queueNames } from './names';
import { revisionOf } from './presence';

/** One request to be worked on, as somebody may read it. */
export interface Sheet {
  id: string;
  number: string;
  title: string;
  body: string;
  state: RequestState;
  stateLabel: string;
  revision: number;
  /** What verbs that refuse an outdated text compare with. */
  updatedAt: string;
  dueAt: string | null;
  reply: string | null;
  /** Label and value, those that say something, in the order one reads them. */
  facts: { label: string; value: string }[];
}

const select = {
  number: true,
  title: true,
  body: true,
  state: true,
  updatedAt: true,
  urgency: true,
  category: true,
  channel: true,
  externalNumber: true,
  township: true,
  community: true,
  compound: true,
  placeText: true,
  leadUnit: true,
  dueAt: true,
  requesterName: true,
  requesterPhone: true,
  confidential: true,
  visibility: true,
  followerCount: true,
  reopenCount: true,
  urgeCount: true,
  supplementCount: true,
  firstContactAt: true,
  firstContactDueAt: true,
  pausedAt: true,
  pausedUntil: true,
  replyCorrectedAt: true,
  returnCount: true,
  reply: true,
  solved: true,
  satisfaction: true,
  evaluationComment: true,
} as const;

/** The request as the person behind `req` may read it, by the collection's own rules (names and phones masked). @throws not-found */
export async function sheetOf(req: PayloadRequest, id: string): Promise<Sheet> {
  const { payload } = req;
  const { docs } = await payload.find({
    collection: 'requests',
    where: { id: { equals: id } },
    select,
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  });
  const doc = docs[0] ?? fail('not-found');
  // A hidden field, which the document does not carry.
  const revision = await revisionOf(payload, id);
  const known = await directory(payload);
  const names = await queueNames(payload);
  const named = (from: ReadonlyMap<string, string>, of: unknown) => from.get(String(of ?? '')) ?? '';
  const places = [doc.township, doc.community, doc.compound].map((one) => named(known.placeNames, one));
  const times = (count: number | null | undefined, word: string) => (count ? `${count}${word}` : '');
  const facts = {
    地点: [...places, doc.placeText].filter(Boolean).join(' '),
    分类: named(known.categoryPaths, doc.category),
    紧急程度: urgencyLabels[doc.urgency as Urgency],
    渠道: [named(names.channels, doc.channel), doc.externalNumber].filter(Boolean).join(' '),
    首次联系: contactWords(doc),
    挂起: waitsForMediation(doc) ? waitingWords : '',
    承办单位: named(names.units, doc.leadUnit),
    反映人: [doc.requesterName, doc.requesterPhone].filter(Boolean).join(' '),
    身份: doc.confidential ? '要求保密' : '',
    公开: visibilityLabels[doc.visibility],
    也遇到的人: times(doc.followerCount, '人'),
    来电催办: times(doc.urgeCount, '次'),
    补充说明: times(doc.supplementCount, '次'),
    重办: times(doc.reopenCount, '次'),
    退回: times(doc.returnCount, '次'),
    答复更正: doc.replyCorrectedAt ? formatDateTime(doc.replyCorrectedAt) : '',
    反映人评价: [
      doc.solved ? outcomeLabels[doc.solved] : '',
      doc.satisfaction ? gradeLabels[doc.satisfaction] : '',
      doc.evaluationComment,
    ]
      .filter(Boolean)
      .join('，'),
  };
  const state = doc.state as RequestState;
  return {
    id: String(doc.id),
    number: doc.number,
    title: doc.title,
    body: doc.body,
    state,
    stateLabel: stateLabels[state],
    revision,
    updatedAt: doc.updatedAt,
    dueAt: doc.dueAt ?? null,
    reply: doc.reply ?? null,
    facts: Object.entries(facts)
      .filter(([, value]) => value !== '')
      .map(([label, value]) => ({ label, value })),
  };
}

function contactWords({
  firstContactAt: made,
  firstContactDueAt: due,
}: {
  firstContactAt?: string | null;
  firstContactDueAt?: string | null;
}): string {
  if (made) return `已联系（${formatDateTime(made)}）`;
  return due ? `${formatDateTime(due)}前联系反映人` : '';
}
