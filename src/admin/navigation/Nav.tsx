import { DefaultNav } from '@payloadcms/next/rsc';
import type { ComponentProps } from 'react';
import { actorOf } from '@/access';
import { isInMenu, rolesOf } from './menu';

type NavProps = ComponentProps<typeof DefaultNav>;

/** The panel's menu, cut down to the work of the person in front of it. */
export async function Nav(props: NavProps) {
  const { req, visibleEntities } = props;
  if (!req || !visibleEntities) return <DefaultNav {...props} />;
  const held = rolesOf(await actorOf(req));
  const collections = visibleEntities.collections.filter((slug) => isInMenu(slug, held));
  return <DefaultNav {...props} visibleEntities={{ ...visibleEntities, collections }} />;
}
