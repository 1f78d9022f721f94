import type { Payload, PayloadRequest } from 'payload';
import { currentSetting, settingIsOn } from '@/domain/publishing';
import { now } from '@/shared/clock';
import type { MeetingRule } from './rules/quorum';

/**
 * The rule of branch meetings as it stands now. By default more than half of the members with a vote have to be there, and more than
 * half of those who should be to be in favour (中国共产党支部工作条例（试行）第十一条).
 */
export async function meetingRule(payload: Payload, req?: PayloadRequest): Promise<MeetingRule> {
  return {
    quorumPercent: await percentOf(payload, 'matters.meeting-quorum-percent', req),
    adoptPercent: await percentOf(payload, 'matters.meeting-adopt-percent', req),
    exemptCounts: await settingIsOn(payload, 'matters.meeting-exempt-counts', now(), req),
  };
}

/** By when the minutes have to be finished, in days after the meeting. */
export async function minutesDays(payload: Payload, req?: PayloadRequest): Promise<number> {
  return Math.max(1, await numberOf(payload, 'matters.meeting-minutes-days', req));
}

/** A share that nobody or everybody passes is none. */
const percentOf = async (payload: Payload, key: string, req?: PayloadRequest) =>
  Math.min(99, Math.max(1, await numberOf(payload, key, req)));

async function numberOf(payload: Payload, key: string, req?: PayloadRequest): Promise<number> {
  return Math.trunc(Number((await currentSetting(payload, key, now(), req)).value)) || 0;
}
