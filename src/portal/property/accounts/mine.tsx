import type { Router } from 'express';
import { isSignedIn } from '@/access';
import {
  type OwnOffice,
  type OwnQuestion,
  officeLabels,
  ownAccountQuestions,
  ownOffices,
  questionStateLabels,
} from '@/domain/property';
import { formatDate, formatPlainDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import {
  EmptyState,
  Pagination,
  type PortalDependencies,
  portalOf,
  sendPage,
  Tag,
  type TagColour,
} from '../../shared';
import { askedPage } from '../query';

const pageSize = 20;
const colours: Record<OwnQuestion['state'], TagColour> = {
  open: 'yellow',
  answered: 'green',
  hidden: 'grey',
};

/** `/me/account-questions`: what somebody asked about accounts, also what was hidden. */
export function registerOwnQuestions(router: Router, { payload }: PortalDependencies): void {
  router.get('/me/account-questions', async (req, res) => {
    const { actor } = portalOf(req);
    if (!isSignedIn(actor)) fail('unauthenticated');
    const questions = await ownAccountQuestions(payload, actor.userId);
    const pages = Math.max(1, Math.ceil(questions.length / pageSize));
    const page = Math.min(askedPage(req), pages);
    sendPage(req, res, {
      title: '我问过的收支',
      private: true,
      back: '/me',
      children: (
        <>
          <h1 className="govuk-heading-l">我问过的收支</h1>
          {questions.length === 0 ? (
            <EmptyState title="还没有问过">
              <p>在小区的收支公示里点开一个月，对哪一笔有疑问就问哪一笔，会公开回答，不写您的名字。</p>
            </EmptyState>
          ) : null}
          <ul className="app-list">
            {questions.slice((page - 1) * pageSize, page * pageSize).map((question) => (
              <Question key={question.id} question={question} />
            ))}
          </ul>
          <Pagination page={page} pages={pages} href={(to) => `/me/account-questions?page=${to}`} />
        </>
      ),
    });
  });
}

function Question({ question }: { question: OwnQuestion }) {
  const { text, state, askedAt, dueAt, answer, hiddenReason, shownName, about, item, href } = question;
  return (
    <li>
      <h2 className="govuk-heading-s">
        <a className="govuk-link" href={href}>
          {about}：{item}
        </a>
      </h2>
      <p className="app-list__meta">
        <Tag colour={colours[state]}>{questionStateLabels[state]}</Tag>
        <span>{formatPlainDay(askedAt)}提问</span>
        <span>{shownName ? `公开的称呼：${shownName}` : '不公开名字'}</span>
      </p>
      <p className="govuk-body">{text}</p>
      {answer ? <p className="govuk-body">回答：{answer}</p> : null}
      {state === 'open' ? <p className="govuk-body-s">最迟{formatDate(dueAt)}回答，回答了通知您。</p> : null}
      {state === 'hidden' ? (
        <p className="govuk-body-s">没有公开，原因：{hiddenReason}。可以改了再问。</p>
      ) : null}
    </li>
  );
}

/** On the page of one's own: committees one is a member of with what waits there, and the way to one's questions. */
export function MySelfManagement({ offices, questions }: { offices: OwnOffice[]; questions: number }) {
  if (offices.length === 0 && questions === 0) return null;
  return (
    <section className="app-section" aria-labelledby="my-committee">
      <h2 className="govuk-heading-m" id="my-committee">
        {offices.length > 0 ? '我在自管会的事' : '小区收支'}
      </h2>
      {offices.map(({ compound, compoundName, office, drafts, openQuestions }) => (
        <ul key={compound} className="govuk-list">
          <li>
            {compoundName}，{officeLabels[office]}：
            <a className="govuk-link" href={`/compounds/${compound}/accounts/keep`}>
              记账{drafts.length > 0 ? `（${drafts.length}本还没公布）` : ''}
            </a>
          </li>
          <li>
            <a className="govuk-link" href={`/compounds/${compound}/accounts`}>
              收支公示{openQuestions > 0 ? `（${openQuestions}个提问等回答）` : ''}
            </a>
          </li>
        </ul>
      ))}
      {questions > 0 ? (
        <p className="govuk-body">
          <a className="govuk-link" href="/me/account-questions">
            我问过的收支（{questions}）
          </a>
        </p>
      ) : null}
    </section>
  );
}

/** What {@link MySelfManagement} shows for an account. */
export async function mySelfManagement(
  { payload }: Pick<PortalDependencies, 'payload'>,
  user: string | null,
) {
  if (user === null) return { offices: [], questions: 0 };
  const offices = await ownOffices(payload, user);
  const { totalDocs } = await payload.db.count({
    collection: 'account-questions',
    where: { user: { equals: user } },
  });
  return { offices, questions: totalDocs };
}
