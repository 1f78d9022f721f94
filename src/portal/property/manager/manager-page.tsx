import type { TaskLine } from '@/domain/matters';
import { type ManagedCompound, type ManagerTask, managementModeLabels } from '@/domain/property';
import { formatDate, formatPlainDay } from '@/shared/dates';
import { OwnMatterTasks } from '../../matters/blocks';
import { Section } from '../../organization/section';
import { Due } from '../../requests/work/list-page';
import { ButtonLink, EmptyState, Tag } from '../../shared';
import { Left, StateTag } from '../rectifications/parts';
import type { ManagerRequests } from './requests-of';

/** What a property manager has to do today, on a phone: tasks by deadline, requests, the compounds. */
export function ManagerPage(props: {
  compounds: ManagedCompound[];
  tasks: ManagerTask[];
  requests: ManagerRequests;
  /** What the company has to do for matters. */
  matterTasks: TaskLine[];
  at: Date;
}) {
  const { compounds, tasks, requests, matterTasks, at } = props;
  const open = tasks.filter(({ state }) => state === 'open');
  const waiting = tasks.filter(({ state }) => state !== 'open');
  const late = open.filter(({ isLate }) => isLate).length;
  const names = new Map(compounds.map(({ id, name }) => [id, name]));
  return (
    <>
      <h1 className="govuk-heading-l">我的小区</h1>
      <p className="govuk-body-l">
        {open.length > 0
          ? `要整改的${open.length}项${late > 0 ? `，其中${late}项超过期限` : ''}。`
          : '现在没有要整改的。'}
      </p>
      <Section id="tasks" title="要整改的">
        {open.length === 0 ? (
          <EmptyState title="都办完了">
            <p>
              社区巡查、居民诉求和评价里发现要改的，会在这里按期限排好。改好以后拍照报上来，居民说修好了就办结。
            </p>
          </EmptyState>
        ) : (
          <ul className="app-list">
            {open.map((task) => (
              <Task key={task.id} task={task} compoundName={names.get(task.compound) ?? ''} />
            ))}
          </ul>
        )}
      </Section>
      <OwnMatterTasks tasks={matterTasks} at={at} />
      {waiting.length > 0 ? (
        <Section id="waiting" title="报上去的，等别人">
          <ul className="app-list">
            {waiting.map((task) => (
              <li key={task.id}>
                <h3 className="govuk-heading-s app-question__title">
                  <a className="govuk-link" href={`/rectifications/${task.id}`}>
                    {task.title}
                  </a>
                </h3>
                <p className="app-list__meta">
                  <StateTag state={task.state} isLate={task.isLate} />
                  <span>{names.get(task.compound)}</span>
                  {task.state === 'asking' && task.askUntil ? (
                    <span>
                      已有{task.answered}户回答，到{formatDate(task.askUntil)}为止
                    </span>
                  ) : null}
                </p>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section
        id="requests"
        title="小区的诉求"
        {...(requests.items ? { more: { href: '/work', text: '全部诉求' } } : {})}
      >
        <Requests requests={requests} at={at} />
      </Section>
      <Section id="compounds" title="小区和合同">
        <ul className="app-list">
          {compounds.map((compound) => (
            <Compound key={compound.id} compound={compound} />
          ))}
        </ul>
      </Section>
    </>
  );
}

function Task({ task, compoundName }: { task: ManagerTask; compoundName: string }) {
  const { id, title, number, state, isLate, dueAt, urgeCount, superviseCount, round, extension } = task;
  const marks = [
    round > 0 ? `居民说没修好，第${round}次重改` : '',
    urgeCount > 0 ? `催办${urgeCount}次` : '',
    superviseCount > 0 ? `督办${superviseCount}次` : '',
    extension === 'asked' ? '已申请延期，等答复' : '',
  ].filter(Boolean);
  return (
    <li>
      <h3 className="govuk-heading-s app-question__title">
        <a className="govuk-link" href={`/rectifications/${id}`}>
          {title}
        </a>
      </h3>
      <p className="app-list__meta">
        <StateTag state={state} isLate={isLate} />
        <span>{compoundName}</span>
        <span>
          {formatDate(dueAt)}，<Left dueAt={dueAt} />
        </span>
        <span>{number}</span>
        {marks.map((mark) => (
          <span key={mark}>{mark}</span>
        ))}
      </p>
      <div className="app-work-actions">
        <ButtonLink href={`/property/rectifications/${id}/done`}>
          报完成<span className="govuk-visually-hidden">：{title}</span>
        </ButtonLink>
        {extension || isLate ? null : (
          <ButtonLink tone="secondary" href={`/property/rectifications/${id}/extension`}>
            申请延期<span className="govuk-visually-hidden">：{title}</span>
          </ButtonLink>
        )}
      </div>
    </li>
  );
}

function Requests({ requests: { items, hasUnit }, at }: { requests: ManagerRequests; at: Date }) {
  if (items === null) {
    return (
      <p className="govuk-body">
        {hasUnit
          ? '派给企业的诉求由企业的承办单位经办人办理。您也要办的，请系统管理员给您加上“承办单位经办人”。'
          : '您的小区现在没有物业企业，或者企业还没有对应的承办单位，诉求由社区和相关单位办理。'}
      </p>
    );
  }
  if (items.length === 0) return <p className="govuk-body">现在没有派给您单位、还没有答复的诉求。</p>;
  return (
    <ul className="app-work-list">
      {items.map(({ id, title, stateLabel, dueAt, place, marks, number }) => (
        <li key={id}>
          <a className="app-work-line" href={`/work/${id}`}>
            <span className="app-work-line__title">{title}</span>
            <span>
              <Tag colour="blue">{stateLabel}</Tag> <Due dueAt={dueAt} at={at} />
            </span>
            <span>{[place, ...marks].filter(Boolean).join(' · ')}</span>
            <span>编号 {number}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function Compound({ compound }: { compound: ManagedCompound }) {
  const { id, name, mode, companyName, contractEnds } = compound;
  return (
    <li>
      <h3 className="govuk-heading-s app-question__title">
        <a className="govuk-link" href={`/compounds/${id}`}>
          {name}
        </a>
      </h3>
      <p className="app-list__meta">
        <span>{mode ? managementModeLabels[mode] : '没有登记管理方式'}</span>
        {companyName ? <span>{companyName}</span> : null}
        <span>{contractEnds ? `合同到${formatPlainDay(contractEnds)}` : '没有登记合同'}</span>
        <span>
          <a className="govuk-link" href={`/compounds/${id}/rectifications`}>
            全部整改<span className="govuk-visually-hidden">：{name}</span>
          </a>
        </span>
      </p>
    </li>
  );
}
