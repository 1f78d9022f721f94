import type { Request, Response, Router } from 'express';
import { canSend } from '@/domain/accounts';
import {
  confirmEmail,
  inboxOf,
  type OwnPreferences,
  ownPreferences,
  readAllMessages,
  readMessage,
  savePreferences,
} from '@/domain/notifications';
import {
  type FieldErrors,
  type FormValues,
  fieldErrors,
  formStatus,
  listOf,
  noUploads,
  type PortalDependencies,
  parseForm,
  portalOf,
  safePath,
  sendPage,
  textOf,
} from '../shared';
import { MessagesPage, messagesPath } from './messages-page';
import { ConfirmPage, SettingsPage, settingsPath } from './settings-page';

/** 我的消息 and 通知设置, for whoever is signed in. */
export function registerNotifications(router: Router, { payload }: PortalDependencies): void {
  router.get(messagesPath, async (req, res) => {
    if (leadsToSignIn(req, res)) return;
    const page = Number(req.query.page);
    const unreadOnly = req.query.show === 'unread';
    const inbox = await inboxOf({
      payload,
      actor: portalOf(req).actor,
      page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
      unreadOnly,
    });
    sendPage(req, res, {
      title: '我的消息',
      private: true,
      back: { href: '/me', text: '我的账号' },
      children: <MessagesPage inbox={inbox} unreadOnly={unreadOnly} />,
    });
  });

  router.post(`${messagesPath}/read-all`, async (req, res) => {
    const { values } = await parseForm(req, noUploads);
    await readAllMessages({ payload, actor: portalOf(req).actor });
    res.redirect(303, safePath(textOf(values, 'next'), messagesPath));
  });

  router.post(`${messagesPath}/:id/open`, async (req, res) => {
    const { values } = await parseForm(req, noUploads);
    const href = await readMessage({ payload, actor: portalOf(req).actor, id: req.params.id });
    res.redirect(303, href ?? safePath(textOf(values, 'next'), messagesPath));
  });

  router.get(settingsPath, async (req, res) => {
    if (leadsToSignIn(req, res)) return;
    const preferences = await ownPreferences({ payload, actor: portalOf(req).actor });
    sendSettings(req, res, { preferences });
  });

  router.post(settingsPath, async (req, res) => {
    const { actor } = portalOf(req);
    const { values } = await parseForm(req, noUploads);
    const given = choicesIn(values, await ownPreferences({ payload, actor }));
    try {
      const { confirmationSent } = await savePreferences({ payload, actor, ...given });
      res.redirect(303, `${settingsPath}?done=${confirmationSent ? 'sent' : 'saved'}`);
    } catch (error) {
      const errors = fieldErrors(error);
      const preferences = { ...given, isConfirmed: false };
      sendSettings(req, res, { preferences, errors, status: formStatus(error) });
    }
  });

  router.get(`${settingsPath}/confirm/:token`, (req, res) => {
    sendConfirm(req, res, { token: req.params.token, isDone: false });
  });

  router.post(`${settingsPath}/confirm/:token`, async (req, res) => {
    await parseForm(req, noUploads);
    const { token } = req.params;
    await confirmEmail({ payload, actor: portalOf(req).actor, token });
    sendConfirm(req, res, { token, isDone: true });
  });
}

function leadsToSignIn(req: Request, res: Response): boolean {
  const { actor, path } = portalOf(req);
  if (actor.userId !== null) return false;
  res.redirect(303, `/sign-in?next=${encodeURIComponent(path)}`);
  return true;
}

/** A way that is not offered was not chosen against: it stays as it is stored. */
function choicesIn(values: FormValues, stored: OwnPreferences): Omit<OwnPreferences, 'isConfirmed'> {
  const ways = listOf(values, 'ways');
  return {
    sms: canSend('sms') ? ways.includes('sms') : stored.sms,
    email: canSend('email') && ways.includes('email'),
    quiet: listOf(values, 'night').includes('quiet'),
    address: textOf(values, 'address'),
  };
}

function sendSettings(
  req: Request,
  res: Response,
  {
    preferences,
    errors = {},
    status = 200,
  }: { preferences: OwnPreferences; errors?: FieldErrors; status?: number },
): void {
  const { done } = req.query;
  sendPage(req, res, {
    title: '通知设置',
    private: true,
    back: { href: '/me', text: '我的账号' },
    status,
    errors,
    children: (
      <SettingsPage
        preferences={preferences}
        offered={{ sms: canSend('sms'), email: canSend('email') }}
        errors={errors}
        done={done === 'sent' || done === 'saved' ? done : null}
      />
    ),
  });
}

function sendConfirm(req: Request, res: Response, page: { token: string; isDone: boolean }): void {
  res.setHeader('Cache-Control', 'no-store');
  sendPage(req, res, { title: '确认邮箱', private: true, children: <ConfirmPage {...page} /> });
}
