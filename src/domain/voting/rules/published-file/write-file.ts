import { createHash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import { guarded } from '@/shared/spreadsheet-text';
import { nameOf } from '../accept-ballots';
import { areaText } from '../area-text';
import { countVote, type VoteCount } from '../count-vote';
import { kindOf, type RuleSet } from '../rule-sets';
import {
  type AgendaItem,
  areaSourceLabels,
  type Ballot,
  channelLabels,
  choiceLabels,
  isOpen,
  type RollLine,
} from '../types';
import {
  countRows,
  formatVersion,
  itemRow,
  openColumns,
  type Row,
  rollColumns,
  ruleRows,
  secrecyLabels,
  secretColumns,
  sections,
} from './rows';

/** What is published of a vote: everything the count needs, nobody's name. */
export interface PublishedVote {
  /** Lines about the vote for who reads the file: number, title, mode in words, place, times. */
  facts: readonly { label: string; text: string }[];
  isSecret: boolean;
  ruleSet: RuleSet;
  items: readonly AgendaItem[];
  roll: readonly RollLine[];
  ballots: readonly Ballot[];
}

export const byteOrderMark = '\uFEFF';

/**
 * The published file: UTF-8 with a byte order mark, one CSV. Its second line holds the SHA-256 of every byte after that line.
 * Roll and ballots are sorted by number or code, so that nothing of the order of voting is left.
 * @throws Error when ballots of an open and a secret vote are mixed: a file of a secret vote must not hold a roll number
 */
export function writePublishedFile(vote: PublishedVote): { text: string; hash: string; count: VoteCount } {
  if (vote.ballots.some((ballot) => isOpen(ballot) === vote.isSecret))
    throw new Error('ballots do not fit the secrecy of the vote');
  const roll = [...vote.roll].sort((one, other) => order(one.number, other.number));
  const ballots = [...vote.ballots].sort((one, other) => order(nameOf(one), nameOf(other)));
  const count = countVote(vote.ruleSet, roll, ballots, vote.items);
  const rest = csv([
    ...vote.facts.map(({ label, text }) => [sections.fact, label, text]),
    [sections.fact, '投票方式', vote.isSecret ? secrecyLabels.secret : secrecyLabels.open],
    ...ruleRows(vote.ruleSet),
    ...vote.items.map((item) => itemRow(item, kindOf(vote.ruleSet, item.kind).label)),
    ...countRows(vote.ruleSet, count),
    [sections.rollHead, ...rollColumns],
    ...roll.map((line) => [
      sections.roll,
      line.number,
      areaText(line.area),
      line.areaSource ? areaSourceLabels[line.areaSource] : '',
      line.head,
    ]),
    [
      sections.ballotHead,
      ...(vote.isSecret ? secretColumns : openColumns),
      ...vote.items.map(({ key }) => key),
    ],
    ...ballots.map((ballot) => [sections.ballot, ...ballotCells(ballot, vote.items)]),
  ]);
  const hash = hashOf(rest);
  const head = csv([
    [sections.format, formatVersion],
    [sections.hash, hash],
  ]);
  return { text: `${byteOrderMark}${head}${rest}`, hash, count };
}

/** SHA-256 of a text's bytes in UTF-8. */
export const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

function csv(rows: readonly Row[]): string {
  return stringify(
    rows.map((row) => row.map(guarded)),
    { record_delimiter: '\n' },
  );
}

function ballotCells(ballot: Ballot, items: readonly AgendaItem[]): Row {
  const chosen = items.map(({ key }) => {
    const choice = ballot.choices[key];
    return choice ? choiceLabels[choice] : '';
  });
  return isOpen(ballot)
    ? [ballot.rollNumber, channelLabels[ballot.channel], ballot.proxy ?? '', ...chosen]
    : [ballot.code, areaText(ballot.area), ballot.head, ...chosen];
}

/** By code units: the same on every machine, whatever its language. */
const order = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
