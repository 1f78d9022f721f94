import type { ReactNode } from 'react';
import { classNames } from './class-names';

/** One thing to do: a link when it can be done now, and its state in words. */
export interface Task {
  title: string;
  href?: string;
  hint?: ReactNode;
  status: ReactNode;
}

/** Things to do, each with its state. `id` keeps the ids of two lists on one page apart. */
export function TaskList({ tasks, id = 'tasks' }: { tasks: Task[]; id?: string }) {
  return (
    <ul className="govuk-task-list">
      {tasks.map((task, index) => {
        const hintId = `${id}-${index + 1}-hint`;
        const statusId = `${id}-${index + 1}-status`;
        return (
          <li
            key={task.title}
            className={classNames('govuk-task-list__item', task.href && 'govuk-task-list__item--with-link')}
          >
            <div className="govuk-task-list__name-and-hint">
              {task.href ? (
                <a
                  className="govuk-link govuk-task-list__link"
                  href={task.href}
                  aria-describedby={classNames(task.hint ? hintId : '', statusId)}
                >
                  {task.title}
                </a>
              ) : (
                <div>{task.title}</div>
              )}
              {task.hint ? (
                <div id={hintId} className="govuk-task-list__hint">
                  {task.hint}
                </div>
              ) : null}
            </div>
            <div className="govuk-task-list__status" id={statusId}>
              {task.status}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
