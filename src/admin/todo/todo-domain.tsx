import { now } from '@/shared/clock';
import { formatDateTime } from '@/shared/dates';
import { dueTone, dueWords } from '@/shared/due-words';
import type { DomainTodos, TodoGroup, TodoItem } from '@/shared/todo';

/** One domain's waiting work: a card for each kind with the most urgent few and the way to all of them. */
export function TodoDomain({ domain }: { domain: DomainTodos }) {
  return (
    <section className="todo__domain" aria-labelledby={`todo-${domain.name}`}>
      <h2 id={`todo-${domain.name}`} className="todo__domain-title">
        {domain.name}
        <span className="todo__count">{domain.count} 件</span>
      </h2>
      <div className="todo__groups">
        {domain.groups.map((group) => (
          <TodoCard key={group.label} group={group} />
        ))}
      </div>
    </section>
  );
}

function TodoCard({ group }: { group: TodoGroup }) {
  return (
    <article className="todo__card">
      <h3 className="todo__card-title">
        <a href={group.href}>{group.label}</a>
        <span className="todo__count">{group.count} 件</span>
      </h3>
      {group.count === 0 ? <p className="todo__empty">现在没有。</p> : null}
      {group.items.length > 0 ? (
        <ul className="todo__items">
          {group.items.map((item) => (
            <Item key={item.href} item={item} />
          ))}
        </ul>
      ) : null}
      {group.count > group.items.length && (
        <p className="todo__more">
          <a href={group.href}>查看全部 {group.count} 件</a>
        </p>
      )}
    </article>
  );
}

function Item({ item }: { item: TodoItem }) {
  const due = item.dueAt ? new Date(item.dueAt) : null;
  const tone = dueTone(due, now());
  return (
    <li className="todo__item">
      <a href={item.href} className="todo__link">
        {item.label}
      </a>
      <span className="todo__facts">
        {item.detail && <span>{item.detail}</span>}
        {due && (
          <span className={`todo__due todo__due--${tone}`}>
            {tone === 'calm' ? `${formatDateTime(due)} 前` : dueWords(due, now())}
          </span>
        )}
      </span>
    </li>
  );
}
