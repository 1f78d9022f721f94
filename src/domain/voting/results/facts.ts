import { formatDateTime } from '@/shared/dates';
import { modeLabels, modeSentences } from '../labels';
import type { VoteFacts } from '../rules';
import type { Vote } from '../vote-row';

/** What certificate and published file say of a vote besides the numbers. */
export function factsOf(vote: Vote): VoteFacts {
  return {
    number: vote.number,
    title: vote.title,
    modeSentence: modeSentences[vote.mode],
    isSecret: Boolean(vote.secret),
    place: vote.placeName,
    period: `${formatDateTime(vote.openedAt ?? vote.opensAt)} 至 ${formatDateTime(vote.closedAt ?? vote.closesAt)}`,
  };
}

/** The same as lines of the published file. */
export function factLines(vote: Vote): { label: string; text: string }[] {
  const { number, title, modeSentence, place, period } = factsOf(vote);
  return [
    { label: '编号', text: number },
    { label: '表决', text: title },
    { label: '性质', text: modeLabels[vote.mode] },
    { label: '说明', text: modeSentence },
    { label: '召集人', text: vote.convener },
    { label: '范围', text: place },
    { label: '表决时间', text: period },
  ];
}
