import type { ReactNode } from 'react';
import { type HonourBoard, periodKindLabels, starsText } from '@/domain/service';
import { Section } from '../../organization/section';
import { addressOf } from '../../property/parts';
import { Details, EmptyState } from '../../shared';
import { StarMark } from '../stars/parts';

/** The board of a place: those who agreed by name, everybody else as a number. */
export function HonourPage(props: {
  board: HonourBoard;
  trend: ReactNode;
  spread: ReactNode;
  compared: ReactNode;
}) {
  const { board, trend, spread, compared } = props;
  const { node, periods, kinds, kind, members, namedFrom, unnamed } = board;
  const path = node ? `/honour/${node.id}` : '/honour';
  const newest = periods.at(-1);
  return (
    <>
      <h1 className="govuk-heading-l">{node ? `${node.name}光荣榜` : '光荣榜'}</h1>
      <p className="govuk-body-l">
        党员每期按服务记录和民主评议评星，支部会议确认。{starsText(namedFrom)}
        以上、同意公开的写名字，其余的只算人数。
      </p>
      <Details summary="星级怎么来的？">
        <p>
          每条服务记录由支部审核，居民可以道谢；加上党员互相评议和有凭据的加分、扣分，按公开的规则算。结果先公示，有异议的复核，支部会议确认以后定下来，不再改。
          <a className="govuk-link" href="/stars">
            看每一次评星和规则
          </a>
        </p>
      </Details>
      {kinds.length > 1 ? (
        <nav aria-label="周期">
          <ul className="govuk-list app-periods">
            {kinds.map((one) => (
              <li key={one}>
                <a
                  className="govuk-link"
                  href={addressOf(path, { kind: one })}
                  aria-current={one === kind ? 'page' : undefined}
                >
                  {periodKindLabels[one]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {newest ? (
        <>
          {node ? (
            <Section id="members" title={`${newest.label}上榜的党员`}>
              {members.length > 0 ? (
                <ul className="govuk-list app-honour">
                  {members.map(({ name, organizationName, stars }) => (
                    <li key={`${name}${organizationName}`}>
                      <strong>{name}</strong> <StarMark stars={stars} />
                      <br />
                      <span className="govuk-body-s app-muted">{organizationName}</span>
                    </li>
                  ))}
                </ul>
              ) : (
                <p className="govuk-body">
                  这一期{starsText(namedFrom)}以上的，还没有党员同意公开自己的星级。
                </p>
              )}
              {unnamed > 0 ? (
                <p className="govuk-body">
                  {members.length > 0 ? '另有' : '评了'}
                  {unnamed}名党员，没有写名字：没有同意公开，或者不到{starsText(namedFrom)}。
                </p>
              ) : null}
            </Section>
          ) : null}
          <Section id="spread" title="星级分布">
            {spread}
          </Section>
          <Section id="trend" title="一期一期比">
            {trend}
          </Section>
          {board.compared.length > 0 ? (
            <Section id="compared" title={node ? '下面的党组织' : '各社区（村）'}>
              {compared}
            </Section>
          ) : null}
        </>
      ) : (
        <EmptyState title="还没有评星的结果">
          <p>
            支部会议确认一期评星以后，结果会列在这里。党员做了什么，现在就能看：
            <a className="govuk-link" href="/service">
              党员在身边
            </a>
            。
          </p>
        </EmptyState>
      )}
    </>
  );
}
