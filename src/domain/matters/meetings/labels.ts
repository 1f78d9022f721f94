/** Words of branch meetings; keys are what the database keeps. */
export const meetingStateLabels = {
  draft: '筹备中',
  announced: '已通知',
  'in-session': '正在开会',
  closed: '已开完，待定稿会议记录',
  recorded: '已开完',
  adjourned: '没开成，改期再开',
  cancelled: '已取消',
} as const;
export type MeetingState = keyof typeof meetingStateLabels;

/** What a member says to the notice. */
export const noticeAnswerLabels = { none: '还没回', coming: '能来', leave: '请假' } as const;
export type NoticeAnswer = keyof typeof noticeAnswerLabels;

/** Whether somebody was there, and how it is known. */
export const attendanceLabels = { none: '没签到', 'checked-in': '扫码签到', listed: '名单上勾到' } as const;
export type Attendance = keyof typeof attendanceLabels;

export const isPresent = (attendance: Attendance): boolean => attendance !== 'none';

/** What a meeting resolved about an item. */
export const decisionLabels = {
  adopt: '同意办',
  reject: '不办',
  vote: '交居民表决',
  defer: '留到下次再议',
} as const;
export type Decision = keyof typeof decisionLabels;

/** The same about the result of a star rating: there is nothing to carry out, and no residents' vote. */
const starDecisionLabels = {
  ...decisionLabels,
  adopt: '同意确认',
  reject: '不同意，退回重算',
} as const;

/** What can be resolved about an item, in the words that fit it. */
export function decisionsOf({ matter, starRound }: { matter?: string | null; starRound?: string | null }) {
  const labels: Record<Decision, string> = starRound ? starDecisionLabels : decisionLabels;
  return Object.entries(labels).filter(([value]) => value !== 'vote' || Boolean(matter));
}

/** What was resolved about an item, in words; nothing as long as nothing is. */
export const decisionWords = ({
  decision,
  starRound,
}: {
  decision?: Decision | null | undefined;
  starRound?: string | null | undefined;
}): string => (decision ? (starRound ? starDecisionLabels : decisionLabels)[decision] : '');
