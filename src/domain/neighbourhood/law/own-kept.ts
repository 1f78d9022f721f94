import type { Payload } from 'payload';
import { leanFind } from '@/database';
import { now } from '@/shared/clock';
import { formatDateTime, formatPlainDay, toIsoDay } from '@/shared/dates';
import { type ConsultationRow, messagesOf } from './consultations/row';
import { advisersOfAccount, helpersOfAccount } from './keepers';
import {
  consultationStateLabels,
  hoursText,
  lawGradeLabels,
  lawTopicLabels,
  legalVisitLabels,
} from './labels';
import { visitsOfAdviser } from './pairings/visits';
import { trainingOf } from './training/own-hours';

/** What law keeps about a person: what they asked and were answered, and their entries as helper or adviser. */
export async function ownLawData(payload: Payload, user: string): Promise<Record<string, string>[]> {
  const asked = await leanFind<ConsultationRow>(payload, 'legal-consultations', {
    where: [{ field: 'user', equals: user }],
    columns: [
      'number',
      'topic',
      'question',
      'state',
      'askedAt',
      'askerName',
      'grade',
      'gradeComment',
      'askerAgrees',
    ],
    newestBy: 'askedAt',
    limit: 200,
  });
  const facts: Record<string, string>[] = [];
  for (const row of asked) {
    const messages = await messagesOf(payload, row.id);
    facts.push({
      法律咨询: `${row.number}，${lawTopicLabels[row.topic]}，${consultationStateLabels[row.state]}`,
      提出时间: formatDateTime(row.askedAt),
      称呼: row.askerName ?? '',
      问题: row.question,
      追问: messages
        .filter(({ kind }) => kind === 'follow-up')
        .map(({ text }) => text)
        .join('；'),
      答复: messages
        .filter(({ kind }) => kind === 'answer')
        .map(({ text }) => text)
        .join('；'),
      评价: row.grade ? `${lawGradeLabels[row.grade]}。${row.gradeComment ?? ''}` : '',
      同意匿名公开: row.askerAgrees ? '是' : '否',
    });
  }
  const year = toIsoDay(now()).slice(0, 4);
  for (const helper of await helpersOfAccount(payload, user)) {
    const { quarters } = await trainingOf(payload, helper, year);
    facts.push({
      法律明白人: `${helper.name}，证书编号${helper.certificateNumber}`,
      证书有效期到: helper.certificateUntil ? formatPlainDay(helper.certificateUntil) : '',
      今年学时: hoursText(quarters),
      同意公开姓名: helper.publicConsent ? '是' : '否',
    });
  }
  for (const adviser of await advisersOfAccount(payload, user)) {
    facts.push({
      法律顾问: `${adviser.name}，${adviser.firm}，执业证号${adviser.licenceNumber}`,
      最近登记的服务: (await visitsOfAdviser(payload, adviser.id))
        .map(({ on, kind }) => `${formatPlainDay(on)}${legalVisitLabels[kind]}`)
        .join('、'),
    });
  }
  return facts;
}
