import { createLocalReq, type ServerProps } from 'payload';
import { actorOf } from '@/access';
import { lawKeeper } from '@/domain/neighbourhood';
import { pagesFor, rolesOf } from './menu';
import './navigation.css';

/** The way to the pages of our own, at the head of the panel's menu. */
export async function MenuPages({ payload, user }: ServerProps) {
  if (!user) return null;
  const actor = await actorOf(await createLocalReq({ user }, payload));
  const pages = pagesFor(rolesOf(actor), rolesOf(await lawKeeper(payload, actor)));
  return (
    <nav className="menu-pages" aria-label="常用页面">
      <a href="/admin">待办</a>
      {pages.map(({ path, label }) => (
        <a key={path} href={path}>
          {label}
        </a>
      ))}
    </nav>
  );
}
