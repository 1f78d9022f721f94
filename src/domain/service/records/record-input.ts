import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { leanFind } from '@/database';
import { input } from '@/domain/organization';
import { day } from '@/domain/property';
import { now } from '@/shared/clock';
import { formatPlainDay, startOfDay, toIsoDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { hoursInWords, loggedKinds, type RecordSource, type RecordState, type ServiceKind } from './labels';
import { dayQuarters, logBackDays } from './settings';

/** What a member says of a service, the first time and when they change it. */
export const recordFields = {
  kind: z.enum(loggedKinds as [ServiceKind, ...ServiceKind[]], { error: '请选择做的是哪一类' }),
  quarters: z
    .number({ error: '请选择做了多久' })
    .int('按一刻钟算，如1小时15分')
    .min(1, '请选择做了多久')
    .max(96, '一天最多24小时'),
  on: day('哪天'),
  location: input.text('在哪里', 60),
  text: input.text('做了什么', 500),
  served: input.optionalText('服务了谁', 60),
  files: z.array(z.string()).default([]),
  /** Day, kind and length are public alone, without what was done. */
  hidden: z.boolean().default(false),
  /** There is another record of the day and kind, and the member says that this is something else. */
  different: z.boolean().default(false),
};

/** Another record of the same member, for comparing. */
export interface AlikeRecord {
  id: string;
  kind: ServiceKind;
  quarters: number;
  text: string;
  source: RecordSource;
  sourceTitle: string | null;
  state: RecordState;
}

/** What the member has recorded for that day already, without what was withdrawn. */
export async function recordsOfDay(
  reading: { payload: PayloadRequest['payload']; req?: PayloadRequest },
  { member, on, except }: { member: string; on: string; except?: string | undefined },
): Promise<AlikeRecord[]> {
  const next = new Date(new Date(on).getTime() + 86_400_000).toISOString();
  const query = {
    where: [
      { field: 'member', equals: member },
      { field: 'on', from: on, before: next },
    ],
    columns: ['kind', 'quarters', 'text', 'source', 'sourceTitle', 'state'],
    newestBy: 'id',
    limit: 100,
  };
  const rows = await leanFind<AlikeRecord>(reading.payload, 'service-records', query, reading.req);
  return rows.filter(({ id, state }) => id !== except && state !== 'withdrawn');
}

/** Refuses a day that is to come or too long ago. @throws DomainError validation */
export async function checkDay(req: PayloadRequest, on: string): Promise<void> {
  const today = startOfDay(toIsoDay(now()));
  if (new Date(on) > today) fail('validation', { fields: { on: '不能晚于今天' } });
  const back = await logBackDays(req.payload, req);
  const earliest = new Date(today.getTime() - back * 86_400_000);
  if (new Date(on) < earliest)
    fail('validation', {
      fields: { on: `最多补记${back}天以内的，也就是${formatPlainDay(earliest)}以后的` },
    });
}

/**
 * Refuses more hours than a day may have and, unless the member says that it is something else, a second record of the same day and kind.
 * @throws DomainError validation
 */
export async function checkBesideOthers(
  req: PayloadRequest,
  given: { member: string; kind: ServiceKind; quarters: number; on: string; different: boolean },
  except?: string,
): Promise<void> {
  const { member, kind, quarters, on, different } = given;
  const others = await recordsOfDay({ payload: req.payload, req }, { member, on, except });
  const already = others.reduce((sum, other) => sum + other.quarters, 0);
  const most = await dayQuarters(req.payload, req);
  if (already + quarters > most)
    fail('validation', {
      fields: {
        quarters: `一天最多记${most / 4}小时，这一天已经记了${already / 4}小时`,
      },
    });
  const same = others.filter((other) => other.kind === kind);
  if (same.length > 0 && !different)
    fail('validation', {
      fields: {
        different: `这一天您已经有一条同类的记录：${same.map(alikeInWords).join('；')}。不是同一件事的，请在下面勾选再提交`,
      },
    });
}

const alikeInWords = ({ text, quarters, sourceTitle }: AlikeRecord): string =>
  `${sourceTitle ? `${sourceTitle}，` : ''}${text.slice(0, 30)}（${hoursInWords(quarters)}）`;
