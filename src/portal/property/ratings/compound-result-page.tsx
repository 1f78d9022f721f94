import {
  type CompoundResult,
  gradeLabels,
  managementModeLabels,
  type PublicDimension,
  type Round,
} from '@/domain/property';
import { Section } from '../../organization/section';
import { EmptyState, InsetText, Pagination, SummaryList, Table } from '../../shared';
import { addressOf } from '../parts';
import { Method } from './method';
import { RatingTrend } from './trend';
import { interval, judged, percent, points, tooFew } from './words';

/** What the households of one compound said, dimension by dimension, with the words that were shown. */
export function CompoundResultPage({ round, found }: { round: Round; found: CompoundResult }) {
  const { result, dimensions, comments, trend } = found;
  const { compound, community, company, mode, n, households, responseRate, mean, low, high } = result;
  const path = `/ratings/${round.id}/${compound.id}`;
  return (
    <>
      <span className="govuk-caption-l">{round.name}</span>
      <h1 className="govuk-heading-l">{compound.name}</h1>
      <SummaryList
        rows={[
          {
            key: '总的平均分',
            value:
              mean === null ? (
                tooFew
              ) : (
                <>
                  <strong>{points(mean)}</strong>分（满分5分），95%区间{interval(low, high)}
                </>
              ),
          },
          { key: '评了的户数', value: `${n}户，共${households}户，参与率${percent(responseRate)}` },
          { key: '评的是', value: judged(round) },
          {
            key: '截止时谁管',
            value: company ? (
              <a className="govuk-link" href={`/property-companies/${company.id}`}>
                {company.name}
              </a>
            ) : mode ? (
              managementModeLabels[mode]
            ) : (
              '没有登记'
            ),
          },
          {
            key: '小区',
            value: (
              <a className="govuk-link" href={`/compounds/${compound.id}`}>
                {[community?.name, compound.name].filter(Boolean).join(' · ')}
              </a>
            ),
          },
        ]}
      />
      {mean === null ? (
        <InsetText>
          参加的不到{round.least}
          户。为了不让人看出是谁评的，得分、各项和留言都不公布。下一轮多几户参加就能公布。
        </InsetText>
      ) : (
        <Section id="dimensions" title="各项">
          <Dimensions dimensions={dimensions} />
        </Section>
      )}
      <Section id="trend" title="和以前比">
        <RatingTrend trend={trend} compound={compound.id} />
      </Section>
      {mean === null ? null : (
        <Section id="comments" title="居民说">
          {comments.total === 0 ? (
            <EmptyState title="没有公开的留言">
              <p>居民写的话经社区看过、遮掉电话门牌姓名以后公开在这里，不写是谁说的。</p>
            </EmptyState>
          ) : null}
          <ul className="app-list">
            {comments.items.map((comment) => (
              <li key={comment.id}>
                <p className="govuk-body app-pre-line">{comment.text}</p>
                <CommentPhotos id={comment.id} count={comment.photos} />
              </li>
            ))}
          </ul>
          <Pagination
            page={comments.page}
            pages={comments.pages}
            href={(page) => addressOf(path, { page: page > 1 ? page : undefined })}
          />
        </Section>
      )}
      <Method round={round} />
    </>
  );
}

function CommentPhotos({ id, count }: { id: string; count: number }) {
  if (count === 0) return null;
  return (
    <ul className="app-photos">
      {Array.from({ length: count }, (_none, index) => `/ratings/comments/${id}/photos/${index + 1}`).map(
        (address, index) => (
          <li key={address}>
            <a href={address}>
              {/* biome-ignore lint/performance/noImgElement: Express renders this page, not Next */}
              <img
                src={address}
                alt={`居民附的照片，第${index + 1}张`}
                loading="lazy"
                width={160}
                height={120}
              />
            </a>
          </li>
        ),
      )}
    </ul>
  );
}

function Dimensions({ dimensions }: { dimensions: PublicDimension[] }) {
  return (
    <>
      <Table
        caption="各项的户数和平均分"
        captionHidden
        columns={[
          { key: 'name', label: '项目' },
          { key: 'n', label: '评了的户数', numeric: true },
          { key: 'mean', label: '平均分', numeric: true },
          { key: 'interval', label: '95%区间', numeric: true },
          { key: 'satisfied', label: '满意率', numeric: true },
        ]}
        rows={dimensions.map((one) => ({
          key: one.id,
          cells: {
            name: `${one.name}（占${one.weight}%）`,
            n: one.n,
            mean: one.mean === null ? tooFew : <Bar mean={one.mean} />,
            interval: interval(one.low, one.high),
            satisfied: percent(one.satisfied),
          },
        }))}
      />
      <Table
        caption="各等级的户数"
        columns={[
          { key: 'name', label: '项目' },
          ...grades.map(({ grade, label }) => ({ key: grade, label, numeric: true })),
        ]}
        rows={dimensions
          .filter(({ mean }) => mean !== null)
          .map((one) => ({
            key: one.id,
            cells: {
              name: one.name,
              ...Object.fromEntries(grades.map(({ grade }) => [grade, shareOf(one, grade)])),
            },
          }))}
      />
    </>
  );
}

const grades = (['5', '4', '3', '2', '1'] as const).map((grade) => ({ grade, label: gradeLabels[grade] }));

/** 12户（34.3%） */
function shareOf(one: PublicDimension, grade: keyof typeof gradeLabels): string {
  const count = one[`count${grade}`];
  return count === null || one.n === 0 ? '—' : `${count}户（${((100 * count) / one.n).toFixed(1)}%）`;
}

/** The mean with a bar that repeats it. */
function Bar({ mean }: { mean: number }) {
  return (
    <>
      {points(mean)}
      <svg
        className="app-bar"
        viewBox="0 0 100 8"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <rect className="app-bar__whole" width="100" height="8" />
        <rect className="app-bar__part" width={(mean - 100) / 4} height="8" />
      </svg>
    </>
  );
}
