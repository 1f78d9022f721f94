import type { Payload, PayloadRequest } from 'payload';
import { currentSetting, settingIsOn } from '@/domain/publishing';
import { now } from '@/shared/clock';
import type { Body, VoteMode } from './labels';

/** What a new vote takes over from the settings; changing them later leaves it alone. */
export interface VoteDefaults {
  noticeDays: number;
  disputeDays: number;
  postDays: number;
  objectionDays: number;
  proxyMost: number;
  abstentionTakesPart: boolean;
}

/** A tally of owners asks for no less than the statute, whatever the setting says (《业主大会和业主委员会指导规则》第15条). */
const statutoryNotice = 15;
const statutoryProxies = 3;

export async function voteDefaults(
  payload: Payload,
  { mode, body }: { mode: VoteMode; body: Body },
  req?: PayloadRequest,
): Promise<VoteDefaults> {
  const at = now();
  const number = async (key: string) =>
    Math.max(0, Math.round(Number((await currentSetting(payload, `voting.${key}`, at, req)).value) || 0));
  const statutory = mode === 'owners-tally' && body === 'owners-assembly';
  const noticeDays = statutory
    ? Math.max(statutoryNotice, await number('notice-days'))
    : await number('other-notice-days');
  const disputeDays = await number('dispute-days');
  const postDays = await number('post-days');
  const objectionDays = await number('objection-days');
  const proxyMost = Math.min(statutoryProxies, await number('proxy-most'));
  const abstentionTakesPart = await settingIsOn(payload, 'voting.abstention-takes-part', at, req);
  return { noticeDays, disputeDays, postDays, objectionDays, proxyMost, abstentionTakesPart };
}
