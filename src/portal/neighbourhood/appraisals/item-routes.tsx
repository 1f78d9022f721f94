import type { Request, Router } from 'express';
import {
  buildingsIn,
  type CivilityItemKind,
  type CivilitySheet,
  changeCivilityItem,
  civilitySheet,
  removeCivilityItem,
  standAsideWords,
  withdrawCivilityConsent,
} from '@/domain/neighbourhood';
import { fail } from '@/shared/errors';
import { type FormValues, listOf, type PortalDependencies, portalOf, textOf } from '../../shared';
import { idIn, registerFormPage } from '../form-page';
import { ItemFormPage, ItemQuestionPage } from './form-pages';

/** An item as a form has it. */
export const itemIn = (values: FormValues) => ({
  kind: textOf(values, 'kind') as CivilityItemKind,
  subjectName: textOf(values, 'subjectName'),
  words: textOf(values, 'words'),
  building: textOf(values, 'building') || undefined,
  unit: textOf(values, 'unit') || undefined,
  room: textOf(values, 'room') || undefined,
  publicConsent: listOf(values, 'publicConsent').length > 0,
});

/** @throws DomainError not-found */
export function withItem(req: Request, sheet: CivilitySheet) {
  const item = sheet.items.find(({ id }) => id === req.params.item);
  return { ...sheet, item: item ?? fail('not-found', { message: '这次评议没有这一项。' }) };
}

/** The item, for a step that decides it: not for whoever it is about. @throws DomainError not-found, forbidden */
export function withOpenItem(req: Request, sheet: CivilitySheet) {
  const found = withItem(req, sheet);
  if (found.own.has(found.item.id)) fail('forbidden', { message: standAsideWords });
  return found;
}

/** `/work/appraisals/:id/items/:item/…`: putting an item right or taking it off before the vote, taking a name back at any time. */
export function registerItems(router: Router, portal: PortalDependencies): void {
  const { payload } = portal;
  const call = (req: Request) => ({ payload, actor: portalOf(req).actor });
  const load = async (req: Request) =>
    withItem(req, await civilitySheet(payload, portalOf(req).actor, idIn(req, 'id', '这次评议')));
  const back = ({ meeting }: Awaited<ReturnType<typeof load>>) => `/work/appraisals/${meeting.id}`;

  registerFormPage(router, portal, {
    path: '/work/appraisals/:id/items/:item/change',
    title: '改一项评议',
    back,
    load: async (req) => {
      const sheet = await load(req);
      if (!('change-item' in sheet.verbs)) fail('forbidden', { message: '开始评议以前，召集人才能改。' });
      return withOpenItem(req, sheet);
    },
    page: async ({ found: { meeting, item }, shown }) => (
      <ItemFormPage
        meeting={meeting}
        item={item}
        buildings={await buildingsIn(payload, meeting.community ?? '')}
        {...shown}
      />
    ),
    act: async ({ found: { meeting, item }, values, req }) => {
      await changeCivilityItem({ ...call(req), id: meeting.id, item: item.id, ...itemIn(values) });
      return `/work/appraisals/${meeting.id}?done=changed`;
    },
  });

  for (const how of ['remove', 'withdraw'] as const)
    registerFormPage(router, portal, {
      path: `/work/appraisals/:id/items/:item/${how}`,
      title: how === 'remove' ? '去掉这一项' : '撤下姓名',
      back,
      load: async (req) => {
        const sheet = await load(req);
        return how === 'remove' ? withOpenItem(req, sheet) : sheet;
      },
      page: ({ found: { meeting, item } }) => <ItemQuestionPage meeting={meeting} item={item} how={how} />,
      act: async ({ found: { meeting, item }, req }) => {
        const verb = how === 'remove' ? removeCivilityItem : withdrawCivilityConsent;
        await verb({ ...call(req), id: meeting.id, item: item.id });
        return `/work/appraisals/${meeting.id}?done=${how === 'remove' ? 'removed' : 'withdrawn'}`;
      },
    });
}
