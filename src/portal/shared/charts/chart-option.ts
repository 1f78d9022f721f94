import type { EChartsCoreOption } from 'echarts/core';
import type { ChartSeries, ChartSpec } from './chart-spec';

/** Of 360 units across, so that the words can still be read at 320 pixels. */
export const chartSize = { width: 360, height: 270 };

const ink = '#0b0c0c';
const faint = '#cecece';
/** Each has a contrast of more than 4.5 to 1 on white; the second is the brand's. */
const colours = ['#1d70b8', '#b3261e', '#0b0c0c', '#00625a'];

/** The drawing of a chart in the words of the library. Nothing moves, nothing can be pressed. */
export function chartOption({ labels, series, unit, most }: ChartSpec): EChartsCoreOption {
  const font = { color: ink, fontSize: 12 };
  return {
    animation: false,
    color: colours,
    textStyle: { fontFamily: 'sans-serif' },
    // The outer bounds keep the words of the axes inside the drawing.
    grid: {
      left: 8,
      right: 10,
      top: 34,
      bottom: 40,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: {
      bottom: 4,
      itemWidth: 24,
      itemHeight: 12,
      itemGap: 14,
      selectedMode: false,
      textStyle: font,
      data: series.map(({ name }) => ({ name })),
    },
    xAxis: {
      type: 'category',
      data: labels,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: ink } },
      axisLabel: { ...font, ...labelsOf(labels, series) },
    },
    yAxis: {
      type: 'value',
      name: unit,
      nameTextStyle: { ...font, align: 'right' },
      ...(most === undefined ? {} : { max: most }),
      splitNumber: 4,
      axisLabel: { ...font, formatter: shortNumber },
      splitLine: { lineStyle: { color: faint } },
    },
    series: series.map(seriesOption),
  };
}

/** The most bars that each have their name under them. */
const mostNamed = 12;

/** A few bars are all named, in lines as narrow as the bar; of a long row of months some stand for the rest. */
function labelsOf(labels: readonly string[], series: readonly ChartSeries[]) {
  if (labels.length > mostNamed || series.some(({ kind }) => kind !== 'bars')) return { hideOverlap: true };
  const width = Math.floor((chartSize.width - 60) / labels.length);
  return { interval: 0, hideOverlap: false, width, overflow: 'break', lineHeight: 14, fontSize: 11 };
}

function seriesOption({ name, kind, look, values }: ChartSeries, index: number) {
  const common = { name, data: values, silent: true, emphasis: { disabled: true } };
  const colour = colours[index % colours.length];
  if (kind === 'bars')
    return {
      ...common,
      type: 'bar',
      barGap: '10%',
      barCategoryGap: '30%',
      itemStyle: {
        borderColor: colour,
        borderWidth: 1,
        ...(look === 'patterned' ? { decal: stripes } : {}),
      },
    };
  return {
    ...common,
    type: 'line',
    symbol: look === 'patterned' ? 'rect' : 'circle',
    symbolSize: 6,
    connectNulls: false,
    lineStyle: { width: 2, type: look === 'patterned' ? 'dashed' : 'solid' },
  };
}

const stripes = {
  symbol: 'rect',
  color: 'rgba(255,255,255,0.75)',
  dashArrayX: [1, 0],
  dashArrayY: [3, 3],
  rotation: -Math.PI / 4,
};

/** 1.2万: as short as an axis needs it. */
export function shortNumber(value: number): string {
  return Math.abs(value) >= 10_000
    ? `${(value / 10_000).toLocaleString('zh-CN', { maximumFractionDigits: 1 })}万`
    : value.toLocaleString('zh-CN', { maximumFractionDigits: 1 });
}
