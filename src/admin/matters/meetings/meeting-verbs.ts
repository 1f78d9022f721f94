import { listed, optional, reasonInput, text } from '@/admin/property/inputs';
import type { VerbDefinition } from '@/admin/verbs';
import {
  addAgendaItem,
  adjournMeeting,
  announceMeeting,
  beginMeeting,
  cancelMeeting,
  changeMeeting,
  closeMeeting,
  type Decision,
  decideAgendaItem,
  enterNoticeAnswer,
  finishMinutes,
  keepsMeetings,
  type MeetingVerb,
  markAttendance,
  mayMoveMeeting,
  meetingTransitionOf,
  noticeAnswerLabels,
  removeAgendaItem,
  reviewResolutions,
  writeMinutes,
} from '@/domain/matters';
import { centsFromYuan } from '@/domain/property';
import {
  agendaInputs,
  attendanceWords,
  decideInputs,
  factInputs,
  itemChoice,
  listInputs,
  type MeetingContext,
  type MeetingDocument,
  noticeWords,
  optionOf,
  reviewInputs,
  sheetFor,
} from './meeting-inputs';

type Meeting = VerbDefinition<MeetingDocument>;

const call = ({ req, actor, id }: Pick<MeetingContext, 'req' | 'actor' | 'id'>) => ({
  payload: req.payload,
  req,
  actor,
  id,
});

/** A button of the state table: its name, its states and who may stand there; the rest is said here. */
const button = (verb: MeetingVerb, rest: Omit<Meeting, 'verb' | 'label' | 'available'>): Meeting => ({
  verb,
  label: meetingTransitionOf(verb).label,
  available: ({ actor, doc }) => mayMoveMeeting(verb, doc.state, keepsMeetings(actor, doc) ? ['keeper'] : []),
  ...rest,
});

/** What no form can mean by its amount becomes one the verb refuses in its own words. */
const budgetOf = (typed: unknown): number | undefined => {
  const given = optional(typed);
  return given === undefined ? undefined : (centsFromYuan(given) ?? Number.NaN);
};

/** What can be done with a meeting; the state table says when and by whom. */
export const meetingVerbs: Meeting[] = [
  button('announce', {
    tone: 'primary',
    explain: ({ doc }) => noticeWords(doc),
    run: async (context) => {
      const { told, toCall } = await announceMeeting(call(context));
      return `通知已发给${told}名党员${toCall > 0 ? `，还有${toCall}名没有账号，请电话通知` : ''}。`;
    },
  }),
  button('add-item', {
    inputs: agendaInputs,
    run: async (context) => {
      const { matter, title, proposal } = context.input;
      await addAgendaItem({
        ...call(context),
        matter: optional(matter),
        title: optional(title),
        proposal: optional(proposal),
      });
      return '已列进议程。';
    },
  }),
  button('remove-item', {
    inputs: async (context) => [itemChoice(await sheetFor(context))],
    run: async (context) => {
      await removeAgendaItem({ ...call(context), item: text(context.input.item) });
      return '已从议程里去掉。';
    },
  }),
  button('change', {
    inputs: ({ doc }) => factInputs(doc),
    run: async (context) => {
      const { title, startsAt, venue, host, recorder, words } = context.input;
      await changeMeeting({
        ...call(context),
        title: text(title),
        startsAt: text(startsAt),
        venue: text(venue),
        host: text(host),
        recorder: optional(recorder),
        words: optional(words),
      });
      return '已修改。';
    },
  }),
  button('enter-answer', {
    explain: '党员打电话或当面说能来、请假的，在这里替他记下。',
    inputs: async (context) => [
      {
        name: 'attendance',
        label: '哪位党员',
        kind: 'select',
        required: true,
        options: (await sheetFor(context)).attendances.filter(({ left }) => !left).map(optionOf),
      },
      {
        name: 'answer',
        label: '回复',
        kind: 'select',
        required: true,
        options: [
          { value: 'coming', label: noticeAnswerLabels.coming },
          { value: 'leave', label: noticeAnswerLabels.leave },
        ],
      },
      { name: 'reason', label: '请假的原因', kind: 'text', maxLength: 200 },
    ],
    run: async (context) => {
      const { attendance, answer, reason } = context.input;
      await enterNoticeAnswer({
        ...call(context),
        attendance: text(attendance),
        answer: text(answer) as 'coming' | 'leave',
        reason: optional(reason),
      });
      return '已记下。';
    },
  }),
  button('begin', {
    tone: 'primary',
    explain: '名单按现在的党员名册核对一遍。签到码在手机页面上，一分钟一换。',
    run: async (context) => {
      await beginMeeting(call(context));
      return '可以签到了。';
    },
  }),
  button('mark', {
    explain: '勾上到会的人；已经扫码签到的已经勾上。',
    inputs: listInputs,
    run: async (context) => {
      const { attendances } = await sheetFor(context);
      // The dialog shows the list as it was when it opened; who checked in since is not unticked by it.
      const present = listed(context.input.present);
      await markAttendance({
        ...call(context),
        shown: attendances.filter(({ left }) => !left).map(({ id }) => id),
        present,
        presentBefore: attendances.filter(({ attendance }) => attendance === 'listed').map(({ id }) => id),
      });
      return '已按名单记下。';
    },
  }),
  button('decide', {
    tone: 'primary',
    explain: '票数要等于现在到会有表决权的人数。会议结束以前可以改。',
    inputs: decideInputs,
    run: async (context) => {
      const { item, decision, votesFor, votesAgainst, votesAbstain, resolution, budget, firstTasks } =
        context.input;
      await decideAgendaItem({
        ...call(context),
        item: text(item),
        decision: text(decision) as Decision,
        votesFor: Number(votesFor ?? 0),
        votesAgainst: Number(votesAgainst ?? 0),
        votesAbstain: Number(votesAbstain ?? 0),
        resolution: text(resolution),
        budget: budgetOf(budget),
        firstTasks: optional(firstTasks),
      });
      return '已记下。';
    },
  }),
  button('close', {
    tone: 'primary',
    explain: '再核对一遍人数和票数，然后决议交到各个议题上。结束以后不能再改。',
    run: async (context) => {
      const before = await sheetFor(context);
      await closeMeeting(call(context));
      return `会议结束，决议已经生效。${attendanceWords(before)}。`;
    },
  }),
  button('adjourn', {
    tone: 'danger',
    explain: '到会人数不够，或者临时开不成。议题留到下次会议。',
    inputs: [reasonInput('改期的原因')],
    run: async (context) => {
      await adjournMeeting({ ...call(context), reason: text(context.input.reason) });
      return '已记为改期再开。';
    },
  }),
  button('cancel', {
    tone: 'danger',
    explain: '已经发过通知的，取消也会通知到。',
    inputs: [reasonInput('取消的原因')],
    run: async (context) => {
      await cancelMeeting({ ...call(context), reason: text(context.input.reason) });
      return '已取消。';
    },
  }),
  button('write-minutes', {
    explain: '只有操办会议的人看得到。可以先存着，写完再定稿。',
    inputs: ({ doc }) => [
      {
        name: 'minutes',
        label: '会议记录',
        kind: 'textarea',
        required: true,
        maxLength: 10_000,
        value: doc.minutes ?? '',
      },
      { name: 'recorder', label: '记录人', kind: 'text', maxLength: 30, value: doc.recorder ?? '' },
    ],
    run: async (context) => {
      const { minutes, recorder } = context.input;
      await writeMinutes({ ...call(context), minutes: text(minutes), recorder: optional(recorder) });
      return '已存下。';
    },
  }),
  button('finish-minutes', {
    explain: '定稿以后不能再改，可以打印出来签字。',
    run: async (context) => {
      await finishMinutes(call(context));
      return '会议记录已定稿。';
    },
  }),
  button('review', {
    explain:
      '由没有操办结束会议的另一位同事核对：没有个人姓名、电话，话说得明白，再公开。公开的还有到会人数和票数。',
    inputs: reviewInputs,
    run: async (context) => {
      const texts = Object.fromEntries(
        Object.entries(context.input).flatMap(([name, value]) =>
          name.startsWith('text-') ? [[name.slice('text-'.length), text(value)]] : [],
        ),
      );
      await reviewResolutions({ ...call(context), texts });
      return '已公开。';
    },
  }),
];
