import { dampened } from './documents';
import type { Features } from './features';

/** What is known of one word: how rare it is, and how much of it stands under which label. */
export interface WordRow {
  word: string;
  rarity: number;
  /** Number of a label and mass of the word under it, in turn: a flat list, because there are a million of them. */
  mass: number[];
}

/** A trained classifier. `labels` and `rows` are all of it; the rest is reckoned from them. */
export interface Classifier {
  labels: string[];
  rows: Map<string, WordRow>;
  /** By label: logarithm of the mass of all other labels, smoothed. */
  logOthers: number[];
  /** By label: mean weight, by which weights are divided so that no label wins by the length of its texts. */
  meanWeight: number[];
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
export function classifierOf(labels: string[], rows: readonly WordRow[]): Classifier {
  const ownMass = labels.map(() => 0);
  const ownGain = labels.map(() => 0);
  let all = 0;
  let absentSum = 0;
  for (const row of rows) {
    const { total, absent } = without(row);
    all += total;
    absentSum += absent;
    eachLabel(row, (label, mass) => {
      ownMass[label] = (ownMass[label] ?? 0) + mass;
      ownGain[label] = (ownGain[label] ?? 0) + gainOf(total, mass) - absent;
    });
  }
  const words = Math.max(rows.length, 1);
  const logOthers = ownMass.map((mass) => Math.log(Math.max(all - mass, 0) + smoothing * words));
  const meanWeight = logOthers.map((log, label) => log + (absentSum + (ownGain[label] ?? 0)) / words || 1);
  return { labels, rows: new Map(rows.map((row) => [row.word, row])), logOthers, meanWeight };
}

/** The word's mass in all, and what it gives a label that has none of it. */
function without(row: WordRow): { total: number; absent: number } {
  let total = 0;
  eachLabel(row, (_label, mass) => {
    total += mass;
  });
  return { total, absent: gainOf(total, 0) };
}

/** How much a word speaks for a label: the less of it the other labels have, the more. */
function gainOf(total: number, own: number): number {
  return -Math.log(Math.max(total - own, 0) + smoothing);
}

function eachLabel({ mass }: WordRow, visit: (label: number, mass: number) => void): void {
  for (let at = 0; at + 1 < mass.length; at += 2) visit(mass[at] ?? 0, mass[at + 1] ?? 0);
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
  const candidates = classifier.labels.flatMap((label, number) => (among(label) ? [number] : []));
  const weights = candidates.map((number) => known.map((word) => weightOf(classifier, word, number)));
  const probabilities = softmax(weights.map((row) => row.reduce((sum, weight) => sum + weight, 0)));
  const lifts = liftsOf(known, weights);
  return candidates
    .map((number, index) => ({
      label: classifier.labels[number] ?? '',
      probability: probabilities[index] ?? 0,
      words: decidingWords(known, lifts[index] ?? [], number),
    }))
    .toSorted((a, b) => b.probability - a.probability);
}

interface KnownWord {
  word: string;
  /** Share of the text, all squares adding up to 1. */
  value: number;
  absent: number;
  /** What the word gives the labels that have it, by label number. */
  own: Map<number, number>;
}

function knownWords({ rows }: Classifier, features: Features): KnownWord[] {
  const known: KnownWord[] = [];
  let squares = 0;
  for (const [word, count] of features) {
    const row = rows.get(word);
    if (!row) continue;
    const { total, absent } = without(row);
    const own = new Map<number, number>();
    eachLabel(row, (label, mass) => own.set(label, gainOf(total, mass)));
    const value = dampened(count) * row.rarity;
    known.push({ word, value, absent, own });
    squares += value * value;
  }
  const length = Math.sqrt(squares) || 1;
  return known.map((one) => ({ ...one, value: one.value / length }));
}

function weightOf({ logOthers, meanWeight }: Classifier, word: KnownWord, label: number): number {
  const weight = (logOthers[label] ?? 0) + (word.own.get(label) ?? word.absent);
  return (word.value * weight) / (meanWeight[label] ?? 1);
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
    .map(({ word, own }, position) => ({ word, own: own.has(label), lift: lifts[position] ?? 0 }))
    .filter(({ own, lift }) => own && lift > 0)
    .toSorted((a, b) => b.lift - a.lift || b.word.length - a.word.length || (a.word < b.word ? -1 : 1));
  const shown: string[] = [];
  for (const { word } of strongest) {
    if (shown.length === wordsShown) break;
    if (!shown.some((one) => one.includes(word) || word.includes(one))) shown.push(word);
  }
  return shown;
}
