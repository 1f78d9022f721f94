import { listed, optional, reasonInput, text } from '@/admin/property/inputs';
import type { LinkageKind } from '@/domain/organization';
import {
  type ActivityKind,
  type ActivityPartnerKind,
  addActivityPartner,
  approveActivity,
  beginActivity,
  cancelActivity,
  changeActivity,
  correctAttendance,
  finishActivity,
  hidePhoto,
  isThere,
  type ParticipantKind,
  recordActivityPartner,
  rescheduleActivity,
  returnActivity,
  submitActivity,
  writeSummary,
} from '@/domain/service';
import { type Activity, button, call, hoursOf, moneyOf } from './activity-button';
import {
  changeInputs,
  deliveredInputs,
  partnerInputs,
  photoInputs,
  scheduleInputs,
  sheetFor,
  summaryInputs,
} from './activity-inputs';
import { correctionInputs, finishInputs } from './people-inputs';
import { attendanceVerbs, signUpVerbs } from './people-verbs';

type Input = Record<string, unknown>;

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
  ...signUpVerbs,
  button('begin', {
    tone: 'primary',
    explain: '签到码在手机页面上，一分钟一换。开始以后候补不再自动补上，现场登记即可。',
    run: async (context) => {
      await beginActivity(call(context));
      return '可以签到了。';
    },
  }),
  ...attendanceVerbs,
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
