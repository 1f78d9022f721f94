import { type Actor, roles } from '@/access';
import { pagesFor, rolesOf } from '../navigation/menu';
import { waysFor } from './ways';

/** Instead of an empty page: what will appear here, and where to go meanwhile. */
export function NothingToDo({ actor }: { actor: Actor }) {
  const held = rolesOf(actor);
  const { expect, ways } = waysFor(held, pagesFor(held));
  return (
    <section className="todo__domain" aria-labelledby="todo-nothing">
      <h2 id="todo-nothing" className="todo__domain-title">
        现在可以做什么
      </h2>
      <p>{expect}</p>
      <ul className="todo__groups todo__ways">
        {ways.map(({ path, label, hint }) => (
          <li key={path} className="todo__card">
            <a href={path} className="todo__link">
              {label}
            </a>
            <span className="todo__facts">{hint}</span>
          </li>
        ))}
      </ul>
      <p className="todo__facts">
        {[...held].map((role) => `${roles[role].label}：${roles[role].meaning}`).join('；')}
      </p>
    </section>
  );
}
