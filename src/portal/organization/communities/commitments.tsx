import type { publicDualPosts, publicLinkages } from '@/domain/organization';
import { formatDate } from '@/shared/dates';
import { DualPostCard } from '../../property/dual-post-card';
import { Image } from '../../publishing/picture';
import { Card, CardGrid, Tag } from '../../shared';
import { Section } from '../section';

export function DualPosts({ posts }: { posts: Awaited<ReturnType<typeof publicDualPosts>> }) {
  return (
    <Section id="dual-posts" title="双向任职" more={{ href: '/dual-posts', text: '全市的' }}>
      {posts.length === 0 ? (
        <p className="govuk-body">还没有登记社区（村）干部和物业交叉任职的情况。</p>
      ) : null}
      <CardGrid>
        {posts.map((post) => (
          <DualPostCard key={post.id} post={post}>
            {post.compoundName ? (
              <>
                <br />
                小区：{post.compoundName}
              </>
            ) : null}
          </DualPostCard>
        ))}
      </CardGrid>
    </Section>
  );
}

type Linkage = Awaited<ReturnType<typeof publicLinkages>>[number];

const linkageStates = {
  promised: { colour: 'blue', word: '进行中' },
  overdue: { colour: 'orange', word: '过期未兑现' },
  delivered: { colour: 'green', word: '已兑现' },
  cancelled: { colour: 'grey', word: '已取消' },
} as const;

export function Linkages({ linkages }: { linkages: Linkage[] }) {
  return (
    <Section id="linkages" title="五项联动">
      {linkages.length === 0 ? (
        <p className="govuk-body">还没有公开的约定。和驻区单位约定了什么、兑现了没有，会写在这里。</p>
      ) : null}
      <CardGrid>
        {linkages.map((linkage) => (
          <Card
            key={linkage.id}
            headingLevel={3}
            title={linkage.title}
            meta={
              <>
                {linkage.kindLabel}{' '}
                <Tag colour={linkageStates[linkage.state].colour}>{linkageStates[linkage.state].word}</Tag>
              </>
            }
          >
            <p className="govuk-body-s">参加：{linkage.partyNames.join('、')}</p>
            <p className="govuk-body-s">约定：{linkage.promised}</p>
            {linkage.state === 'delivered' ? <Delivery {...linkage} /> : null}
            {linkage.state === 'cancelled' ? (
              <p className="govuk-body-s">取消原因：{linkage.cancelReason}</p>
            ) : null}
            {linkage.state === 'promised' || linkage.state === 'overdue' ? (
              <p className="govuk-body-s">最晚{formatDate(linkage.dueOn)}兑现</p>
            ) : null}
          </Card>
        ))}
      </CardGrid>
    </Section>
  );
}

/** What was done, when, and what proves it. */
function Delivery({ delivered, deliveredOn, evidenceNote, photos }: Linkage) {
  return (
    <>
      <p className="govuk-body-s">
        兑现{deliveredOn ? `（${formatDate(deliveredOn)}）` : ''}：{delivered}
      </p>
      {evidenceNote ? <p className="govuk-body-s">凭据：{evidenceNote}</p> : null}
      {photos.map((photo) => (
        <Image key={photo.id} picture={photo} />
      ))}
    </>
  );
}
