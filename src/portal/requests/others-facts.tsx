import type { OthersRequest } from '@/domain/requests';
import { formatDate } from '@/shared/dates';
import { Tag } from '../shared';
import { tagColour } from './tag-colour';

/** Where somebody else's request is, how far, since when, and how many meet it: one muted line. */
export function OthersFacts({ request }: { request: OthersRequest }) {
  return (
    <>
      <Tag colour={tagColour(request.state)}>{request.stateLabel}</Tag> {othersWords(request)}
    </>
  );
}

/** 明月豪苑，2026年11月24日提出，另有3人也遇到 */
export function othersWords({ place, submittedAt, followers }: OthersRequest): string {
  const parts = [place, `${formatDate(submittedAt)}提出`, followers > 0 ? `另有${followers}人也遇到` : ''];
  return parts.filter(Boolean).join('，');
}
