/** Where the exclusive area of a unit comes from, in the order of the Civil Code's interpretation (2020, art. 8): register, else survey, else contract. */
export type AreaSource = 'register' | 'survey' | 'contract';

export const areaSourceLabels: Record<AreaSource, string> = {
  register: '不动产登记',
  survey: '测绘成果',
  contract: '买卖合同',
};

/** One line of the frozen roll: one unit that has one ballot. */
export interface RollLine {
  /** The unit's number on the roll, unique in the vote. */
  number: string;
  /** Exclusive area in 0.01 m²; 0 where the body does not count area. */
  area: number;
  /** null where the body does not count area. */
  areaSource: AreaSource | null;
  /** Opaque key: units with the same key are one head (the developer's unsold units, one buyer of several units). */
  head: string;
}

export type Choice = 'for' | 'against' | 'abstain';

export const choices: readonly Choice[] = ['for', 'against', 'abstain'];

export const choiceLabels: Record<Choice, string> = { for: '同意', against: '反对', abstain: '弃权' };

export type Channel = 'web' | 'paper' | 'counter';

export const channelLabels: Record<Channel, string> = { web: '网上', paper: '纸质', counter: '现场' };

/** What a ballot says of each item, by the item's key; an item it says nothing of it takes no part in. */
export type Choices = Readonly<Record<string, Choice>>;

/** The ballot of a unit in an open vote. */
export interface OpenBallot {
  rollNumber: string;
  choices: Choices;
  channel: Channel;
  /** Opaque key of who voted for the owner by written proxy. */
  proxy?: string | null;
}

/** A ballot in a secret vote: nothing of it leads to a line of the roll but what counting needs. */
export interface SecretBallot {
  /** Random code of the ballot, by which its voter finds it. */
  code: string;
  area: number;
  /** Opaque key of the head, of this vote's ballots only: never the key that stands on the roll. */
  head: string;
  choices: Choices;
}

export type Ballot = OpenBallot | SecretBallot;

/** A matter that was announced with the notice; `kind` is one of its rule set's. */
export interface AgendaItem {
  key: string;
  title: string;
  kind: string;
}

/** How much of what: area in 0.01 m², heads, and units (lines or ballots). */
export interface Sums {
  area: number;
  heads: number;
  units: number;
}

/** Sums of one item; the heads whose units differ are in `participating` and in none of the choices. */
export interface ItemSums extends Record<Choice, Sums> {
  participating: Sums;
}

export const isOpen = (ballot: Ballot): ballot is OpenBallot => 'rollNumber' in ballot;
