import { type DisputeType, disputeWords } from '../labels';

/** The parts of a written agreement, as 人民调解法 29 names them; pure. */

/** One party on the paper: which side, the name in full, and what tells them from somebody else of that name. */
export interface AgreementParty {
  /** 甲方, 乙方 …: how the terms call them. */
  side: string;
  name: string;
  detail?: string | null;
  /** Who came for them with a mandate, and signs for them. */
  agent?: string | null;
}

/** What the parties agree to, in the mediator's words. */
export interface AgreementText {
  parties: readonly AgreementParty[];
  /** 纠纷的主要事实 */
  facts: string;
  /** 争议事项 */
  matters: string;
  /** 各方当事人的责任 */
  responsibilities: string;
  /** 协议的内容 */
  terms: string;
  /** 履行的方式 */
  performance: string;
  /** 履行期限: a day, ISO 8601; null when everything is performed at once. */
  performBy: string | null;
}

export type AgreementPart = 'facts' | 'matters' | 'responsibilities' | 'terms' | 'performance';

interface PartWords {
  key: AgreementPart;
  /** As it is headed on the paper. */
  title: string;
  /** What belongs there, for whoever writes. */
  hint: string;
  required: boolean;
  maxLength: number;
}

/** In the order of the paper. */
export const agreementParts: readonly PartWords[] = [
  {
    key: 'facts',
    title: '纠纷的主要事实',
    hint: '双方都会看到：什么时候、在哪里、发生了什么，只写双方都认的。',
    required: true,
    maxLength: 2000,
  },
  { key: 'matters', title: '争议事项', hint: '双方争的是什么。', required: true, maxLength: 1000 },
  {
    key: 'responsibilities',
    title: '各方当事人的责任',
    hint: '谁负什么责任；双方都不追究的，照实写。',
    required: true,
    maxLength: 1000,
  },
  {
    key: 'terms',
    title: '协议内容',
    hint: '一条一行。谁、做什么、做到什么程度；涉及钱的写明大写和小写。',
    required: true,
    maxLength: 3000,
  },
  {
    key: 'performance',
    title: '履行方式',
    hint: '当场、分几次、付到哪里、由谁在场看着。',
    required: true,
    maxLength: 1000,
  },
];

const sides = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'];

/** How the paper calls the party at this place, counted from 0. */
export const sideName = (index: number): string => `${sides[index] ?? `第${index + 1}`}方`;

/**
 * The first draft: who they are and what kind of dispute it is. What the applicant stated is nobody else's to read, so the facts both admit
 * are the mediator's to write, like the rest.
 */
export function draftedText(of: {
  parties: readonly { name: string; detail?: string | null }[];
  type: DisputeType;
}): AgreementText {
  return {
    parties: of.parties.map(({ name, detail = null }, index) => ({ side: sideName(index), name, detail })),
    facts: '',
    matters: disputeWords(of.type),
    responsibilities: '',
    terms: '',
    performance: '',
    performBy: null,
  };
}

/** Whether two texts say the same; a version that changes nothing is none. */
export const sameText = (one: AgreementText, other: AgreementText): boolean =>
  JSON.stringify(canonical(one)) === JSON.stringify(canonical(other));

const canonical = ({ parties, performBy, ...text }: AgreementText) => [
  parties.map(({ side, name, detail }) => [side, name, detail ?? '']),
  agreementParts.map(({ key }) => text[key]),
  performBy,
];
