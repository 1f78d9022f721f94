/** How a branch counts: shares are in whole percent and must be passed, not only reached. */
export interface MeetingRule {
  /** Of those entitled, more than so many percent have to be there. */
  quorumPercent: number;
  /** Of those entitled, more than so many percent have to be in favour. */
  adoptPercent: number;
  /** Whether members who are exempt (old, ill) count as entitled although they did not come. */
  exemptCounts: boolean;
}

/** A member as the count sees them. */
export interface Attendee {
  hasVote: boolean;
  exempt: boolean;
  /** Left the branch before the meeting began. */
  left: boolean;
  present: boolean;
}

/** Who was to come and who came, in integers. */
export interface Quorum {
  /** Members with a vote who count. */
  entitled: number;
  /** Of these, who is there. */
  present: number;
  /** Members without a vote who are there too. */
  withoutVote: number;
  /** How many have to be there. */
  needed: number;
  met: boolean;
}

/** Whether somebody is one of those the quorum is counted from. Who is exempt and comes all the same counts on both sides. */
export const isEntitled = ({ hasVote, exempt, left, present }: Attendee, rule: MeetingRule): boolean =>
  hasVote && !left && (rule.exemptCounts || !exempt || present);

/** Counts a meeting. Of nobody, there is no quorum. */
export function quorumOf(attendees: readonly Attendee[], rule: MeetingRule): Quorum {
  const entitled = attendees.filter((one) => isEntitled(one, rule));
  const present = entitled.filter((one) => one.present).length;
  return {
    entitled: entitled.length,
    present,
    withoutVote: attendees.filter((one) => one.present && !one.left && !one.hasVote).length,
    needed: leastOver(entitled.length, rule.quorumPercent),
    met: entitled.length > 0 && exceeds(present, entitled.length, rule.quorumPercent),
  };
}

/** Whether `part` is more than so many percent of `whole`. */
export const exceeds = (part: number, whole: number, percent: number): boolean =>
  part * 100 > whole * percent;

/** The least number that is more than so many percent of `whole`. */
export const leastOver = (whole: number, percent: number): number => Math.floor((whole * percent) / 100) + 1;

/** How the members present voted on an item. */
export interface Votes {
  for: number;
  against: number;
  abstain: number;
}

/**
 * What is wrong with the votes on an item: they have to add up to those with a vote who were there, and to carry what was
 * resolved. null when nothing is.
 */
export function votesProblem(
  votes: Votes,
  decision: 'adopt' | 'reject' | 'vote' | 'defer',
  { present, entitled }: { present: number; entitled: number },
  { adoptPercent }: MeetingRule,
): string | null {
  if (decision === 'defer') return null;
  const sum = votes.for + votes.against + votes.abstain;
  if (sum !== present)
    return `同意${votes.for}、反对${votes.against}、弃权${votes.abstain}，合计${sum}票，到会有表决权的是${present}人，对不上。`;
  const carried = exceeds(votes.for, entitled, adoptPercent);
  const needed = leastOver(entitled, adoptPercent);
  if (decision === 'reject')
    return carried ? `同意的有${votes.for}人，已经够${needed}人，不能记成“不办”。` : null;
  return carried
    ? null
    : `同意的有${votes.for}人，不到${needed}人（应到${entitled}人，要超过百分之${adoptPercent}），不能算通过。`;
}

/** 应到 12 人，实到 7 人，要到 7 人：7 × 100 > 12 × 50（700 > 600），够法定人数 */
export function quorumWords(
  { entitled, present, needed, met }: Quorum,
  { quorumPercent }: MeetingRule,
): string {
  if (entitled === 0) return '没有应到会的有表决权党员，不能开会';
  const sign = met ? '>' : '≤';
  return `应到${entitled}人，实到${present}人，至少要到${needed}人：${present} × 100 ${sign} ${entitled} × ${quorumPercent}（${present * 100} ${sign} ${entitled * quorumPercent}），${met ? '到会人数够了' : '到会人数不够'}`;
}
