import type { Payload } from 'payload';
import type { Actor } from '@/access';
import {
  mayVerifyRecords,
  membersOfAccount,
  type RecordState,
  recordPage,
  waitingRecords,
} from '@/domain/service';
import { ButtonGroup, ButtonLink, Tag } from '../shared';

/** What of the members' service is on one's own page. */
interface OwnService {
  isMember: boolean;
  counts: Partial<Record<RecordState, number>>;
  verifies: boolean;
  waiting: number;
}

/** For the page of one's own: nothing for whoever is neither a Party member nor verifies. */
export async function myService(payload: Payload, actor: Actor): Promise<OwnService> {
  const members =
    actor.userId === null ? [] : (await membersOfAccount(payload, actor.userId)).map(({ id }) => id);
  const { sums } = members.length > 0 ? await recordPage(payload, { members, page: 1 }) : { sums: [] };
  const verifies = mayVerifyRecords(actor);
  return {
    isMember: members.length > 0,
    counts: Object.fromEntries(sums.map(({ state, n }) => [state, n])),
    verifies,
    waiting: verifies ? (await waitingRecords(payload, actor)).total : 0,
  };
}

export function MyService({ isMember, counts, verifies, waiting }: OwnService) {
  if (!isMember && !verifies) return null;
  return (
    <section className="app-section" aria-labelledby="my-service">
      <h2 className="govuk-heading-m" id="my-service">
        党员服务
      </h2>
      {isMember ? (
        <>
          <ButtonGroup>
            <ButtonLink href="/me/service/new">记一次服务</ButtonLink>
            <a className="govuk-link" href="/me/service">
              我的服务记录（{counts.verified ?? 0}条通过，{counts.submitted ?? 0}条等审核）
            </a>
          </ButtonGroup>
          {counts.returned ? (
            <p className="govuk-body">
              <a className="govuk-link" href="/me/service?state=returned">
                有{counts.returned}条被退回
              </a>{' '}
              <Tag colour="red">请改好再报</Tag>
            </p>
          ) : null}
        </>
      ) : null}
      {verifies ? (
        <p className="govuk-body">
          <a className="govuk-link" href="/work/service">
            审核服务记录
          </a>{' '}
          {waiting > 0 ? <Tag colour="yellow">{waiting}条等审核</Tag> : null}
        </p>
      ) : null}
    </section>
  );
}
