import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { appealStateLabels, ownStarRecords, pointsText, starsText } from '@/domain/service';
import { formatDateTime } from '@/shared/dates';

/** What star ratings keep about a person, and whether they agreed that it is public. What they gave others is kept nowhere. */
export async function starFacts(
  payload: Payload,
  actor: Actor & { userId: string },
): Promise<{ facts: Record<string, string>[]; agreed: boolean }> {
  const { rounds, appeals, agreed } = await ownStarRecords(payload, actor);
  const facts = [
    ...rounds.map(({ round, result, appraised }) => ({
      评星: round.name,
      党组织: result.organizationName,
      结果: result.exempt
        ? `不参加评星：${result.exemptReason ?? '会议决定'}`
        : result.total === null
          ? '还没有公示'
          : `${pointsText(result.total)}分，${starsText(result.stars ?? 0)}`,
      民主评议: appraised ? '您参加过；评了什么没有记在您名下' : '您没有参加',
    })),
    ...appeals.map(({ words, at, state, answer }) => ({
      您提的异议: words,
      时间: formatDateTime(at),
      到哪一步: appealStateLabels[state],
      答复: answer ?? '',
    })),
  ];
  return { facts, agreed };
}
