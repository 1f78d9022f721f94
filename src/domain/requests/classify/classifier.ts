import { dampened } from './documents';
import type { Features } from './features';

/** What is known of one word: how rare it is, and how much of it stands under which label (by number). */
export interface WordRow {
  word: string;
  rarity: number;
  mass: [label: number, sum: number][];
}

/** A trained classifier. `labels` and `rows` are all of it; the rest is reckoned from them. */
export interface Classifier {
  labels: string[];
  rows: WordRow[];
  lines: Map<string, WordLine>;
  /** By label: logarithm of the mass of all other labels, smoothed. */
  logOthers: number[];
  /** By label: mean weight, by which weights are divided so that no label wins by the length of its texts. */
  meanWeight: number[];
}

interface WordLine {
  rarity: number;
  /** −log of the smoothed mass under any label that has none of this word itself. */
  absent: number;
  /** By label number: what its own mass adds to that. */
  own: Map<number, number>;
}

/** A label with what speaks for it. */
export interface Ranked {
  label: string;
  /** Shares of all ranked labels; they add up to 1. */
  probability: number;
  /** Words of the text that spoke for this label rather than the others, strongest first. */
  words: string[];
}

const smoothing = 0.3;
/** How decided probabilities are: fitted once by the likelihood of left-out requests (docs/benchmarks.md). */
const sharpness = 35;
const wordsShown = 6;

/** Completes a classifier from what training found, or from what was stored. */
export function classifierOf(labels: string[], rows: WordRow[]): Classifier {
  const ownMass = labels.map(() => 0);
  const ownGain = labels.map(() => 0);
  const lines = new Map<string, WordLine>();
  let all = 0;
  let absentSum = 0;
  for (const { word, rarity, mass } of rows) {
    const total = mass.reduce((sum, [, part]) => sum + part, 0);
    const absent = -Math.log(total + smoothing);
    const own = new Map<number, number>();
    for (const [label, part] of mass) {
      const gain = -Math.log(Math.max(total - part, 0) + smoothing) - absent;
      own.set(label, gain);
      ownMass[label] = (ownMass[label] ?? 0) + part;
      ownGain[label] = (ownGain[label] ?? 0) + gain;
    }
    lines.set(word, { rarity, absent, own });
    all += total;
    absentSum += absent;
  }
  const words = Math.max(rows.length, 1);
  const logOthers = ownMass.map((mass) => Math.log(Math.max(all - mass, 0) + smoothing * words));
  const meanWeight = logOthers.map((log, label) => log + (absentSum + (ownGain[label] ?? 0)) / words || 1);
  return { labels, rows, lines, logOthers, meanWeight };
}

/**
 * All labels (or those of `among`), likeliest first; equal ones in the order of the labels. A text without a known word
 * gives every label the same probability and no words.
 */
export function rankLabels(
  classifier: Classifier,
  features: Features,
  among: (label: string) => boolean = () => true,
): Ranked[] {
  const known = knownWords(classifier, features);
  const candidates = classifier.labels
    .map((label, number) => ({ label, number }))
    .filter(({ label }) => among(label));
  const weights = candidates.map(({ number }) => known.map((line) => weightOf(classifier, line, number)));
  const scores = weights.map((row) => row.reduce((sum, weight) => sum + weight, 0));
  const probabilities = softmax(scores);
  const lifts = liftsOf(known, weights);
  return candidates
    .map(({ label, number }, index) => ({
      label,
      probability: probabilities[index] ?? 0,
      words: decidingWords(known, lifts[index] ?? [], number),
    }))
    .toSorted((a, b) => b.probability - a.probability);
}

interface KnownWord {
  word: string;
  line: WordLine;
  /** Share of the text, all squares adding up to 1. */
  value: number;
}

function knownWords({ lines }: Classifier, features: Features): KnownWord[] {
  const known: KnownWord[] = [];
  let squares = 0;
  for (const [word, count] of features) {
    const line = lines.get(word);
    if (!line) continue;
    const value = dampened(count) * line.rarity;
    known.push({ word, line, value });
    squares += value * value;
  }
  const length = Math.sqrt(squares) || 1;
  return known.map((one) => ({ ...one, value: one.value / length }));
}

function weightOf({ logOthers, meanWeight }: Classifier, { line, value }: KnownWord, label: number): number {
  const weight = (logOthers[label] ?? 0) + line.absent + (line.own.get(label) ?? 0);
  return (value * weight) / (meanWeight[label] ?? 1);
}

function softmax(scores: number[]): number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp((score - highest) * sharpness));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** By candidate and word: how far the word lifts it above the mean of all; the only candidate is lifted by every word. */
function liftsOf(known: KnownWord[], weights: number[][]): number[][] {
  if (weights.length === 1) return [known.map(({ value }) => value)];
  const means = known.map(
    (_, position) => weights.reduce((sum, row) => sum + (row[position] ?? 0), 0) / weights.length,
  );
  return weights.map((row) => row.map((weight, position) => weight - (means[position] ?? 0)));
}

/** The label's own words that lifted it, strongest first; of overlapping words the strongest only. */
function decidingWords(known: KnownWord[], lifts: number[], label: number): string[] {
  const strongest = known
    .map(({ word, line }, position) => ({ word, own: line.own.has(label), lift: lifts[position] ?? 0 }))
    .filter(({ own, lift }) => own && lift > 0)
    .toSorted((a, b) => b.lift - a.lift || b.word.length - a.word.length || (a.word < b.word ? -1 : 1));
  const shown: string[] = [];
  for (const { word } of strongest) {
    if (shown.length === wordsShown) break;
    if (!shown.some((one) => one.includes(word) || word.includes(one))) shown.push(word);
  }
  return shown;
}
