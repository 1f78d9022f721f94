import { DefaultNav } from '@payloadcms/next/rsc';
import type { ComponentProps } from 'react';
import { actorOf, type RoleName } from '@/access';
import { isInMenu } from './menu';

type NavProps = ComponentProps<typeof DefaultNav>;

/** The panel's menu, cut down to the work of the person in front of it. */
export async function Nav(props: NavProps) {
  const { req, visibleEntities } = props;
  if (!req || !visibleEntities) return <DefaultNav {...props} />;
  const held = new Set<RoleName>((await actorOf(req)).grants.map(({ role }) => role));
  const collections = visibleEntities.collections.filter((slug) => isInMenu(slug, held));
  return <DefaultNav {...props} visibleEntities={{ ...visibleEntities, collections }} />;
}
