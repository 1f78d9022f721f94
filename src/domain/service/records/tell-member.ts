import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { notifyRequester } from '@/domain/notifications';
import { formatPlainDay } from '@/shared/dates';
import { sentence } from '@/shared/sentence';
import { serviceKindLabels } from './labels';
import { memberRow, type RecordRow } from './record-row';
import type { RecordVerb } from './states';

type Told = RecordVerb | 'thanked';

/** What a member is told about their own record, and how much it hurries. */
const news: Partial<
  Record<Told, { urgency: 'normal' | 'low'; subject: string; words(row: RecordRow): string }>
> = {
  verify: { urgency: 'low', subject: '服务记录审核通过', words: () => '审核通过，计入评星。' },
  return: {
    urgency: 'normal',
    subject: '服务记录被退回',
    words: ({ returnReason }) => `被退回：${sentence(returnReason)}改好以后再报一次就行。`,
  },
  revoke: {
    urgency: 'normal',
    subject: '服务记录的通过被撤销',
    words: ({ returnReason }) => `通过被撤销：${sentence(returnReason)}可以改好以后再报。`,
  },
  thanked: { urgency: 'low', subject: '有住户向您道谢', words: () => '有住户向您道谢。' },
};

/** Tells the member on our pages what became of their record; nothing about what they did themselves. */
export async function tellMember(
  req: PayloadRequest,
  { verb, row, actor, times = '' }: { verb: Told; row: RecordRow; actor: Actor; times?: string | number },
): Promise<void> {
  const line = news[verb];
  const { user } = await memberRow(req, row.member);
  if (!line || !user || user === actor.userId) return;
  const what = `您${formatPlainDay(row.on)}的服务记录（${serviceKindLabels[row.kind]}）`;
  await notifyRequester(
    req,
    { phone: null, account: user },
    {
      template: `service-record.${verb}`,
      urgency: line.urgency,
      subject: line.subject,
      text: `${what}${line.words(row)}`,
      href: `/me/service/${row.id}`,
      about: { collection: 'service-records', id: row.id },
      key: `service-record:${row.id}:${verb}:${verb === 'thanked' ? times : (row.decidedAt ?? '')}`,
    },
  );
}
