import type { Request, Router } from 'express';
import {
  type AssociationMemberRow,
  type AssociationRole,
  type AssociationSheet,
  addAssociationMember,
  buildingsIn,
  changeAssociationConsent,
  type Elder,
  endAssociationTerm,
  giveTermAccount,
} from '@/domain/neighbourhood';
import { fail } from '@/shared/errors';
import { listOf, type PortalDependencies, portalOf, textOf } from '../../shared';
import { idIn, registerFormPage, registerStep } from '../form-page';
import { AddMemberPage, EndTermPage, GivePhonePage } from './member-forms';

const termIn = ({ terms }: AssociationSheet, req: Request): AssociationMemberRow =>
  terms.find(({ id }) => id === req.params.term) ?? fail('not-found', { message: '没有找到这名成员。' });

/** `/work/associations/:id/members`: who is in an association, with which phone, for how long. */
export function registerAssociationMembers(
  router: Router,
  portal: PortalDependencies,
  load: (req: Request) => Promise<AssociationSheet>,
): void {
  const { payload } = portal;
  const call = (req: Request) => ({ payload, actor: portalOf(req).actor });

  registerFormPage(router, portal, {
    path: '/work/associations/:id/members/new',
    title: '加成员',
    back: ({ association }) => `/work/associations/${association.id}`,
    load,
    page: async ({ found, shown }) => (
      <AddMemberPage
        association={found.association}
        buildings={await buildingsIn(payload, found.association.community ?? '')}
        {...shown}
      />
    ),
    act: async ({ found: { association }, values, req }) => {
      const duties = listOf(values, 'duties');
      await addAssociationMember({
        ...call(req),
        id: association.id,
        personName: textOf(values, 'personName'),
        role: textOf(values, 'role') as AssociationRole,
        publicist: duties.includes('publicist'),
        appraiser: duties.includes('appraiser'),
        elder: (textOf(values, 'elder') || undefined) as Elder | undefined,
        phone: textOf(values, 'phone') || undefined,
        note: textOf(values, 'note') || undefined,
        another: listOf(values, 'another').length > 0,
        building: textOf(values, 'building') || undefined,
        unit: textOf(values, 'unit') || undefined,
        room: textOf(values, 'room') || undefined,
        from: textOf(values, 'from'),
        until: textOf(values, 'until') || undefined,
        publicConsent: listOf(values, 'publicConsent').length > 0,
        formKey: textOf(values, 'formKey') || undefined,
      });
      return `/work/associations/${association.id}?done=added`;
    },
  });

  registerFormPage(router, portal, {
    path: '/work/associations/:id/members/:term/phone',
    title: '补手机号',
    back: ({ association }) => `/work/associations/${association.id}`,
    load,
    page: ({ found, shown, req }) => (
      <GivePhonePage association={found.association} term={termIn(found, req)} {...shown} />
    ),
    act: async ({ found: { association }, values, req }) => {
      await giveTermAccount({
        ...call(req),
        id: association.id,
        term: String(req.params.term),
        phone: textOf(values, 'phone'),
      });
      return `/work/associations/${association.id}?done=phone`;
    },
  });

  registerFormPage(router, portal, {
    path: '/work/associations/:id/members/:term/end',
    title: '结束任期',
    back: ({ association }) => `/work/associations/${association.id}`,
    load,
    page: ({ found, shown, req }) => (
      <EndTermPage association={found.association} term={termIn(found, req)} {...shown} />
    ),
    act: async ({ found: { association }, values, req }) => {
      await endAssociationTerm({
        ...call(req),
        id: association.id,
        term: String(req.params.term),
        reason: textOf(values, 'reason'),
      });
      return `/work/associations/${association.id}?done=ended`;
    },
  });

  registerStep(router, portal, '/work/associations/:id/members/:term/consent', {
    act: async (req, values) => {
      const id = idIn(req, 'id', '这个协会或队伍');
      await changeAssociationConsent({
        ...call(req),
        id,
        term: idIn(req, 'term', '这名成员'),
        consent: textOf(values, 'consent') === 'yes',
      });
      return `/work/associations/${id}?done=consent`;
    },
    refused: async (_req, _res, { errors }) => fail('conflict', { message: Object.values(errors)[0] }),
  });
}
