import type { Request, Response, Router } from 'express';
import { createLocalReq } from 'payload';
import {
  assignAdviser,
  assignHelper,
  coverageFor,
  deskConsultations,
  helperFilterLabels,
  helperPage,
  keepsLawAt,
  lawWorker,
  pressAnswerer,
  pressedToday,
  readConsultation,
  seesCoverage,
  unreachedInVillage,
  whoMayAnswer,
} from '@/domain/neighbourhood';
import { allCommunities } from '@/domain/organization';
import { placeFilter } from '@/domain/publishing';
import { fail } from '@/shared/errors';
import { isId } from '@/shared/ids';
import { askedKey, askedPage, askedText } from '../../property/query';
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
  shownOf,
  textOf,
} from '../../shared';
import { sendCoverage } from './coverage-csv';
import { CoveragePage } from './coverage-page';
import { AssignPage, DeskPage } from './desk-pages';
import { HelpersPage } from './helpers-page';
import { lawWorkerOf } from './worker';

const banners: Record<string, string> = {
  assign: '已经指定，对方会收到消息。',
  press: '已经催办，对方会再收到一次消息。',
  asked: '登记好了，看答复的链接已发到咨询人手机。',
};

/** `/work/law/desk`, `/work/law/coverage`: for those who keep the law work of a place, and for its leaders. Counts, never content. */
export function registerLawKeepers(router: Router, { payload }: PortalDependencies): void {
  router.get('/work/law/desk', async (req, res) => {
    const worker = await lawWorkerOf(payload, req, res);
    if (!worker) return;
    if (!worker.keeps) fail('forbidden');
    const names = new Map((await allCommunities(payload)).map(({ id, name }) => [id, name]));
    sendPage(req, res, {
      title: '法律咨询：没人接、过期的',
      private: true,
      back: '/work/law',
      children: (
        <DeskPage
          lines={await deskConsultations(payload, portalOf(req).actor)}
          names={names}
          banner={banners[askedText(req, 'done') ?? ''] ?? null}
        />
      ),
    });
  });

  router.get('/work/law/desk/:id', async (req, res) => {
    await sendAssign(req, res, null);
  });

  router.post('/work/law/desk/:id', async (req, res) => {
    const id = String(req.params.id);
    let values: FormValues = {};
    try {
      values = (await parseForm(req, noUploads)).values;
      const call = { payload, actor: portalOf(req).actor, id, reason: textOf(values, 'reason') };
      const helper = textOf(values, 'helper');
      const address = await ledOnce({ payload, req, values }, async () => {
        await kept(req);
        if (helper.startsWith('adviser:'))
          await assignAdviser({ ...call, adviser: helper.slice('adviser:'.length) });
        else await assignHelper({ ...call, helper });
        return '/work/law/desk?done=assign';
      });
      res.redirect(303, address);
    } catch (error) {
      await sendAssign(req, res, refusal(error, values));
    }
  });

  router.post('/work/law/desk/:id/press', async (req, res) => {
    const id = String(req.params.id);
    let values: FormValues = {};
    try {
      values = (await parseForm(req, noUploads)).values;
      const address = await ledOnce({ payload, req, values }, async () => {
        await kept(req);
        await pressAnswerer({ payload, actor: portalOf(req).actor, id });
        return '/work/law/desk?done=press';
      });
      res.redirect(303, address);
    } catch (error) {
      await sendAssign(req, res, refusal(error, values));
    }
  });

  router.get('/work/law/coverage', async (req, res) => {
    const asked = await coverageAsked(req, res);
    if (!asked) return;
    sendPage(req, res, {
      title: '法律服务覆盖',
      private: true,
      back: '/work/law',
      wide: true,
      children: (
        <CoveragePage
          {...asked}
          page={askedPage(req)}
          keeps={(await lawWorker(payload, portalOf(req).actor)).keeps}
        />
      ),
    });
  });

  router.get('/work/law/helpers', async (req, res) => {
    const { actor, path } = portalOf(req);
    if (actor.userId === null) return res.redirect(303, `/sign-in?next=${encodeURIComponent(path)}`);
    const filter = await placeFilter(payload, {
      township: askedText(req, 'township') ?? null,
      community: askedText(req, 'community') ?? null,
    });
    const only = askedKey(req, 'only', helperFilterLabels);
    const found = await helperPage(payload, actor, {
      township: filter.township?.id,
      community: filter.community?.id,
      filter: only,
      page: askedPage(req),
    });
    if (!found) fail('forbidden');
    const names = new Map((await allCommunities(payload)).map(({ id, name }) => [id, name]));
    sendPage(req, res, {
      title: '法律明白人的学时',
      private: true,
      back: '/work/law/coverage',
      wide: true,
      children: <HelpersPage found={found} names={names} filter={filter} only={only} />,
    });
  });

  router.get('/work/law/coverage.csv', async (req, res) => {
    const asked = await coverageAsked(req, res);
    if (asked) await sendCoverage(res, asked.coverage);
  });

  async function coverageAsked(req: Request, res: Response) {
    const { actor, path } = portalOf(req);
    if (actor.userId === null) {
      res.redirect(303, `/sign-in?next=${encodeURIComponent(path)}`);
      return null;
    }
    if (!(await seesCoverage(payload, actor))) fail('forbidden');
    const filter = await placeFilter(payload, {
      township: askedText(req, 'township') ?? null,
      community: null,
    });
    const onlyGaps = askedText(req, 'gaps') === '1';
    const coverage = await coverageFor(payload, actor, { township: filter.township?.id, onlyGaps });
    return coverage ? { coverage, filter, onlyGaps } : fail('forbidden');
  }

  /** A consultation of a place the actor keeps; anybody else does not learn that it is there. @throws DomainError not-found */
  async function kept(req: Request) {
    const id = String(req.params.id);
    const row = isId(id) ? await readConsultation(payload, id) : undefined;
    if (!row || !(await keepsLawAt(payload, portalOf(req).actor, row)))
      fail('not-found', { message: '没有找到这件咨询。' });
    return { id, row };
  }

  async function sendAssign(req: Request, res: Response, refused: Refused | null): Promise<void> {
    const worker = await lawWorkerOf(payload, req, res);
    if (!worker) return;
    const { id, row } = await kept(req);
    const local = await createLocalReq({}, payload);
    sendPage(req, res, {
      title: `指定谁来答复 ${row.number}`,
      private: true,
      back: '/work/law/desk',
      status: refused?.status ?? 200,
      errors: refused?.errors,
      children: (
        <AssignPage
          row={row}
          isPressed={await pressedToday(payload, id)}
          path={`/work/law/desk/${id}`}
          who={await whoMayAnswer(local, row)}
          unreached={
            row.community
              ? await unreachedInVillage({ req: local, actor: portalOf(req).actor }, row.community)
              : null
          }
          names={new Map((await allCommunities(payload)).map(({ id: one, name }) => [one, name]))}
          {...shownOf(refused)}
        />
      ),
    });
  }
}
