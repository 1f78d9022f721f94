import type { Request, Response, Router } from 'express';
import {
  acceptHandOver,
  type DisputeType,
  type RiskLevel,
  returnHandOver,
  takenHandOver,
  waitingHandOvers,
} from '@/domain/mediation';
import { unitToAsk } from '@/domain/requests';
import { fail } from '@/shared/errors';
import {
  type FormValues,
  ledOnce,
  noUploads,
  type PortalDependencies,
  parseForm,
  type Refused,
  refusal,
  sendPage,
  shownOf,
  textOf,
} from '../../shared';
import { HandOverListPage, HandOverPage, TakenPage } from './hand-over-page';
import { idIn, pageAfter, workerOf } from './staff-only';

/** `/work/mediation/hand-overs`: what requests handed over, taken or given back. */
export function registerHandOvers(router: Router, { payload }: PortalDependencies): void {
  router.get('/work/mediation/hand-overs', async (req, res) => {
    const { actor } = await workerOf(payload, req, res);
    sendPage(req, res, {
      title: '诉求转来的调解',
      private: true,
      back: '/work/mediation',
      children: <HandOverListPage all={await waitingHandOvers(payload, actor)} />,
    });
  });

  router.get('/work/mediation/hand-overs/:id', (req, res) => send(req, res, null));

  router.post('/work/mediation/hand-overs/:id/accept', (req, res) =>
    act(req, res, async (call, values) => {
      const { id } = await acceptHandOver({
        ...call,
        type: textOf(values, 'type') as DisputeType,
        riskLevel: (textOf(values, 'riskLevel') || 'low') as RiskLevel,
        name: textOf(values, 'name') || undefined,
        phone: textOf(values, 'phone') || undefined,
        otherName: textOf(values, 'otherName'),
        otherPhone: textOf(values, 'otherPhone') || undefined,
        otherNote: textOf(values, 'otherNote') || undefined,
      });
      return pageAfter(payload, call.actor, id, { otherwise: `/work/mediation/registered/${id}` });
    }),
  );

  router.post('/work/mediation/hand-overs/:id/return', (req, res) =>
    act(req, res, async (call, values) => {
      await returnHandOver({ ...call, reason: textOf(values, 'reason') });
      return '/work/mediation/hand-overs';
    }),
  );

  async function act(
    req: Request,
    res: Response,
    work: (call: Parameters<typeof returnHandOver>[0], values: FormValues) => Promise<string>,
  ): Promise<void> {
    const { actor } = await workerOf(payload, req, res);
    let values: FormValues = {};
    try {
      ({ values } = await parseForm(req, noUploads));
      const given = values;
      const act = () => work({ payload, actor, id: idIn(req), reason: '' }, given);
      res.redirect(303, await ledOnce({ payload, req, values }, act));
    } catch (error) {
      await send(req, res, refusal(error, values));
    }
  }

  async function send(req: Request, res: Response, refused: Refused | null): Promise<void> {
    const { actor } = await workerOf(payload, req, res);
    const found = (await waitingHandOvers(payload, actor)).find(({ id }) => id === idIn(req));
    if (!found) {
      const taken = await takenHandOver(payload, actor, idIn(req));
      if (!taken) fail('not-found', { message: '没有找到，可能已经有人接收或者退回了。' });
      return sendPage(req, res, {
        title: '已接收',
        private: true,
        back: '/work/mediation/hand-overs',
        children: <TakenPage taken={taken} />,
      });
    }
    sendPage(req, res, {
      title: '接收转来的调解',
      private: true,
      back: '/work/mediation/hand-overs',
      status: refused?.status ?? 200,
      errors: refused?.errors,
      children: (
        <HandOverPage found={found} ask={await unitToAsk(payload, found.handOver)} {...shownOf(refused)} />
      ),
    });
  }
}
