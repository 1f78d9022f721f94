import type { AdminViewServerProps } from 'payload';
import { actorOf } from '@/access';
import { roles } from '@/access/roles';
import { pagesFor, rolesOf } from '@/admin/navigation/menu';
import { now } from '@/shared/clock';
import { formatDate } from '@/shared/dates';
import { collectTodos } from './collect-todos';
import { NothingToDo } from './nothing-to-do';
import { OpenMenu } from './OpenMenu';
import { TodoDomain } from './todo-domain';
import './todo.css';

/**
 * What staff see after signing in: everything that waits for them, by domain and deadline, each one click away.
 * Only what the roles in force allow is asked for.
 */
export async function TodoView({ initPageResult }: AdminViewServerProps) {
  const { req } = initPageResult;
  const actor = await actorOf(req);
  const domains = await collectTodos({ payload: req.payload, actor });
  const total = domains.reduce((sum, domain) => sum + domain.count, 0);
  const onPhone = pagesFor(rolesOf(actor)).find(({ path }) => path === '/work');
  const held = [...new Set(actor.grants.map((grant) => roles[grant.role].label))];
  return (
    <main className="todo">
      <header className="todo__header">
        <h1 className="todo__title">{actor.name}，您好</h1>
        <p className="todo__summary">
          今天是{formatDate(now())}。
          {total > 0 ? `有 ${total} 件事等您处理，先做最急的。` : '手上没有等您处理的事。'}
        </p>
        <p className="todo__roles">
          您的身份：{held.length > 0 ? held.join('、') : '还没有分配身份，请联系系统管理员。'}
        </p>
        {onPhone ? (
          <p className="todo__phone">
            <a href={onPhone.path}>{onPhone.label}</a>：在手机上看期限、打电话、拍照答复。
          </p>
        ) : null}
      </header>
      {domains.map((domain) => (
        <TodoDomain key={domain.name} domain={domain} />
      ))}
      {total === 0 ? <NothingToDo actor={actor} /> : null}
      <OpenMenu />
    </main>
  );
}
