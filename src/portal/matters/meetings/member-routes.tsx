import type { Request, Response, Router } from 'express';
import { isSignedIn } from '@/access';
import {
  answerNotice,
  checkIn,
  isComing,
  type MemberMeeting,
  memberMeeting,
  ownMeetings,
} from '@/domain/matters';
import { fail, isDomainError } from '@/shared/errors';
import { isId } from '@/shared/ids';
import { askedKey } from '../../property/query';
import {
  type FieldErrors,
  type FormValues,
  fieldErrors,
  formStatus,
  noUploads,
  type PortalDependencies,
  parseForm,
  portalOf,
  sendPage,
  submittedValues,
  textOf,
} from '../../shared';
import { meetingDoor } from './check-in-door';
import { CheckInPage, MemberMeetingPage, MyMeetingsPage } from './member-pages';

const dones = {
  coming: '已回复：能来。',
  leave: '已请假。',
  'checked-in': '签到成功。',
} as const;

/** What a member of a branch does with its meetings. */
export function registerMemberMeetings(router: Router, { payload }: PortalDependencies): void {
  router.get('/me/meetings', async (req, res) => {
    const { actor } = portalOf(req);
    if (!isSignedIn(actor)) fail('unauthenticated');
    const all = await ownMeetings(payload, actor.userId);
    sendPage(req, res, {
      title: '我的支部会议',
      private: true,
      back: '/me',
      children: (
        <MyMeetingsPage
          coming={all.filter(({ state }) => isComing(state)).reverse()}
          past={all.filter(({ state }) => !isComing(state))}
        />
      ),
    });
  });

  router.get('/meetings/:id/check-in', async (req, res) => {
    const id = meetingId(req);
    if (meetingDoor.takeCode(req, res, id)) return;
    const meeting = await ownMeeting(req, id);
    sendPage(req, res, {
      title: '会议签到',
      private: true,
      back: `/meetings/${id}`,
      children: <CheckInPage meeting={meeting} isFresh={meetingDoor.hasTicket(req, id)} />,
    });
  });

  router.post('/meetings/:id/check-in', async (req, res) => {
    const id = meetingId(req);
    await parseForm(req, noUploads);
    const { actor } = portalOf(req);
    if (!isSignedIn(actor)) fail('unauthenticated');
    if (!meetingDoor.hasTicket(req, id))
      fail('validation', { message: '码已经过期，请再扫一次会场屏幕上的码。' });
    await checkIn({ payload, actor, id });
    res.redirect(303, `/meetings/${id}?done=checked-in`);
  });

  router.post('/meetings/:id/answer', async (req, res) => {
    const id = meetingId(req);
    let values: FormValues = {};
    try {
      values = (await parseForm(req, noUploads)).values;
      const answer = textOf(values, 'answer') as 'coming' | 'leave';
      await answerNotice({
        payload,
        actor: portalOf(req).actor,
        id,
        answer,
        reason: textOf(values, 'reason'),
      });
      res.redirect(303, `/meetings/${id}?done=${answer}`);
    } catch (error) {
      if (isDomainError(error) && error.code === 'unauthenticated') throw error;
      const kept = { ...submittedValues(error), ...values };
      await sendMeeting(req, res, id, {
        values: kept,
        errors: fieldErrors(error),
        status: formStatus(error),
      });
    }
  });

  router.get('/meetings/:id', async (req, res) => {
    const id = meetingId(req);
    const meeting = await memberMeeting(payload, portalOf(req).actor, id);
    if (!meeting) return res.redirect(303, `/meetings/${id}/run`);
    await sendMeeting(req, res, id, { values: {}, errors: {} });
  });

  async function sendMeeting(
    req: Request,
    res: Response,
    id: string,
    { values, errors, status = 200 }: { values: FormValues; errors: FieldErrors; status?: number },
  ): Promise<void> {
    const meeting = await ownMeeting(req, id);
    const done = askedKey(req, 'done', dones);
    sendPage(req, res, {
      title: meeting.title,
      private: true,
      back: '/me/meetings',
      status,
      errors,
      children: (
        <MemberMeetingPage
          meeting={meeting}
          values={values}
          errors={errors}
          done={done && status === 200 ? dones[done] : null}
        />
      ),
    });
  }

  /** The meeting for somebody on its list. @throws DomainError unauthenticated, forbidden, not-found */
  async function ownMeeting(req: Request, id: string): Promise<MemberMeeting> {
    return (
      (await memberMeeting(payload, portalOf(req).actor, id)) ??
      fail('forbidden', { message: '这次会议的名单上没有您，不用签到；您可以操办它。' })
    );
  }
}

/** @throws DomainError not-found */
export function meetingId(req: Request): string {
  const { id } = req.params;
  return isId(id) ? id : fail('not-found', { message: '没有找到这次会议。' });
}
