import { type ConsultationPage, hoursText, type LawWorker, type OwnTraining } from '@/domain/neighbourhood';
import { addressOf } from '../../property/parts';
import { ButtonGroup, EmptyState, Pagination } from '../../shared';
import { ConsultationItem } from './parts';

/** What waits for a helper or an adviser, then what they have done. */
export function WorkListPage(props: {
  worker: LawWorker;
  waiting: ConsultationPage;
  others: ConsultationPage | null;
  trainings: OwnTraining[];
}) {
  const { worker, waiting, others, trainings } = props;
  const list = others ?? waiting;
  const answers = worker.answering.helpers.length + worker.answering.advisers.length > 0;
  return (
    <>
      <h1 className="govuk-heading-l">法律咨询</h1>
      <ButtonGroup>
        {worker.advisers.length > 0 ? (
          <a className="govuk-link" href="/work/law/visits">
            登记到村服务
          </a>
        ) : null}
        {worker.keeps ? (
          <>
            <a className="govuk-link" href="/work/law/desk">
              没人接、过期的
            </a>
            <a className="govuk-link" href="/work/law/coverage">
              法律服务覆盖
            </a>
          </>
        ) : null}
      </ButtonGroup>
      {trainings.map(({ helper, year, quarters, least, missing }) => (
        <p className="govuk-body" key={helper.id}>
          {helper.name}，{year}年培训{hoursText(quarters)}
          {missing > 0 ? `，离${hoursText(least)}还差${hoursText(missing)}` : '，够了'}。
          <a className="govuk-link" href="/work/law/hours">
            看学时
          </a>{' '}
          <a className="govuk-link" href="/me/identity">
            {helper.publicConsent ? '姓名现在公开，可以撤回' : '姓名现在不公开'}
          </a>
        </p>
      ))}
      {answers ? (
        <>
          <nav aria-label="看哪些">
            <ButtonGroup>
              {others ? (
                <a className="govuk-link" href="/work/law">
                  等您答复的（{waiting.total}）
                </a>
              ) : (
                <strong>等您答复的（{waiting.total}）</strong>
              )}
              {others ? (
                <strong>其他的（{others.total}）</strong>
              ) : (
                <a className="govuk-link" href="/work/law?all=1">
                  答过的和转走的
                </a>
              )}
            </ButtonGroup>
          </nav>
          {list.total === 0 ? (
            <EmptyState title={others ? '还没有答过的' : '没有等您答复的'}>
              <p>有新的咨询会发消息给您，这里也能看到。</p>
            </EmptyState>
          ) : (
            <ul className="app-list">
              {list.items.map((line) => (
                <ConsultationItem key={line.id} line={line} href={`/work/law/${line.id}`} />
              ))}
            </ul>
          )}
          <Pagination
            page={list.page}
            pages={list.pages}
            href={(page) =>
              addressOf('/work/law', { all: others ? '1' : undefined, page: page > 1 ? page : undefined })
            }
          />
        </>
      ) : (
        <EmptyState title="这里给答复咨询的法律明白人和法律顾问用">
          <p>
            咨询只有提问的人和接手答复的人看得到，社区、司法所、领导和管理员都看不到内容。
            {worker.keeps
              ? '您能看到的是哪些没有人接、哪些过期了（只有编号和期限），可以另外指定人答复，也可以代来人登记。'
              : ''}
          </p>
        </EmptyState>
      )}
    </>
  );
}
