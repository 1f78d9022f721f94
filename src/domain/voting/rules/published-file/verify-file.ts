import { refusalLabels } from '../accept-ballots';
import { totalWords } from '../certificate';
import { countVote, type VoteCount } from '../count-vote';
import { isOpen } from '../types';
import { type ParsedFile, parsePublishedFile, UnreadableFile } from './parse-file';
import { countRows, type Row } from './rows';

/** What a recount found: `lines` tell what was recomputed, `problems` what differs. */
export interface Verification {
  ok: boolean;
  lines: string[];
  problems: string[];
}

/** Counts a published file again and compares every number in it. Needs nothing but the text. */
export function verifyPublishedFile(text: string): Verification {
  try {
    const file = parsePublishedFile(text);
    const count = countVote(file.ruleSet, file.roll, file.ballots, file.items);
    const problems = [...hashProblem(file), ...claimProblems(file, count), ...headProblem(file)];
    return { ok: problems.length === 0, lines: toldLines(file, count), problems };
  } catch (error) {
    if (error instanceof UnreadableFile || error instanceof RangeError)
      return { ok: false, lines: [], problems: [sentenceOf(error)] };
    throw error;
  }
}

const sentenceOf = (error: Error) =>
  error instanceof UnreadableFile ? error.message : `名册或事项不合规则，无法计票：${error.message}`;

function toldLines(file: ParsedFile, count: VoteCount): string[] {
  const { ruleSet } = file;
  return [
    ...file.facts.map(({ label, text }) => `${label}：${text}`),
    `规则：${ruleSet.label}（${ruleSet.id}）`,
    `名册：${totalWords(ruleSet, count.total)}`,
    `选票：${file.ballots.length} 张，其中有效 ${count.valid} 张`,
    ...count.refused.map(({ name, reason }) => `不计入：${name}，${refusalLabels[reason]}`),
    ...count.items.flatMap(({ item, adopted, participation }) => [
      `事项 ${item.title}：${adopted ? '通过' : participation.holds ? '没有通过' : '参与不够，不成立'}`,
      ...countRows(ruleSet, { ...count, items: count.items.filter((one) => one.item.key === item.key) })
        .filter(([, key]) => key === item.key)
        .map((row) => `  ${row.slice(2).join('，')}`),
    ]),
    `校验值：${file.computedHash}`,
  ];
}

function hashProblem({ statedHash, computedHash }: ParsedFile): string[] {
  return statedHash === computedHash
    ? []
    : [`校验值不一致：文件里写的是 ${statedHash || '空白'}，按内容算出来是 ${computedHash}。文件被改动过。`];
}

/** Every total, result and formula, in order; a row more or less is a difference too. */
function claimProblems({ ruleSet, claims }: ParsedFile, count: VoteCount): string[] {
  const computed = countRows(ruleSet, count);
  return Array.from({ length: Math.max(computed.length, claims.length) }, (_, index) => {
    const [ours, theirs] = [computed[index], claims[index]];
    return told(ours) === told(theirs) ? [] : [`文件写的是“${told(theirs)}”，重新计票是“${told(ours)}”。`];
  }).flat();
}

const told = (row: Row | undefined) => (row ? row.join('，') : '没有这一行');

/**
 * In a secret vote nothing joins the heads of ballots to those of the roll; what can be checked is that they fit: the biggest owner of
 * ballots holds no more units than the biggest of the roll, and so on down.
 */
function headProblem({ isSecret, roll, ballots }: ParsedFile): string[] {
  if (!isSecret) return [];
  const onRoll = sizes(roll.map(({ head }) => head));
  const voted = sizes(ballots.flatMap((ballot) => (isOpen(ballot) ? [] : ballot.head)));
  return voted.every((size, index) => size <= (onRoll[index] ?? 0))
    ? []
    : ['选票的人数标识与名册对不上：有的标识下的票比名册上任何一户的专有部分都多。'];
}

function sizes(heads: readonly string[]): number[] {
  const units = new Map<string, number>();
  for (const head of heads) units.set(head, (units.get(head) ?? 0) + 1);
  return [...units.values()].sort((one, other) => other - one);
}
