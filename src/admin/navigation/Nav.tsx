import { DefaultNav } from '@payloadcms/next/rsc';
import { createLocalReq } from 'payload';
import type { ComponentProps } from 'react';
import { actorOf } from '@/access';
import { lawKeeper } from '@/domain/neighbourhood';
import { isInMenu, rolesOf } from './menu';

type NavProps = ComponentProps<typeof DefaultNav>;

/** The panel's menu, cut down to the work of the person in front of it. */
export async function Nav(props: NavProps) {
  const { payload, user, visibleEntities } = props;
  if (!visibleEntities) return <DefaultNav {...props} />;
  // Payload's page for what is not found hands over no request; the menu is the same there.
  const req = props.req ?? (user ? await createLocalReq({ user }, payload) : null);
  const actor = req ? await actorOf(req) : null;
  const held = actor ? rolesOf(actor) : new Set<never>();
  const atLaw = actor ? rolesOf(await lawKeeper(payload, actor)) : held;
  const collections = visibleEntities.collections.filter((slug) => isInMenu(slug, held, atLaw));
  return <DefaultNav {...props} visibleEntities={{ ...visibleEntities, collections }} />;
}
