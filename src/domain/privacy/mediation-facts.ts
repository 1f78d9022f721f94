import type { Payload } from 'payload';
import { disputeStateLabels, disputeTypeLabels, ownDisputes } from '@/domain/mediation';
import { formatDateTime } from '@/shared/dates';

/** What cases of mediation hold about somebody, in plain words. */
export async function mediationFacts(payload: Payload, user: string): Promise<Record<string, string>[]> {
  return (await ownDisputes(payload, user)).map(({ number, type, state, registeredAt }) => ({
    调解编号: number,
    什么事: disputeTypeLabels[type],
    进度: disputeStateLabels[state],
    登记时间: formatDateTime(registeredAt),
  }));
}
