import type { Request, Response, Router } from 'express';
import type { Actor } from '@/access';
import { ownMatterTasks, seesMatterBoard, type TaskLine } from '@/domain/matters';
import {
  findByPhone,
  listQueue,
  positionOf,
  type QueuePage,
  queueFilter,
  queueViews,
  searchHint,
  searchKindOf,
  workLabel,
} from '@/domain/requests';
import { now } from '@/shared/clock';
import { env } from '@/shared/env';
import {
  type FieldErrors,
  fieldErrors,
  formStatus,
  noUploads,
  type PortalDependencies,
  parseForm,
  sendPage,
  textOf,
} from '../../shared';
import { ListPage } from './list-page';
import { localRequest } from './local-request';
import { staffOf } from './staff-of';

/** The lists of /work: views, search by number and words in the address, by phone without it. */
export function registerWorkList(router: Router, { payload }: PortalDependencies): void {
  router.get('/work', async (req, res) => {
    const actor = staffOf(req, res);
    if (!actor) return;
    const params = new URLSearchParams(req.originalUrl.split('?')[1] ?? '');
    const q = (params.get('q') ?? '').trim();
    // A phone somebody put into the address is looked for in no list and asked for by POST.
    if (searchKindOf(q) === 'phone') return res.redirect(303, '/work');
    const view = viewIn(actor, params.get('view'));
    const filter = { ...queueFilter(params), view: q ? null : view };
    const local = await localRequest(payload, actor);
    const page = await listQueue({ req: local, filter, after: positionOf(params.get('after')), limit: 20 });
    const matterTasks = await ownMatterTasks(payload, actor);
    sendList(req, res, { actor, page, view, q, matterTasks });
  });

  router.post('/work/search', async (req, res) => {
    const actor = staffOf(req, res);
    if (!actor) return;
    const { values } = await parseForm(req, noUploads);
    const q = textOf(values, 'q');
    if (searchKindOf(q) !== 'phone') return res.redirect(303, `/work?${new URLSearchParams({ q })}`);
    const view = firstOf(actor);
    try {
      const items = await findByPhone({ req: await localRequest(payload, actor), phone: q });
      sendList(req, res, { actor, page: { items, next: null }, view, q: '', byPhone: true });
    } catch (error) {
      const { phone, ...others } = fieldErrors(error);
      const errors = phone ? { q: phone, ...others } : others;
      const page = { items: [], next: null };
      sendList(req, res, { actor, page, view, q: '', byPhone: true, errors, status: formStatus(error) });
    }
  });
}

interface ListState {
  actor: Actor;
  page: QueuePage;
  view: string;
  q: string;
  byPhone?: boolean;
  matterTasks?: TaskLine[];
  errors?: FieldErrors;
  status?: number;
}

function sendList(req: Request, res: Response, state: ListState): void {
  const { actor, page, view, q, byPhone = false, matterTasks = [], errors = {}, status = 200 } = state;
  const views = queueViews(actor);
  const seesMatters = seesMatterBoard(actor);
  const list = { page, views, view, q, hint: searchHint(q), byPhone, matterTasks, seesMatters };
  sendPage(req, res, {
    title: '手机办理',
    private: true,
    status,
    errors,
    children: <ListPage {...list} done={doneWords(req)} panel={env().admin} at={now()} />,
  });
}

function viewIn(actor: Actor, wanted: string | null): string {
  return queueViews(actor).find(({ key }) => key === wanted)?.key ?? firstOf(actor);
}

/** A handler begins with the unit's own, everybody else with what is most urgent. */
function firstOf(actor: Actor): string {
  const keys = queueViews(actor).map(({ key }) => key);
  return keys.includes('unit') ? 'unit' : (keys[0] ?? 'all');
}

/** What was just done, out of the address the form led to. */
function doneWords(req: Request): string | null {
  const { done, number } = req.query;
  if (typeof done !== 'string' || typeof number !== 'string' || !/^[\d-]{6,20}$/.test(number)) return null;
  const label = workLabel(done);
  return label ? `${number}：${label}已完成。` : null;
}
