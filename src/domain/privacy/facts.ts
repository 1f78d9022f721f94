import {
  answerLabels,
  type OwnAnswer,
  type OwnQuestion,
  type OwnRating,
  verdictLabels,
} from '@/domain/property';
import type { OwnRequestRecord } from '@/domain/requests';
import { formatDateTime } from '@/shared/dates';

/** One fact in plain words. */
export interface Fact {
  key: string;
  value: string;
}

export function ratingFacts({ round, home, at, channelLabel, answers, comment }: OwnRating): Fact[] {
  return [
    ...listed({ 哪一轮: round.name, 哪一户: home, 时间: formatDateTime(at), 怎么评的: channelLabel }),
    ...answers.map(({ name, answer }) => ({ key: name, value: answerLabels[answer] })),
    ...listed({ 想说的话: comment ?? '' }),
  ];
}

export function requestFacts(request: OwnRequestRecord): Fact[] {
  return listed({
    编号: request.number,
    标题: request.title,
    内容: request.body,
    在哪里: request.place,
    进度: request.state,
    提出时间: formatDateTime(request.submittedAt),
    留的称呼: request.name,
    留的电话: request.phone,
    留的邮箱: request.email,
    身份保密: request.confidential ? '是' : '',
    同意公开: request.publicConsent ? '是' : '',
  });
}

export function answerFacts({ number, title, verdict, words, at }: OwnAnswer): Fact[] {
  return listed({
    整改: `${number} ${title}`,
    回答: verdictLabels[verdict],
    说的话: words,
    时间: formatDateTime(at),
  });
}

export function questionFacts({
  about,
  item,
  text,
  shownName,
  askedAt,
  answer,
  hiddenReason,
}: OwnQuestion): Fact[] {
  return listed({
    问的是: `${about} ${item}`,
    提问: text,
    公开的称呼: shownName ?? '',
    提问时间: formatDateTime(askedAt),
    回答: answer ?? '',
    没有公开的原因: hiddenReason ?? '',
  });
}

/** What is not there is not listed. */
export function listed(facts: Record<string, string>): Fact[] {
  return Object.entries(facts)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => ({ key, value }));
}

/** The word of a key; nothing for none. */
export function wordOf(labels: Record<string, string>, value: string | null): string {
  return (value && labels[value]) || '';
}
