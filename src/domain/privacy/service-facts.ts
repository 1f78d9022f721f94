import type { Payload } from 'payload';
import {
  declarationStateLabels,
  hoursInWords,
  ownServiceData,
  recordSourceLabels,
  recordStateLabels,
  relationLabels,
  serviceKindLabels,
} from '@/domain/service';
import { formatDateTime, formatPlainDay } from '@/shared/dates';

/** What the members' services keep about a person: what they logged, with whom they do not decide, what they thanked for. */
export async function serviceFacts(payload: Payload, user: string): Promise<Record<string, string>[]> {
  const { records, declarations, thanks } = await ownServiceData(payload, user);
  return [
    ...records.map(({ on, kind, quarters, location, text, served, state, source }) => ({
      服务记录: `${formatPlainDay(on)} ${serviceKindLabels[kind]}`,
      时长: hoursInWords(quarters),
      地点: location ?? '',
      做了什么: text,
      服务了谁: served ?? '',
      来源: recordSourceLabels[source],
      状态: recordStateLabels[state],
    })),
    ...declarations.map(({ otherName, relation, state, declaredAt }) => ({
      回避关系: `${otherName}（${relationLabels[relation]}）`,
      登记时间: formatDateTime(declaredAt),
      现在: declarationStateLabels[state],
    })),
    ...thanks.map(({ words, at }) => ({
      您道过谢: formatDateTime(at),
      写的话: words ?? '',
    })),
  ];
}
