import {
  type CivilityState,
  civilityStateLabels,
  type FamilyState,
  type FindingState,
  familyStateLabels,
  findingStateLabels,
  type Scale,
  scaleKeys,
  type VisitState,
  visitStateLabels,
} from '@/domain/neighbourhood';
import { yuanOf } from '@/domain/property';
import { Tag, type TagColour } from '../shared';

const familyColours: Record<FamilyState, TagColour> = {
  registered: 'blue',
  advised: 'yellow',
  unconfirmed: 'orange',
  reported: 'green',
  cancelled: 'grey',
};
export const FamilyTag = ({ state }: { state: FamilyState }) => (
  <Tag colour={familyColours[state]}>{familyStateLabels[state]}</Tag>
);

const visitColours: Record<VisitState, TagColour> = {
  planned: 'blue',
  'under-way': 'yellow',
  done: 'green',
  cancelled: 'grey',
};
export const VisitTag = ({ state }: { state: VisitState }) => (
  <Tag colour={visitColours[state]}>{visitStateLabels[state]}</Tag>
);

const findingColours: Record<FindingState, TagColour> = {
  none: 'grey',
  open: 'orange',
  became: 'blue',
  settled: 'green',
  withdrawn: 'grey',
};
export const FindingTag = ({ state }: { state: FindingState }) => (
  <Tag colour={findingColours[state]}>{findingStateLabels[state]}</Tag>
);

const civilityColours: Record<CivilityState, TagColour> = {
  planned: 'blue',
  voting: 'yellow',
  counted: 'orange',
  submitted: 'orange',
  published: 'green',
  cancelled: 'grey',
};
export const CivilityTag = ({ state }: { state: CivilityState }) => (
  <Tag colour={civilityColours[state]}>{civilityStateLabels[state]}</Tag>
);

const units: Record<keyof Scale, string> = {
  tables: '桌',
  costPerTable: '元',
  vehicles: '辆',
  gifts: '元',
  days: '天',
};

/** 12桌 or 300.00元, as people read it. */
export const scaleWords = (key: keyof Scale, value: number | null | undefined): string =>
  value === null || value === undefined
    ? '没有约定'
    : `${key === 'costPerTable' || key === 'gifts' ? yuanOf(value) : value}${units[key]}`;

/** 12桌，每桌300.00元，3辆车，烟酒礼品2,000.00元，办1天 */
export const scaleLine = (scale: Scale): string => {
  const [tables, cost, vehicles, gifts, days] = scaleKeys.map((key) => scaleWords(key, scale[key]));
  return `${tables}，每桌${cost}，${vehicles}车，烟酒礼品${gifts}，办${days}`;
};
