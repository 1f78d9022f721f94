import path from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'csv-stringify/sync';
import {
  type Branch,
  crossValidate,
  featuresOf,
  type LabelledText,
  type RequestText,
  rankLabels,
  type Spread,
  trainLabels,
} from '../../src/domain/requests/classify';
import { isDomainError } from '../../src/shared/errors';
import { readLabelled, readNumbered, readTree } from './read-rows';

const officialTree = path.join(import.meta.dirname, 'request-categories.csv');
const repeats = 10;

const usage = `用法：
  npm run classify -- --train 已分类.csv --predict 待分类.csv [--tree 分类树.csv]   输出 number,first,second,third
  npm run classify -- --train 已分类.csv --cross-validate K [--tree 分类树.csv]     重复分层K折交叉验证
  已分类.csv 要有 title、body、level1；待分类.csv 要有 number、title、body；分类树.csv 要有 level1（以及 level2、level3……）。
`;

interface Command {
  train: string;
  predict?: string;
  folds?: number;
  tree: string;
}

/** Runs the command. Results go to standard output, everything else to standard error. @returns the exit code */
export async function runClassify(args: string[]): Promise<number> {
  const command = parse(args);
  if (!command) {
    process.stderr.write(usage);
    return 2;
  }
  try {
    const tree = await readTree(command.tree);
    const rows = await readLabelled(command.train, (message) => process.stderr.write(`${message}\n`));
    if (command.folds) process.stdout.write(validated(rows, tree, command.folds));
    if (command.predict) process.stdout.write(await predicted(rows, tree, command.predict));
    return 0;
  } catch (error) {
    if (!isDomainError(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

async function predicted(rows: LabelledText[], tree: Branch[], file: string): Promise<string> {
  const texts = await readNumbered(file);
  const answer = learn(rows, tree);
  const lines = texts.map((text) => [text.number, ...[...answer(text), '', '', ''].slice(0, 3)]);
  return stringify([['number', 'first', 'second', 'third'], ...lines]);
}

function validated(rows: LabelledText[], tree: Branch[], folds: number): string {
  const measures = crossValidate({
    rows,
    labelOf: ({ label }) => label,
    learn: (some) => learn(some, tree),
    folds,
    repeats,
  });
  return [
    `${rows.length} 行，${folds} 折，重复 ${repeats} 次`,
    `macro-F1 ${inWords(measures.macroF1)}`,
    `top-1    ${inWords(measures.top1)}`,
    `top-3    ${inWords(measures.top3)}`,
    '',
  ].join('\n');
}

/**
 * The whole tree is learnt from, but only what the labelled file uses is answered: a first level nobody ever chose says what
 * the others are not.
 */
function learn(rows: readonly LabelledText[], tree: readonly Branch[]): (text: RequestText) => string[] {
  const classifier = trainLabels(rows, tree);
  const used = new Set(rows.map(({ label }) => label));
  return (text) =>
    rankLabels(classifier, featuresOf(text), (label) => used.has(label)).map(({ label }) => label);
}

function inWords({ mean, deviation }: Spread): string {
  return `${mean.toFixed(3)} ± ${deviation.toFixed(3)}`;
}

function parse(args: string[]): Command | null {
  try {
    const { values } = parseArgs({
      args,
      options: {
        train: { type: 'string' },
        predict: { type: 'string' },
        tree: { type: 'string', default: officialTree },
        'cross-validate': { type: 'string' },
      },
    });
    const { train, predict, tree } = values;
    const folds = values['cross-validate'] === undefined ? undefined : Number(values['cross-validate']);
    if (!train || (!predict && folds === undefined)) return null;
    if (folds !== undefined && !(Number.isInteger(folds) && folds >= 2 && folds <= 50)) return null;
    return { train, predict, folds, tree };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return null;
  }
}
