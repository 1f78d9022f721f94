import type { ReactNode } from 'react';
import { percentText, type ReportRow } from '@/domain/requests';

// A drawing of 340 units across, so that its words can still be read at 320 pixels.
const width = 340;
const height = 190;
const frame = { left: 40, right: 8, top: 14, bottom: 30 };
const inner = { width: width - frame.left - frame.right, height: height - frame.top - frame.bottom };
const base = height - frame.bottom;

/** How many came each month, as bars. */
export function VolumeChart({ months }: { months: ReportRow[] }) {
  const most = ceiling(Math.max(1, ...months.map(({ filed, handled }) => filed ?? handled ?? 0)));
  const step = inner.width / months.length;
  return (
    <Figure id="chart-volume" title="每月受理量" description={volumeInWords(months)}>
      <Grid ticks={[0, most / 2, most].map((value) => ({ at: value / most, text: String(value) }))} />
      {months.map(({ key, filed }, index) => {
        const size = ((filed ?? 0) / most) * inner.height;
        return (
          <rect
            key={key}
            className="app-chart__bar"
            x={frame.left + index * step + step * 0.15}
            y={base - size}
            width={step * 0.7}
            height={size}
          />
        );
      })}
      <MonthLabels months={months} />
    </Figure>
  );
}

const lines = [
  { key: 'on-time', label: '按期办结率', className: 'app-chart__line' },
  { key: 'satisfied', label: '满意率', className: 'app-chart__line app-chart__line--dashed' },
] as const;

/** Two rates as lines, told apart by dashes and marks, never by colour alone. */
export function RateChart({ months }: { months: ReportRow[] }) {
  return (
    <Figure id="chart-rates" title="按期办结率（实线）和满意率（虚线）" description={ratesInWords(months)}>
      <Grid ticks={[0, 0.5, 1].map((at) => ({ at, text: `${at * 100}%` }))} />
      {lines.map(({ key, className }) => (
        <g key={key}>
          {pieces(months, key).map((points) => (
            <polyline key={points} className={className} points={points} />
          ))}
          {months.map((row, index) => {
            const { rate } = row.rates[key];
            if (rate === null) return null;
            const [x, y] = pointOf(months.length, index, rate);
            return key === 'on-time' ? (
              <circle key={row.key} className="app-chart__mark" cx={x} cy={y} r={2.5} />
            ) : (
              <rect key={row.key} className="app-chart__mark" x={x - 2.5} y={y - 2.5} width={5} height={5} />
            );
          })}
        </g>
      ))}
      <MonthLabels months={months} />
    </Figure>
  );
}

function Figure(props: { id: string; title: string; description: string; children: ReactNode }) {
  const { id, title, description } = props;
  return (
    <figure className="app-chart">
      <figcaption className="govuk-heading-s" id={`${id}-title`}>
        {title}
      </figcaption>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-words`}
        focusable="false"
      >
        <title>{title}</title>
        {props.children}
      </svg>
      <p className="govuk-visually-hidden" id={`${id}-words`}>
        {description}下面的表里有每个月的数字。
      </p>
    </figure>
  );
}

function Grid({ ticks }: { ticks: { at: number; text: string }[] }) {
  return (
    <>
      {ticks.map(({ at, text }) => {
        const y = base - at * inner.height;
        return (
          <g key={text}>
            <line className="app-chart__grid" x1={frame.left} x2={width - frame.right} y1={y} y2={y} />
            <text className="app-chart__text" x={frame.left - 5} y={y + 4} textAnchor="end">
              {text}
            </text>
          </g>
        );
      })}
    </>
  );
}

/** About six words under the drawing, whatever the number of months. */
function MonthLabels({ months }: { months: ReportRow[] }) {
  const every = Math.ceil(months.length / 6);
  const step = inner.width / months.length;
  return (
    <>
      {months.map(({ key }, index) =>
        index % every === 0 ? (
          <text
            key={key}
            className="app-chart__text"
            x={frame.left + (index + 0.5) * step}
            y={base + 18}
            textAnchor="middle"
          >
            {`${key.slice(2, 4)}-${key.slice(5)}`}
          </text>
        ) : null,
      )}
    </>
  );
}

function pointOf(count: number, index: number, rate: number): [number, number] {
  const step = inner.width / count;
  const x = frame.left + (index + 0.5) * step;
  return [Math.round(x * 10) / 10, Math.round((base - (rate / 1000) * inner.height) * 10) / 10];
}

/** Lines without the months that have no rate: a gap is no zero. */
function pieces(months: ReportRow[], key: (typeof lines)[number]['key']): string[] {
  const found: string[][] = [[]];
  for (const [index, row] of months.entries()) {
    const { rate } = row.rates[key];
    if (rate === null) found.push([]);
    else found.at(-1)?.push(pointOf(months.length, index, rate).join(','));
  }
  return found.filter((points) => points.length > 1).map((points) => points.join(' '));
}

/** The next round number: 1, 2, 5 times a power of ten, and even. */
function ceiling(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const round = [1, 2, 4, 5, 6, 8, 10].find((factor) => factor * power >= value) ?? 10;
  return Math.max(2, round * power);
}

function volumeInWords(months: ReportRow[]): string {
  const known = months.filter(({ filed }) => filed !== null);
  const [first] = known;
  if (!first) return '';
  const most = known.reduce((best, row) => ((row.filed ?? 0) > (best.filed ?? 0) ? row : best), first);
  return `最多的是${most.name}，${most.filed}件；最近一个月${known.at(-1)?.filed}件。`;
}

function ratesInWords(months: ReportRow[]): string {
  return lines
    .map(({ key, label }) => {
      const last = months.findLast(({ rates }) => rates[key].rate !== null);
      return last ? `${label}最近是${last.name}的${percentText(last.rates[key].rate)}。` : '';
    })
    .join('');
}
