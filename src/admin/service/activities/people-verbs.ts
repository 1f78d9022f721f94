import { listed, optional, text } from '@/admin/property/inputs';
import {
  enterSignUp,
  enterWithdrawal,
  markPresence,
  type ParticipantKind,
  seatWaiting,
  setHours,
} from '@/domain/service';
import { type Activity, button, call, hoursOf } from './activity-button';
import { sheetFor } from './activity-inputs';
import { enterInputs, hoursInputs, listInputs, waitingInputs, withdrawalInputs } from './people-inputs';

const seat = button('seat-waiting', {
  explain: '人到了、现场还有位子的，让他参加。',
  inputs: waitingInputs,
  run: async (context) => {
    await seatWaiting({ ...call(context), signUp: text(context.input.signUp) });
    return '已让他参加。';
  },
});

/** Who comes and who does not. */
export const signUpVerbs: Activity[] = [
  button('enter-sign-up', {
    explain: '打电话、到服务台来的，或者没有手机的，在这里替他报名。先和本人核对一遍。',
    inputs: enterInputs,
    run: async (context) => {
      const { member, name, phone, note, kind } = context.input;
      const { state, repeated } = await enterSignUp({
        ...call(context),
        member: optional(member),
        name: optional(name),
        phone: optional(phone),
        note: optional(note),
        kind: optional(kind) as ParticipantKind | undefined,
      });
      if (repeated) return '这个人已经在名单上了。';
      return state === 'signed' ? '已报上名。' : '名额已满，排在候补。';
    },
  }),
  {
    ...seat,
    available: async (context) => Boolean(context.doc.waitingCount) && (await seat.available(context)),
  },
  button('enter-withdrawal', {
    explain: '说不来了的。空出的名额，候补的第一位马上补上并收到通知。',
    inputs: withdrawalInputs,
    run: async (context) => {
      await enterWithdrawal({ ...call(context), signUp: text(context.input.signUp) });
      return '已登记不来了。';
    },
  }),
];

/** Who was there, and for how long. */
export const attendanceVerbs: Activity[] = [
  button('mark', {
    explain: '勾上到场的人；已经扫码签到的已经勾上。',
    inputs: listInputs,
    run: async (context) => {
      const { signed } = await sheetFor(context);
      await markPresence({
        ...call(context),
        shown: signed.map(({ id }) => id),
        present: listed(context.input.present),
        // Only those the list was ticked for: a check-in by phone that came meanwhile is not unticked by it.
        presentBefore: signed.filter(({ presence }) => presence === 'listed').map(({ id }) => id),
      });
      return '已按名单记下。';
    },
  }),
  button('set-hours', {
    inputs: hoursInputs,
    run: async (context) => {
      const { signUp, hours, note } = context.input;
      await setHours({
        ...call(context),
        signUp: text(signUp),
        hours: hoursOf(hours),
        note: optional(note),
      });
      return '已改时长。';
    },
  }),
];
