import { parse } from 'csv-parse/sync';
import { withoutGuard } from '@/shared/spreadsheet-text';
import { areaFromText } from '../area-text';
import { type Abstention, abstentionLabels, type RuleSet, ruleSetOf } from '../rule-sets';
import {
  type AgendaItem,
  type AreaSource,
  areaSourceLabels,
  type Ballot,
  type Channel,
  type Choice,
  channelLabels,
  choiceLabels,
  type RollLine,
} from '../types';
import { formatVersion, type Row, secrecyLabels, sections } from './rows';
import { byteOrderMark, hashOf } from './write-file';

/** A published file as it was read: what is needed to count again, and what it claims. */
export interface ParsedFile {
  statedHash: string;
  computedHash: string;
  facts: { label: string; text: string }[];
  isSecret: boolean;
  ruleSet: RuleSet;
  items: AgendaItem[];
  roll: RollLine[];
  ballots: Ballot[];
  /** Totals, results and formulas as they stand in the file. */
  claims: Row[];
}

/** Why a file is none of ours, in Chinese. */
export class UnreadableFile extends Error {}

/**
 * Reads a published file.
 * @throws UnreadableFile with a sentence when something in it cannot be read
 */
export function parsePublishedFile(text: string): ParsedFile {
  const body = text.startsWith(byteOrderMark) ? text.slice(1) : text;
  const [first = '', second = ''] = body.split('\n', 2);
  if (first.trim() !== `${sections.format},${formatVersion}`)
    throw new UnreadableFile('不是表决数据文件，或者版本不认识：第一行应当是“表决数据文件,1”。');
  const rest = body.slice(first.length + second.length + 2);
  const [mark, statedHash = ''] = second.trim().split(',');
  if (mark !== sections.hash) throw new UnreadableFile('第二行应当是校验值。');
  const rows = readRows(rest);
  const of = (section: string) => rows.flatMap(([name, ...cells]) => (name === section ? [cells] : []));
  const facts = of(sections.fact).map(([label = '', about = '']) => ({ label, text: about }));
  const isSecret = secrecyOf(facts);
  const items = of(sections.item).map(([key = '', title = '', kind = '']) => ({ key, title, kind }));
  const read = isSecret ? secretBallot : openBallot;
  return {
    statedHash,
    computedHash: hashOf(rest),
    facts,
    isSecret,
    ruleSet: ruleOf(of(sections.rule)),
    items,
    roll: of(sections.roll).map(rollLine),
    ballots: of(sections.ballot).map((cells) => read(cells, items)),
    claims: rows.filter(([name]) =>
      [sections.total, sections.result, sections.formula].some((one) => one === name),
    ),
  };
}

function readRows(rest: string): Row[] {
  try {
    const rows: Row[] = parse(rest, { relax_column_count: true, skip_empty_lines: true });
    return rows.map((row) => row.map(withoutGuard));
  } catch (error) {
    throw new UnreadableFile(`文件的格式坏了：${error instanceof Error ? error.message : String(error)}`);
  }
}

function secrecyOf(facts: ParsedFile['facts']): boolean {
  const way = facts.find(({ label }) => label === '投票方式')?.text;
  if (way !== secrecyLabels.open && way !== secrecyLabels.secret)
    throw new UnreadableFile('没有写明是记名还是无记名。');
  return way === secrecyLabels.secret;
}

function ruleOf(rows: Row[]): RuleSet {
  const told = (name: string) => rows.find(([label]) => label === name)?.[1] ?? '';
  const abstention = keyOf(abstentionLabels, told('弃权'), '弃权怎么算') as Abstention;
  const ruleSet = ruleSetOf(told('编号'), abstention);
  if (!ruleSet) throw new UnreadableFile(`不认识的计票规则：${told('编号') || '没有写'}`);
  return ruleSet;
}

function rollLine([number = '', area = '', source = '', head = '']: Row): RollLine {
  return {
    number,
    area: areaOf(area, `名册${number}`),
    areaSource: source ? (keyOf(areaSourceLabels, source, `名册${number}的面积来源`) as AreaSource) : null,
    head,
  };
}

function openBallot(
  [rollNumber = '', channel = '', proxy = '', ...chosen]: Row,
  items: readonly AgendaItem[],
): Ballot {
  return {
    rollNumber,
    channel: keyOf(channelLabels, channel, `选票${rollNumber}的渠道`) as Channel,
    proxy: proxy || null,
    choices: choicesOf(chosen, items, rollNumber),
  };
}

function secretBallot(
  [code = '', area = '', head = '', ...chosen]: Row,
  items: readonly AgendaItem[],
): Ballot {
  return { code, area: areaOf(area, `选票${code}`), head, choices: choicesOf(chosen, items, code) };
}

function choicesOf(cells: Row, items: readonly AgendaItem[], name: string): Record<string, Choice> {
  if (cells.length > items.length) throw new UnreadableFile(`选票${name}的列数比事项多。`);
  return Object.fromEntries(
    items.flatMap(({ key }, index) => {
      const text = cells[index];
      return text ? [[key, keyOf(choiceLabels, text, `选票${name}`) as Choice]] : [];
    }),
  );
}

function areaOf(text: string, where: string): number {
  const area = areaFromText(text);
  if (area === null) throw new UnreadableFile(`${where}的面积读不懂：${text}`);
  return area;
}

function keyOf(labels: Record<string, string>, text: string, where: string): string {
  const found = Object.entries(labels).find(([, label]) => label === text)?.[0];
  if (!found) throw new UnreadableFile(`${where}读不懂：${text || '空白'}`);
  return found;
}
