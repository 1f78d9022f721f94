import type { Request, Response, Router } from 'express';
import { isSignedIn } from '@/access';
import {
  chooseAsParty,
  ownDisputes,
  type PartyCase,
  type PartyProof,
  partyCase,
  partyHearings,
  refuseAsParty,
  requireDisputeMove,
  withdrawAsParty,
} from '@/domain/mediation';
import { fail } from '@/shared/errors';
import { isId } from '@/shared/ids';
import { askedKey } from '../../property/query';
import {
  type FormValues,
  ledOnce,
  noUploads,
  type PortalDependencies,
  parseForm,
  portalOf,
  type Refused,
  refusal,
  sendPage,
  submittedValues,
  textOf,
} from '../../shared';
import { choiceIn } from '../choice-form';
import { PartySection } from '../hearings/party-section';
import { PartyPage } from './case-page';
import { EndPage } from './end-page';
import { acceptedFrom } from './offers';
import { OwnCasesPage } from './own-page';

const dones = {
  chosen: '记下了。大家选到一起，或者要您答复的时候，会通知您。',
  agreed: '大家选到一起了，时间、地点在下面。',
  refused: '记下了，这件调解到此为止。',
  withdrawn: '记下了，这件调解到此为止。',
} as const;

interface Door {
  proof: PartyProof;
  path: string;
}

/** A party's own page: by the secret of a link, or from the own account. Never kept by a cache, never in a search engine. */
export function registerPartyCases(router: Router, { payload }: PortalDependencies): void {
  router.get('/me/mediation', async (req, res) => {
    const { actor } = portalOf(req);
    if (!isSignedIn(actor)) fail('unauthenticated');
    res.setHeader('Cache-Control', 'no-store');
    sendPage(req, res, {
      title: '我的调解',
      private: true,
      back: '/me',
      children: <OwnCasesPage all={await ownDisputes(payload, actor.userId)} />,
    });
  });

  const byToken = (req: Request): Door => ({
    proof: { token: String(req.params.token) },
    path: `/mediation/case/${String(req.params.token)}`,
  });
  const byAccount = (req: Request): Door => {
    if (!isSignedIn(portalOf(req).actor)) fail('unauthenticated');
    const id = String(req.params.id);
    return isId(id) ? { proof: { dispute: id }, path: `/me/mediation/${id}` } : fail('not-found');
  };

  for (const [at, doorOf] of [
    ['/mediation/case/:token', byToken],
    ['/me/mediation/:id', byAccount],
  ] as const) {
    router.get(at, (req, res) => send(req, res, doorOf(req), null));
    router.post(`${at}/choose`, (req, res) => choose(req, res, doorOf(req), choiceIn));
    router.post(`${at}/accept`, (req, res) => choose(req, res, doorOf(req), acceptedFrom));
    for (const verb of ['refuse', 'withdraw'] as const) {
      router.get(`${at}/${verb}`, (req, res) => sendEnd(req, res, doorOf(req), { verb, refused: null }));
      router.post(`${at}/${verb}`, (req, res) => end(req, res, doorOf(req), verb));
    }
  }

  async function choose(
    req: Request,
    res: Response,
    { proof, path }: Door,
    read: (values: FormValues, menu: PartyCase['menu']) => ReturnType<typeof choiceIn>,
  ): Promise<void> {
    let values: FormValues = {};
    const { actor } = portalOf(req);
    try {
      ({ values } = await parseForm(req, noUploads));
      const given = values;
      const address = await ledOnce({ payload, req, values }, async () => {
        const { menu, state } = await partyCase(payload, actor, proof);
        // Before what was chosen is read: of a menu that is there no more nothing can be.
        requireDisputeMove('choose', state, ['party']);
        const formKey = textOf(given, 'formKey') || undefined;
        const { agreed } = await chooseAsParty({ payload, actor, proof, formKey, ...read(given, menu) });
        return `${path}?done=${agreed ? 'agreed' : 'chosen'}`;
      });
      res.redirect(303, address);
    } catch (error) {
      await send(req, res, { proof, path }, refusal(error, { ...submittedValues(error), ...values }));
    }
  }

  async function end(
    req: Request,
    res: Response,
    { proof, path }: Door,
    verb: 'refuse' | 'withdraw',
  ): Promise<void> {
    let values: FormValues = {};
    try {
      ({ values } = await parseForm(req, noUploads));
      const call = {
        payload,
        actor: portalOf(req).actor,
        proof,
        reason: textOf(values, 'reason') || undefined,
      };
      const address = await ledOnce({ payload, req, values }, async () => {
        if (verb === 'refuse') await refuseAsParty(call);
        else await withdrawAsParty(call);
        return `${path}?done=${verb === 'refuse' ? 'refused' : 'withdrawn'}`;
      });
      res.redirect(303, address);
    } catch (error) {
      await sendEnd(req, res, { proof, path }, { verb, refused: refusal(error, values) });
    }
  }

  async function send(
    req: Request,
    res: Response,
    { proof, path }: Door,
    refused: Refused | null,
  ): Promise<void> {
    const found = await partyCase(payload, portalOf(req).actor, proof);
    const done = refused ? undefined : askedKey(req, 'done', dones);
    res.setHeader('Cache-Control', 'no-store');
    sendPage(req, res, {
      title: `我的调解 ${found.number}`,
      private: true,
      ...('dispute' in proof ? { back: '/me/mediation' } : {}),
      status: refused?.status ?? 200,
      errors: refused?.errors,
      children: (
        <PartyPage
          found={found}
          path={path}
          done={done ? dones[done] : null}
          refused={refused}
          more={<PartySection hearings={await partyHearings(payload, found.id)} />}
        />
      ),
    });
  }

  async function sendEnd(
    req: Request,
    res: Response,
    { proof, path }: Door,
    { verb, refused }: { verb: 'refuse' | 'withdraw'; refused: Refused | null },
  ): Promise<void> {
    const found = await partyCase(payload, portalOf(req).actor, proof);
    requireDisputeMove(verb, found.state, ['party']);
    res.setHeader('Cache-Control', 'no-store');
    sendPage(req, res, {
      title: verb === 'refuse' ? '不愿意调解' : '不调了',
      private: true,
      back: path,
      status: refused?.status ?? 200,
      errors: refused?.errors,
      children: <EndPage found={found} path={path} verb={verb} refused={refused} />,
    });
  }
}
