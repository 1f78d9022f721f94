import type { Request, Response, Router } from 'express';
import {
  addVisitStop,
  answerers,
  cancelVisit,
  countReaders,
  draftHours,
  type FindingKind,
  type FindingLine,
  findingKindLabels,
  finishVisit,
  hasPartToWalk,
  keptVisits,
  officesOf,
  partsToWalk,
  planVisit,
  recordFinding,
  takenBackBy,
  visitSheet,
  visitStateLabels,
} from '@/domain/neighbourhood';
import { fail } from '@/shared/errors';
import { photosIn } from '../../property/photo-form';
import { askedKey, askedPage, askedText } from '../../property/query';
import {
  draftAccount,
  type PortalDependencies,
  portalOf,
  type Refused,
  sendPage,
  textOf,
} from '../../shared';
import { idIn, registerFormPage, registerStep, typedNumber } from '../form-page';
import { AddStopPage, CancelVisitPage, PlanVisitPage } from './form-pages';
import { CountsOnlyPage, VisitListPage } from './list-page';
import { narrowedBy } from './narrowed-by';
import { recordedWords } from './recorded-words';
import { RunVisitPage } from './run-page';
import { registerSendDoor } from './send-door';
import { StopPage } from './stop-page';

const dones = {
  planned: '路线排好了。一户一户点进去记。',
  recorded: '记下了。',
  changed: '改好了。',
  stays: '',
  added: '已加到路线里。',
  finished: '这次走访结束了。辛苦了。',
  cancelled: '已取消。',
} as const;

/** A tap that puts another right says both. @param at what stands at the door one comes from */
function wordsOf(req: Request, done: keyof typeof dones, at: FindingLine[]): string {
  const [changed, kind] = [
    askedKey(req, 'was', findingKindLabels) ?? null,
    askedKey(req, 'is', findingKindLabels) ?? 'away',
  ];
  if (done !== 'changed' && done !== 'stays') return dones[done];
  const stays = done === 'stays' ? takenBackBy(portalOf(req).actor, at) : null;
  return recordedWords({ kind, changed, stays }) || dones[done];
}

/** `/work/visits`: the rounds of today and before, planning one, walking it. */
export function registerVisits(router: Router, portal: PortalDependencies): void {
  const { payload } = portal;
  const call = (req: Request) => ({ payload, actor: portalOf(req).actor });
  const ownerIn = async (req: Request) => ({
    account: draftAccount(portalOf(req).actor.userId) ?? '',
    hours: await draftHours(payload),
  });
  const sheetIn = (req: Request) => visitSheet(payload, portalOf(req).actor, idIn(req, 'id', '这次走访'));

  router.get('/work/visits', async (req, res) => {
    const state = askedKey(req, 'state', visitStateLabels);
    const mine = askedText(req, 'of') !== 'all';
    const { actor } = portalOf(req);
    const narrow = await narrowedBy(payload, req);
    const holds = (roles: readonly string[]) => actor.grants.some(({ role }) => roles.includes(role));
    const gives = {
      walks: hasPartToWalk(actor),
      answers: holds(answerers),
      counts: holds(countReaders),
      offices: (await officesOf(payload, actor.userId)).map(({ association }) => association),
    };
    const found = await keptVisits(payload, actor, { ...narrow, state, mine, page: askedPage(req) });
    // Whoever walked before they led keeps their own rounds.
    const isCountsOnly = gives.counts && !gives.walks && found.total === 0;
    sendPage(req, res, {
      title: '走访',
      private: true,
      back: '/me',
      children: isCountsOnly ? (
        <CountsOnlyPage />
      ) : (
        <VisitListPage found={found} state={state} mine={mine} narrow={narrow} gives={gives} />
      ),
    });
  });

  registerFormPage(router, portal, {
    path: '/work/visits/new',
    title: '安排走访',
    back: () => '/work/visits',
    load: async (req) => {
      const { actor } = portalOf(req);
      if (actor.userId === null) fail('unauthenticated');
      return partsToWalk(payload, actor);
    },
    page: ({ found, shown }) => <PlanVisitPage parts={found} {...shown} />,
    act: async ({ values, req }) => {
      const count = textOf(values, 'count');
      const { id } = await planVisit({
        ...call(req),
        part: textOf(values, 'part'),
        day: textOf(values, 'day'),
        count: count ? typedNumber(count) : undefined,
        formKey: textOf(values, 'formKey'),
      });
      return `/work/visits/${id}?done=planned`;
    },
  });

  router.get('/work/visits/:id', (req, res) => sendRun(req, res, null));

  registerStep(router, portal, '/work/visits/:id/finish', {
    act: async (req) => {
      const id = idIn(req, 'id', '这次走访');
      await finishVisit({ ...call(req), id });
      return `/work/visits/${id}?done=finished`;
    },
    refused: sendRun,
  });

  registerFormPage(router, portal, {
    path: '/work/visits/:id/cancel',
    title: '不走了',
    back: ({ visit }) => `/work/visits/${visit.id}`,
    load: sheetIn,
    page: ({ found, shown }) => <CancelVisitPage visit={found.visit} {...shown} />,
    act: async ({ found: { visit }, values, req }) => {
      await cancelVisit({ ...call(req), id: visit.id, reason: textOf(values, 'reason') });
      return `/work/visits/${visit.id}?done=cancelled`;
    },
  });

  registerFormPage(router, portal, {
    path: '/work/visits/:id/add',
    title: '加一户',
    load: async (req) => ({
      sheet: await sheetIn(req),
      parts: await partsToWalk(payload, portalOf(req).actor),
    }),
    back: ({ sheet }) => `/work/visits/${sheet.visit.id}`,
    page: ({ found, shown }) => <AddStopPage visit={found.sheet.visit} parts={found.parts} {...shown} />,
    act: async ({ found: { sheet }, values, req }) => {
      const { id } = await addVisitStop({
        ...call(req),
        id: sheet.visit.id,
        building: textOf(values, 'building'),
        unit: textOf(values, 'unit') || undefined,
        room: textOf(values, 'room'),
      });
      return `/work/visits/${sheet.visit.id}/stops/${id}`;
    },
  });

  registerFormPage(router, portal, {
    path: '/work/visits/:id/stops/:stop',
    title: '记下情况',
    photos: true,
    draft: true,
    load: async (req) => {
      const sheet = await sheetIn(req);
      const stop = sheet.stops.find(({ id }) => id === req.params.stop);
      return {
        ...sheet,
        stop: stop ?? fail('not-found', { message: '这次走访没有这一户。' }),
        owner: await ownerIn(req),
      };
    },
    back: ({ visit }) => `/work/visits/${visit.id}`,
    page: ({ found, shown }) => (
      <StopPage
        visit={found.visit}
        stop={found.stop}
        findings={found.findings.filter((finding) => finding.stop === found.stop.id)}
        open={found.verbs.includes('record')}
        answers={found.answers}
        owner={found.owner}
        {...shown}
      />
    ),
    act: async ({ found: { visit, stop }, values, req }) => {
      const kind = (textOf(values, 'quick') || textOf(values, 'kind')) as FindingKind;
      const { changed, stays } = await recordFinding({
        ...call(req),
        id: visit.id,
        stop: stop.id,
        kind,
        words: textOf(values, 'body') || undefined,
        files: photosIn(values),
        formKey: textOf(values, 'formKey'),
      });
      const word = stays ? 'stays' : changed ? `changed&was=${changed}&is=${kind}` : 'recorded';
      return `/work/visits/${visit.id}?done=${word}&sent=${stop.id}`;
    },
  });

  registerSendDoor(router, portal);

  async function sendRun(req: Request, res: Response, refused: Refused | null): Promise<void> {
    const sheet = await sheetIn(req);
    const done = askedKey(req, 'done', dones);
    const sent = sheet.stops.find(({ id }) => id === askedText(req, 'sent'));
    const atDoor = sheet.findings.filter(({ stop }) => stop === sent?.id);
    sendPage(req, res, {
      title: `走访${sheet.visit.where}`,
      private: true,
      back: '/work/visits',
      status: refused?.status ?? 200,
      errors: refused?.errors,
      scripts: [...(sent ? ['draft'] : []), 'round'],
      children: (
        <RunVisitPage
          sheet={sheet}
          done={done && !refused ? wordsOf(req, done, atDoor) : null}
          sent={sent?.id ?? null}
          owner={await ownerIn(req)}
          reader={portalOf(req).actor.userId}
        />
      ),
    });
  }
}
