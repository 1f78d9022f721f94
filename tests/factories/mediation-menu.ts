import type { Payload } from 'payload';
import { inTransaction } from '@/database';
import {
  acceptDispute,
  disputeSheet,
  type Menu,
  partiesOfDispute,
  sendMenus,
  tokenOfParty,
} from '@/domain/mediation';
import { mediatorsNamed } from '@/domain/mediation/choosing/mediator-pool';
import { conflictsWith } from '@/domain/mediation/choosing/tied';
import { buildDesk, buildDispute, buildMediationOrganization, buildMediator } from './mediation';

/** An organisation with a desk and so many mediators. */
export async function buildOffice(payload: Payload, mediators = 2) {
  const organization = String((await buildMediationOrganization(payload)).id);
  const desk = await buildDesk(payload, organization);
  const people = [];
  for (let index = 0; index < mediators; index += 1) people.push(await buildMediator(payload, organization));
  return { organization, desk, people };
}

/** A case whose menus are out, with the secrets of both sides' links. */
export async function buildAtMenu(payload: Payload, given?: Awaited<ReturnType<typeof buildOffice>>) {
  const all = given ?? (await buildOffice(payload));
  const { id } = await buildDispute(payload, all.organization);
  await acceptDispute({ payload, actor: all.desk, id });
  await sendMenus({ payload, actor: all.desk, id });
  const [one, other] = await partiesOfDispute(payload, id);
  if (!one || !other) throw new Error('a case has two sides');
  const { menu } = await disputeSheet(payload, all.desk, id);
  if (!menu) throw new Error('the menu is out');
  const tokens = [tokenOfParty(one) ?? '', tokenOfParty(other) ?? ''] as const;
  return { ...all, id, one, other, menu, tokens };
}

/** Why each of these mediators stands aside from a case, by their ids; what no desk reads. */
export const conflictsIn = (payload: Payload, dispute: string, mediators: readonly string[]) =>
  inTransaction({ payload }, async (req) =>
    conflictsWith(req, dispute, await mediatorsNamed(req, mediators)),
  );

/** A choice from a menu, by the places of people and times in it. */
export const choiceOf = (
  { menu }: { menu: Pick<Menu, 'mediators' | 'slots' | 'methods'> },
  who: number[] = [0],
  when: number[] = [0],
) => ({
  mediators: who.map((index) => menu.mediators[index]?.id ?? ''),
  slots: when.map((index) => menu.slots[index]?.startsAt ?? ''),
  methods: [menu.methods[0]?.id ?? ''],
  venues: ['organization'],
  openness: ['closed'],
});

/** The first of everything on a menu's page, as a browser sends it. */
export function firstChoice(html: string): Record<string, string> {
  const first = (name: string) => new RegExp(`name="${name}"[^>]* value="([^"]+)"`).exec(html)?.[1] ?? '';
  return {
    mediators: first('mediators'),
    slots: first('slots'),
    methods: 'any',
    venues: 'organization',
    openness: 'closed',
    formKey: `form-${Math.random()}`,
  };
}
