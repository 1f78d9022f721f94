/** 支部议: the meeting of a branch, from the notice over the check-in to the resolutions and the minutes. */

export { addAgendaItem, removeAgendaItem } from './agenda';
export { announceMeeting } from './announce';
export { answerNotice, enterNoticeAnswer } from './answer-notice';
export { beginMeeting } from './begin-meeting';
export { checkIn } from './check-in';
export { adjournMeeting, cancelMeeting, closeMeeting } from './close-meeting';
export { decideAgendaItem } from './decide-item';
export { openMeetingOf } from './facts';
export * from './labels';
export { markAttendance } from './mark-attendance';
export {
  type AttendanceRow,
  attendeeOf,
  type ItemRow as AgendaItemRow,
  type MeetingRow,
  mostItems,
} from './meeting-row';
export { finishMinutes, reviewResolutions, writeMinutes } from './minutes';
export { changeMeeting, planMeeting } from './plan-meeting';
export { type PublicMeeting, publicMeetingsOf } from './public';
export {
  branchesToMeet,
  firstTasksOf,
  isComing,
  type KeptMeetings,
  keptMeetings,
  type MeetingBranch,
  type MeetingSheet,
  type MemberMeeting,
  meetingSheet,
  memberMeeting,
  type OwnMeeting,
  ownMeetings,
} from './read';
export { type Quorum, quorumWords } from './rules/quorum';
export { keepsMeetings, type MeetingVerb, mayMoveMeeting, meetingTransitionOf } from './states';
export { meetingTodos } from './todos';
export type { WaitingMatter } from './waiting-matters';
