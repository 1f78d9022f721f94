import type { PublicMatterLine } from '@/domain/matters';
import type { ListedRound } from '@/domain/property';
import type { NoticeListItem } from '@/domain/publishing';
import type { PublicSummary } from '@/domain/requests';
import type { PublicActivityLine } from '@/domain/service';
import type { ListedVote } from '@/domain/voting';
import { MattersUnderWay } from '../matters/blocks';
import { OpenRatings } from '../property/ratings/open-ratings';
import { ActivitiesThisWeek } from '../service/activities/blocks';
import { UrgentNotices } from '../shared';
import { OpenVotes } from '../voting/open-votes';
import { AnsweredRequests } from './answered';
import { type ChosenCommunity, LatestNotices } from './notices';
import { ServiceNumbers } from './service-numbers';
import { Tiles } from './tiles';

/** Everything the home page shows. */
export interface HomeContent {
  community: ChosenCommunity | null;
  urgent: NoticeListItem[];
  latest: NoticeListItem[];
  requests: PublicSummary;
  /** Rounds of ratings that are open now. */
  ratings: ListedRound[];
  /** The newest matters under way. */
  matters: PublicMatterLine[];
  /** What begins within a week. */
  activities: PublicActivityLine[];
  /** What is voted on now, or about to be. */
  votes: ListedVote[];
}

/** The band under the navigation: what cannot wait, then the four questions. */
export function HomeHero({ community, urgent }: Pick<HomeContent, 'community' | 'urgent'>) {
  return (
    <>
      {urgent.length > 0 ? (
        <div className="govuk-width-container app-urgent">
          <UrgentNotices notices={urgent} />
        </div>
      ) : null}
      <Questions community={community} />
    </>
  );
}

function Questions({ community }: Pick<HomeContent, 'community'>) {
  return (
    <div className="app-hero">
      <div className="govuk-width-container">
        <h1 className="app-hero__title">
          {community ? `${community.shortName}，有事在这里办` : '小区的事，在这里办'}
        </h1>
        {community ? (
          <p className="app-hero__note">
            本机记住了这个社区。
            <a className="govuk-link" href="/my-grid">
              换一个
            </a>
          </p>
        ) : null}
        <Tiles />
      </div>
    </div>
  );
}

/** Below the first screen: what is going on, and whom to call. */
export function HomeSections(props: Omit<HomeContent, 'urgent'>) {
  const { community, latest, requests, ratings, votes, matters, activities } = props;
  return (
    <div className="app-home">
      <div>
        <OpenVotes votes={votes} />
        <OpenRatings rounds={ratings} />
        <LatestNotices notices={latest} community={community} />
        <ActivitiesThisWeek
          lines={activities}
          more={community ? `/activities?community=${community.code}` : '/activities'}
        />
        <MattersUnderWay
          lines={matters}
          more={community ? `/matters?community=${community.code}` : '/matters'}
        />
        <AnsweredRequests summary={requests} />
      </div>
      <div>
        <ServiceNumbers />
      </div>
    </div>
  );
}
