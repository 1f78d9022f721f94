import type { TrendPoint } from '@/domain/property';
import { formatPlainDay } from '@/shared/dates';
import { Table } from '../../shared';
import { interval, percent, points, tooFew } from './words';

const width = 340;
const height = 150;
const frame = { left: 30, right: 12, top: 12, bottom: 26 };
const inner = { width: width - frame.left - frame.right, height: height - frame.top - frame.bottom };
const y = (mean: number) => frame.top + inner.height * (1 - (mean - 100) / 400);

/** How the rating of a compound went over the rounds: drawn when there are two to compare, and as a table always. */
export function RatingTrend({ trend, compound }: { trend: TrendPoint[]; compound: string }) {
  const told = trend.flatMap((point) => (point.mean === null ? [] : [{ ...point, mean: point.mean }]));
  return (
    <>
      {told.length > 1 ? <Drawing told={told} /> : null}
      <Table
        caption="历次评价"
        captionHidden
        columns={[
          { key: 'round', label: '哪一轮' },
          { key: 'closed', label: '截止' },
          { key: 'n', label: '评了的户数', numeric: true },
          { key: 'rate', label: '参与率', numeric: true },
          { key: 'mean', label: '平均分', numeric: true },
          { key: 'interval', label: '95%区间', numeric: true },
        ]}
        rows={trend.toReversed().map((point) => ({
          key: point.round.id,
          cells: {
            round: (
              <a className="govuk-link" href={`/ratings/${point.round.id}/${compound}`}>
                {point.round.name}
              </a>
            ),
            closed: formatPlainDay(point.closedAt),
            n: point.n,
            rate: percent(point.responseRate),
            mean: point.mean === null ? tooFew : points(point.mean),
            interval: interval(point.low, point.high),
          },
        }))}
      />
    </>
  );
}

type Told = TrendPoint & { mean: number };

/** The means with their intervals; the table beneath says the same in numbers. */
function Drawing({ told }: { told: Told[] }) {
  const step = inner.width / told.length;
  const x = (index: number) => frame.left + (index + 0.5) * step;
  const [first, last] = [told[0], told.at(-1)];
  const words = first && last ? `从${points(first.mean)}分到${points(last.mean)}分` : '';
  return (
    <figure className="app-chart">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`历次平均分，${words}；下面的表里有每一轮的数字`}
        focusable="false"
      >
        {[100, 200, 300, 400, 500].map((mean) => (
          <g key={mean}>
            <line
              className="app-chart__grid"
              x1={frame.left}
              x2={width - frame.right}
              y1={y(mean)}
              y2={y(mean)}
            />
            <text className="app-chart__text" x={frame.left - 5} y={y(mean) + 4} textAnchor="end">
              {mean / 100}
            </text>
          </g>
        ))}
        <polyline
          className="app-chart__line"
          points={told.map(({ mean }, index) => `${x(index)},${y(mean)}`).join(' ')}
        />
        {told.map(({ round, closedAt, mean, low, high }, index) => (
          <g key={round.id}>
            <line
              className="app-chart__line"
              x1={x(index)}
              x2={x(index)}
              y1={y(low ?? mean)}
              y2={y(high ?? mean)}
            />
            <circle className="app-chart__mark" cx={x(index)} cy={y(mean)} r={3} />
            <text className="app-chart__text" x={x(index)} y={height - 8} textAnchor="middle">
              {monthOf(closedAt)}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}

/** 2026-09, as short as it can be read. */
function monthOf(moment: string): string {
  const [, year = '', month = ''] = /^\d\d(\d\d)年(\d+)月/.exec(formatPlainDay(moment)) ?? [];
  return `${year}-${month.padStart(2, '0')}`;
}
