import type { Payload } from 'payload';
import { type Actor, systemActor } from '@/access';
import {
  type AttendanceRow,
  addAgendaItem,
  announceMeeting,
  beginMeeting,
  closeMeeting,
  type Decision,
  decideAgendaItem,
  enterNoticeAnswer,
  finishMinutes,
  markAttendance,
  meetingSheet,
  planMeeting,
  reviewResolutions,
  writeMinutes,
} from '@/domain/matters';

/** The demo's clock. */
interface Clock {
  set(moment: Date): void;
}
const hour = 60 * 60 * 1000;

/** An item of a demo meeting: a matter, or something by its title. */
export interface StoryItem {
  matter?: string;
  title?: string;
  proposal?: string;
  decision: Decision;
  resolution: string;
  /** 分 */
  budget?: number;
  firstTasks?: string;
}

/** A meeting of a branch as the demo tells it. */
export interface MeetingStory {
  branch: string;
  title: string;
  /** When it is held; the clock stands at its end afterwards. */
  at: Date;
  /** How many hours before the notice goes out; the matters have to wait for the branch by then. */
  noticeHours?: number;
  venue?: string;
  host: string;
  recorder?: string;
  words?: string;
  items: StoryItem[];
}

export const secretary = (name: string): Actor => systemActor(name);

/** Everybody on the list but every fifth: so many always come. */
export const mostCome = (rows: readonly AttendanceRow[]): string[] =>
  rows.filter((row, index) => !row.exempt && index % 5 !== 4).map(({ id }) => id);

/** Plans a meeting and sends its notice; the clock is left there. @returns the id of the meeting */
export async function announceStory(
  payload: Payload,
  clock: Clock,
  {
    branch,
    title,
    at,
    noticeHours = 72,
    venue = '社区二楼会议室',
    host,
    recorder,
    words,
    items,
  }: MeetingStory,
): Promise<string> {
  const actor = secretary(host);
  clock.set(new Date(at.getTime() - noticeHours * hour));
  const { id } = await planMeeting({
    payload,
    actor,
    branch,
    title,
    startsAt: at.toISOString(),
    venue,
    host,
    recorder,
    words,
  });
  for (const { matter, title: what, proposal } of items)
    await addAgendaItem({ payload, actor, id, matter, title: what, proposal });
  await announceMeeting({ payload, actor, id });
  return id;
}

/** Opens the check-in half an hour before and ticks those who come. */
export async function beginStory(
  payload: Payload,
  clock: Clock,
  { id, at, host, come = mostCome }: { id: string; at: Date; host: string; come?: typeof mostCome },
): Promise<void> {
  const actor = secretary(host);
  clock.set(new Date(at.getTime() - hour / 2));
  await beginMeeting({ payload, actor, id });
  const { attendances } = await meetingSheet(payload, actor, id);
  const shown = attendances.map((row) => row.id);
  await markAttendance({ payload, actor, id, shown, present: come(attendances) });
  clock.set(at);
}

/** Of those who will not come, most say so beforehand. */
async function askLeave(payload: Payload, actor: Actor, id: string): Promise<void> {
  const { attendances } = await meetingSheet(payload, actor, id);
  const coming = new Set(mostCome(attendances));
  const away = attendances.filter((row) => !coming.has(row.id) && !row.user);
  for (const [index, { id: attendance }] of away.entries()) {
    if (index % 4 === 3) continue;
    const reason = ['值班走不开', '身体不舒服', '去外地看孩子'][index % 3];
    await enterNoticeAnswer({ payload, actor, id, attendance, answer: 'leave', reason });
  }
}

/**
 * Holds a meeting from the notice to its resolutions, which move the matters on its agenda; for the demo's matters in place of a
 * resolution out of nowhere. Words are read over the next morning, minutes are written where they are given.
 * @returns the id of the meeting
 */
export async function holdStory(
  payload: Payload,
  clock: Clock,
  story: MeetingStory & { minutes?: string },
): Promise<string> {
  const { at, host, items, minutes } = story;
  const actor = secretary(host);
  const id = await announceStory(payload, clock, story);
  await askLeave(payload, actor, id);
  await beginStory(payload, clock, { id, at, host });
  clock.set(new Date(at.getTime() + hour));
  const { quorum, items: agenda } = await meetingSheet(payload, actor, id);
  for (const [index, { decision, resolution, budget, firstTasks }] of items.entries()) {
    const isAgainst = decision === 'reject';
    const others = Math.min(2, Math.max(0, quorum.present - quorum.needed));
    const most = quorum.present - others;
    await decideAgendaItem({
      payload,
      actor,
      id,
      item: agenda[index]?.id ?? '',
      decision,
      votesFor: isAgainst ? others : most,
      votesAgainst: isAgainst ? most : 0,
      votesAbstain: isAgainst ? 0 : others,
      resolution,
      budget,
      firstTasks,
    });
  }
  await closeMeeting({ payload, actor, id });
  if (minutes) {
    await writeMinutes({ payload, actor, id, minutes, recorder: story.recorder });
    await finishMinutes({ payload, actor, id });
  }
  clock.set(new Date(at.getTime() + 15 * hour));
  await reviewResolutions({ payload, actor: systemActor('社区工作人员'), id });
  clock.set(new Date(at.getTime() + hour));
  return id;
}
