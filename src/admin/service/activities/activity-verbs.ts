import { listed, optional, reasonInput, text } from '@/admin/property/inputs';
import type { VerbDefinition } from '@/admin/verbs';
import type { LinkageKind } from '@/domain/organization';
import { centsFromYuan } from '@/domain/property';
import {
  type ActivityKind,
  type ActivityPartnerKind,
  type ActivityVerb,
  activityPartiesOf,
  activityTransitionOf,
  addActivityPartner,
  approveActivity,
  awaitsAnother,
  beginActivity,
  cancelActivity,
  changeActivity,
  correctAttendance,
  enterSignUp,
  enterWithdrawal,
  finishActivity,
  hidePhoto,
  hoursFromTyped,
  isThere,
  markPresence,
  mayMoveActivity,
  type ParticipantKind,
  recordActivityPartner,
  rescheduleActivity,
  returnActivity,
  setHours,
  submitActivity,
  writeSummary,
} from '@/domain/service';
import {
  type ActivityContext,
  type ActivityDocument,
  changeInputs,
  deliveredInputs,
  partnerInputs,
  photoInputs,
  scheduleInputs,
  sheetFor,
  summaryInputs,
} from './activity-inputs';
import {
  correctionInputs,
  enterInputs,
  finishInputs,
  hoursInputs,
  listInputs,
  withdrawalInputs,
} from './people-inputs';

type Activity = VerbDefinition<ActivityDocument>;

const call = ({ req, actor, id }: Pick<ActivityContext, 'req' | 'actor' | 'id'>) => ({
  payload: req.payload,
  req,
  actor,
  id,
});

/** A button of the state table: its name, its states and who may press it; the rest is said here. */
const button = (verb: ActivityVerb, rest: Omit<Activity, 'verb' | 'label' | 'available'>): Activity => ({
  verb,
  label: activityTransitionOf(verb).label,
  available: async ({ req, actor, doc }) =>
    mayMoveActivity(verb, doc.state, activityPartiesOf(actor, doc)) &&
    (verb !== 'approve' || !(await awaitsAnother(req.payload, actor, doc, req))),
  ...rest,
});

type Input = Record<string, unknown>;

/** What no form can mean by its amount or hours becomes one the verb refuses in its own words. */
const moneyOf = (typed: unknown): number | undefined => {
  const given = optional(typed);
  return given === undefined ? undefined : (centsFromYuan(given) ?? Number.NaN);
};
const hoursOf = (typed: unknown): number => hoursFromTyped(text(typed));

const scheduleOf = ({ startsAt, endsAt, venue, seats, signUpUntil }: Input) => ({
  startsAt: text(startsAt),
  endsAt: text(endsAt),
  venue: text(venue),
  seats: Number(seats ?? 0),
  signUpUntil: optional(signUpUntil),
});

/** What can be done with an activity; the state table says when and by whom. */
export const activityVerbs: Activity[] = [
  button('approve', {
    tone: 'primary',
    explain: '批准以后马上公开，可以报名。自己送审的由另一位同事批准。',
    run: async (context) => {
      await approveActivity(call(context));
      return '已批准发布。';
    },
  }),
  button('return', {
    tone: 'danger',
    inputs: [reasonInput('退回的原因')],
    run: async (context) => {
      await returnActivity({ ...call(context), reason: text(context.input.reason) });
      return '已退回修改。';
    },
  }),
  button('submit', {
    tone: 'primary',
    explain: '交社区的同事批准，批准以后公开、开始报名。',
    run: async (context) => {
      await submitActivity(call(context));
      return '已送审。';
    },
  }),
  button('change', {
    inputs: changeInputs,
    run: async (context) => {
      const { input } = context;
      await changeActivity({
        ...call(context),
        ...scheduleOf(input),
        title: text(input.title),
        kind: text(input.kind) as ActivityKind,
        linkageKind: optional(input.linkageKind) as LinkageKind | undefined,
        campaign: optional(input.campaign),
        about: text(input.about),
        contact: text(input.contact),
        audience: listed(input.audience) as ParticipantKind[],
        signUpFrom: context.doc.signUpFrom ?? undefined,
        hours: optional(input.hours) === undefined ? undefined : hoursOf(input.hours),
        budget: moneyOf(input.budget),
      });
      return '已修改。';
    },
  }),
  button('reschedule', {
    explain: '改了时间或地点，名单上的人都会收到通知；加了名额，候补的按次序补上。',
    inputs: ({ doc }) => scheduleInputs(doc),
    run: async (context) => {
      await rescheduleActivity({ ...call(context), ...scheduleOf(context.input) });
      return '已修改。';
    },
  }),
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
  button('enter-withdrawal', {
    explain: '说不来了的。空出的名额，候补的第一位马上补上并收到通知。',
    inputs: withdrawalInputs,
    run: async (context) => {
      await enterWithdrawal({ ...call(context), signUp: text(context.input.signUp) });
      return '已登记不来了。';
    },
  }),
  button('begin', {
    tone: 'primary',
    explain: '签到码在手机页面上，一分钟一换。开始以后候补不再自动补上，现场登记即可。',
    run: async (context) => {
      await beginActivity(call(context));
      return '可以签到了。';
    },
  }),
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
  button('finish', {
    tone: 'primary',
    explain: '先勾好到场名单再结束；到场的党员每人自动记一条服务记录，时长最多到现在为止。',
    inputs: finishInputs,
    run: async (context) => {
      const { signed } = await sheetFor(context);
      const hours = text(context.input.hours);
      await finishActivity({ ...call(context), hours: hours ? hoursOf(hours) : undefined });
      return `活动结束，到场${signed.filter(({ presence }) => isThere(presence)).length}人。`;
    },
  }),
  button('correct-attendance', {
    explain: '名单结束时就定了，记错的在这里一个人一个人更正。党员的服务记录、法律明白人的学时跟着改。',
    inputs: correctionInputs,
    run: async (context) => {
      const { signUp, hours, reason } = context.input;
      await correctAttendance({
        ...call(context),
        signUp: text(signUp),
        hours: hoursOf(hours),
        reason: text(reason),
      });
      return '已更正。';
    },
  }),
  button('write-summary', {
    tone: 'primary',
    inputs: summaryInputs,
    run: async (context) => {
      const { summary, servedCount, cost, payer, files, photoConsent } = context.input;
      await writeSummary({
        ...call(context),
        summary: text(summary),
        servedCount: Number(servedCount ?? 0),
        cost: moneyOf(cost) ?? Number.NaN,
        payer: optional(payer),
        files: listed(files),
        photoConsent: optional(photoConsent),
      });
      return '小结已公开。';
    },
  }),
  button('hide-photo', {
    explain: '照片里的人不同意公开了，就撤下来。',
    inputs: photoInputs,
    run: async (context) => {
      const { photo, reason } = context.input;
      await hidePhoto({ ...call(context), photo: text(photo), reason: text(reason) });
      return '已撤下。';
    },
  }),
  button('add-partner', {
    inputs: partnerInputs,
    run: async (context) => {
      const { promised, linkage, asLinkage } = context.input;
      const [partnerKind = '', partner = ''] = text(context.input.partner).split(':', 2);
      await addActivityPartner({
        ...call(context),
        partnerKind: partnerKind as ActivityPartnerKind,
        partner,
        promised: text(promised),
        linkage: optional(linkage),
        asLinkage: asLinkage === true,
      });
      return '已加上联办单位。';
    },
  }),
  button('record-partner', {
    inputs: deliveredInputs,
    run: async (context) => {
      const { partner, delivered } = context.input;
      await recordActivityPartner({ ...call(context), partner: text(partner), delivered: text(delivered) });
      return '已记下兑现。';
    },
  }),
  button('cancel', {
    tone: 'danger',
    explain: '名单上的人会收到取消的通知。',
    inputs: [reasonInput('取消的原因')],
    run: async (context) => {
      await cancelActivity({ ...call(context), reason: text(context.input.reason) });
      return '已取消。';
    },
  }),
];
