import type { Request, Response, Router } from 'express';
import {
  followableRequest,
  followedRequest,
  followRequest,
  type OthersRequest,
  stopFollowing,
} from '@/domain/requests';
import { fail } from '@/shared/errors';
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
  textOf,
} from '../../shared';
import { offeredRequest, sealedRequest } from '../new/same';
import { limitFollows } from '../rate-limits';
import { DonePage } from './done-page';
import { FollowForm } from './follow-form';
import { FollowedPage } from './followed-page';
import { StoppedPage } from './stopped-page';

/** 我也遇到: from the public page of a question, the confirmation, and the link in the messages to whoever follows. */
export function registerFollowing(router: Router, { payload }: PortalDependencies): void {
  router.get('/requests/:number/follow', async (req, res) => {
    const request = await publicOne(String(req.params.number));
    sendForm(req, res, { request, values: {}, errors: {} });
  });

  router.post('/requests/:number/follow', async (req, res) => {
    const request = await publicOne(String(req.params.number));
    const { values } = await parseForm(req, noUploads);
    try {
      const phone = textOf(values, 'phone');
      await limitFollows(req, phone);
      await followRequest({ payload, actor: portalOf(req).actor, id: request.id, phone });
      res.redirect(303, `/follow/done/${sealedRequest(request.id)}`);
    } catch (error) {
      sendForm(req, res, { request, values, errors: fieldErrors(error), status: formStatus(error) });
    }
  });

  router.get('/follow/done/:sealed', async (req, res) => {
    const request = await offeredRequest(payload, req.params.sealed);
    if (!request) fail('not-found');
    sendPage(req, res, {
      title: '已记下',
      active: 'new-request',
      private: true,
      scripts: ['draft'],
      children: <DonePage request={request} />,
    });
  });

  router.get('/follow/:token', async (req, res) => {
    const { token } = req.params;
    const followed = await followedRequest(payload, token);
    if (!followed) fail('not-found', { message: '链接不对，或者已经停止关注。' });
    sendPage(req, res, {
      title: '我也遇到的事',
      active: 'track',
      private: true,
      children: <FollowedPage followed={followed} token={token} />,
    });
  });

  // Stopping again shows the same page: nothing is kept that could tell it from the first time.
  router.post('/follow/:token/stop', async (req, res) => {
    await parseForm(req, noUploads);
    await stopFollowing({ payload, actor: portalOf(req).actor, token: req.params.token });
    res.redirect(303, '/follow-stopped');
  });

  router.get('/follow-stopped', (req, res) => {
    sendPage(req, res, { title: '已停止关注', active: 'track', private: true, children: <StoppedPage /> });
  });

  async function publicOne(number: string): Promise<OthersRequest> {
    return (await followableRequest(payload, { publicNumber: number })) ?? fail('not-found');
  }
}

function sendForm(
  req: Request,
  res: Response,
  page: { request: OthersRequest; values: FormValues; errors: FieldErrors; status?: number },
): void {
  const { request, values, errors, status = 200 } = page;
  sendPage(req, res, {
    title: '我也遇到',
    active: 'requests',
    back: `/requests/${request.number}`,
    status,
    errors,
    children: <FollowForm request={request} values={values} errors={errors} />,
  });
}
