import type { Request, Router } from 'express';
import { coversPlace } from '@/access';
import {
  type AssociationKind,
  associationSheet,
  changeAssociation,
  foundAssociation,
  keptAssociations,
  secretaryGrids,
} from '@/domain/neighbourhood';
import { allCommunities, type Place } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { askedKey, askedPage } from '../../property/query';
import { type PortalDependencies, portalOf, sendPage, textOf } from '../../shared';
import { idIn, registerFormPage } from '../form-page';
import { registerAssociationMembers } from './member-routes';
import { AssociationFormPage } from './work-forms';
import { KeptAssociationsPage, RunAssociationPage } from './work-pages';

const dones = {
  founded: '登记好了，已公开。接着加成员。',
  changed: '已修改。',
  added: '已加入。',
  phone: '已补上。本人用这个手机号登录。',
  ended: '任期已结束，记录保留。',
  consent: '已改。',
} as const;

/** `<community>` or `<community>:<grid>`, as the form has it. */
function placeIn(typed: string): { community: string; grid?: string } {
  const [community = '', grid] = typed.split(':', 2);
  return { community, ...(grid ? { grid } : {}) };
}

/** `/work/associations`: writing associations down, who is in them and for how long. */
export function registerAssociationWork(router: Router, portal: PortalDependencies): void {
  const { payload } = portal;
  const load = (req: Request) =>
    associationSheet(payload, portalOf(req).actor, idIn(req, 'id', '这个协会或队伍'));
  const call = (req: Request) => ({ payload, actor: portalOf(req).actor });

  router.get('/work/associations', async (req, res) => {
    sendPage(req, res, {
      title: '协会和队伍',
      private: true,
      back: '/me',
      children: (
        <KeptAssociationsPage found={await keptAssociations(payload, portalOf(req).actor, askedPage(req))} />
      ),
    });
  });

  registerFormPage(router, portal, {
    path: '/work/associations/new',
    title: '登记协会、队伍',
    back: () => '/work/associations',
    load: async (req) => {
      const { actor } = portalOf(req);
      if (actor.userId === null) fail('unauthenticated');
      const all = await allCommunities(payload);
      const communities = all.filter(({ id, township }) =>
        coversPlace(actor, ['administrator', 'community-staff', 'branch-secretary'], {
          community: id,
          township,
        } as Place),
      );
      const grids = await secretaryGrids(payload, actor);
      if (communities.length + grids.length === 0)
        fail('forbidden', {
          message: '协会和队伍由所在社区的干部和支部书记登记；网格的支部书记登记本网格的。请和他们联系。',
        });
      return [
        ...communities.map(({ id, name }) => ({ value: id, label: name })),
        ...grids.map(({ id, name, community }) => ({ value: `${community}:${id}`, label: name })),
      ];
    },
    page: ({ found, shown }) => <AssociationFormPage communities={found} {...shown} />,
    act: async ({ values, req }) => {
      const { id } = await foundAssociation({
        ...call(req),
        ...placeIn(textOf(values, 'community')),
        name: textOf(values, 'name'),
        kind: textOf(values, 'kind') as AssociationKind,
        foundedOn: textOf(values, 'foundedOn'),
        venue: textOf(values, 'venue') || undefined,
        contact: textOf(values, 'contact'),
        about: textOf(values, 'about'),
        charter: textOf(values, 'charter') || undefined,
        formKey: textOf(values, 'formKey'),
      });
      return `/work/associations/${id}?done=founded`;
    },
  });

  router.get('/work/associations/:id', async (req, res) => {
    const sheet = await load(req);
    const done = askedKey(req, 'done', dones);
    sendPage(req, res, {
      title: sheet.association.name,
      private: true,
      back: '/work/associations',
      children: (
        <RunAssociationPage
          sheet={sheet}
          done={done ? dones[done] : null}
          userId={portalOf(req).actor.userId}
        />
      ),
    });
  });

  registerFormPage(router, portal, {
    path: '/work/associations/:id/edit',
    title: '修改资料',
    back: ({ association }) => `/work/associations/${association.id}`,
    load,
    page: ({ found, shown }) => (
      <AssociationFormPage communities={[]} association={found.association} {...shown} />
    ),
    act: async ({ found: { association }, values, req }) => {
      await changeAssociation({
        ...call(req),
        id: association.id,
        name: textOf(values, 'name'),
        kind: textOf(values, 'kind') as AssociationKind,
        foundedOn: textOf(values, 'foundedOn'),
        venue: textOf(values, 'venue') || undefined,
        contact: textOf(values, 'contact'),
        about: textOf(values, 'about'),
        charter: textOf(values, 'charter') || undefined,
      });
      return `/work/associations/${association.id}?done=changed`;
    },
  });

  registerAssociationMembers(router, portal, load);
}
