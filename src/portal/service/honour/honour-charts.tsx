import { type HonourBoard, sharesOf, starsText, trendWithGaps } from '@/domain/service';
import { ChartFigure, drawChart, Table } from '../../shared';

/** 4.25 */
export const averageText = (mean: number): string => (mean / 100).toFixed(2).replace(/0$/, '');

const tooFew = '人太少，不公布';

/** How the average went over the periods: drawn when there are two to compare, and as a table always. */
export async function TrendSection({ periods }: Pick<HonourBoard, 'periods'>) {
  const told = periods.filter(({ mean }) => mean !== null);
  const [first, last] = [told[0], told.at(-1)];
  const drawing = trendWithGaps(periods);
  const isBroken = drawing.includes(null);
  const drawn =
    told.length > 1
      ? await drawChart({
          key: 'star-trend',
          labels: drawing.map((period) => period?.label ?? ''),
          series: [
            {
              name: '平均星级',
              kind: 'line',
              look: 'plain',
              values: drawing.map((period) =>
                period === null || period.mean === null ? null : period.mean / 100,
              ),
            },
          ],
          unit: '星',
          most: 5,
        })
      : null;
  return (
    <>
      {drawn ? (
        <ChartFigure
          drawn={drawn}
          title="历次平均星级"
          description={`${
            isBroken
              ? '前后两期评的人数差一倍以上的，评的不是同一些人，不连成线，也不能比。'
              : `从${first?.label}的${averageText(first?.mean ?? 0)}星到${last?.label}的${averageText(last?.mean ?? 0)}星。`
          }下面的表里有每一次的数字。`}
        />
      ) : null}
      <Table
        caption="历次评星"
        columns={[
          { key: 'label', label: '哪一期' },
          { key: 'rated', label: '评了几名', numeric: true },
          { key: 'mean', label: '平均星级', numeric: true },
        ]}
        rows={periods.toReversed().map(({ label, rated, mean }) => ({
          key: label,
          cells: { label, rated, mean: mean === null ? tooFew : averageText(mean) },
        }))}
      />
    </>
  );
}

/** How the stars of the newest period are spread, drawn and as a table; words only where the numbers would tell of a person. */
export async function SpreadSection({
  periods,
  least,
  agreed,
}: Pick<HonourBoard, 'periods' | 'least' | 'agreed'>) {
  const newest = periods.at(-1);
  if (!newest) return null;
  const { spread, rated, label } = newest;
  if (!spread) {
    return (
      <p className="govuk-body">
        {label}评了{rated}名党员，{hiddenWords({ rated, agreed, least })}
      </p>
    );
  }
  const order = [5, 4, 3, 2, 1, 0] as const;
  const drawn = await drawChart({
    key: 'star-spread',
    labels: order.map((stars) => starsText(stars)),
    series: [{ name: '人数', kind: 'bars', look: 'plain', values: order.map((stars) => spread[stars]) }],
    unit: '人',
  });
  const high = spread[4] + spread[5];
  const shares = sharesOf(spread);
  return (
    <ChartFigure
      drawn={drawn}
      title={`${label}：各星级几人`}
      description={`评了${rated}名党员，四星、五星的有${high}名。`}
    >
      <Table
        caption={`${label}各星级人数`}
        captionHidden
        columns={[
          { key: 'stars', label: '星级' },
          { key: 'n', label: '人数', numeric: true },
          { key: 'share', label: '占百分之几', numeric: true },
        ]}
        rows={order.map((stars) => ({
          key: String(stars),
          cells: {
            stars: starsText(stars),
            n: spread[stars],
            share: `${shares[stars]}%`,
          },
        }))}
      />
    </ChartFigure>
  );
}

/** Why the spread is not told. */
function hiddenWords({ rated, agreed, least }: { rated: number; agreed: number; least: number }): string {
  if (rated < least) return `不到${least}名，不公布各星级的人数。`;
  const unnamed = rated - agreed;
  return unnamed > 0 && unnamed < least
    ? `${agreed}名同意公开，没有同意的不到${least}名。公布各星级的人数，就能推算出他们的星级，所以不公布。`
    : '和别的页面上的数字合起来，就能推算出没有同意公开的人的星级，所以不公布各星级的人数。';
}

/** The nodes right below, side by side; only those with enough members. */
export async function ComparedSection({ compared, least }: Pick<HonourBoard, 'compared' | 'least'>) {
  const told = compared.filter(({ mean }) => mean !== null);
  const best = told.filter(({ mean }) => mean === told[0]?.mean);
  const most = told.slice(0, 12);
  const drawn =
    most.length > 1
      ? await drawChart({
          key: 'star-compared',
          labels: most.map(({ name }) => name),
          series: [
            {
              name: '平均星级',
              kind: 'bars',
              look: 'plain',
              values: most.map(({ mean }) => (mean ?? 0) / 100),
            },
          ],
          unit: '星',
          most: 5,
        })
      : null;
  return (
    <>
      {drawn ? (
        <ChartFigure
          drawn={drawn}
          title="各党组织的平均星级"
          description={`最高的是${best.map(({ name }) => name).join('、')}，${best.length > 1 ? '都是' : ''}${averageText(best[0]?.mean ?? 0)}星。评了不到${least}名的不比较。`}
        />
      ) : null}
      <Table
        caption="各党组织"
        columns={[
          { key: 'name', label: '党组织' },
          { key: 'rated', label: '评了几名', numeric: true },
          { key: 'mean', label: '平均星级', numeric: true },
          { key: 'high', label: '四星、五星', numeric: true },
        ]}
        rows={compared.map(({ id, name, rated, mean, high }) => ({
          key: id,
          cells: {
            name: (
              <a className="govuk-link" href={`/honour/${id}`}>
                {name}
              </a>
            ),
            rated,
            mean: mean === null ? tooFew : averageText(mean),
            high: high ?? '—',
          },
        }))}
      />
    </>
  );
}
