import type { Router } from 'express';
import { type DualPostFilter, type DualPostPage, listDualPosts, propertyTag } from '@/domain/property';
import { cached } from '@/server/page-cache';
import { CardGrid, EmptyState, Pagination, type PortalDependencies, Select, sendPage } from '../shared';
import { DualPostCard } from './dual-post-card';
import { addressOf, FilterForm } from './parts';
import { askedKey, askedPage, askedText } from './query';

const path = '/dual-posts';
const states = { active: '在任', coming: '即将任职', ended: '已结束' } as const;

/** `/dual-posts`: who serves a community and its property company at once, in the whole city. */
export function registerDualPosts(router: Router, { payload }: PortalDependencies): void {
  router.get(path, cached({ tags: () => [propertyTag, 'organization', 'divisions'] }), async (req, res) => {
    const filter = {
      community: askedText(req, 'community'),
      state: askedKey(req, 'state', states),
      page: askedPage(req),
    };
    sendPage(req, res, {
      title: '双向任职',
      description: '社区（村）干部和物业人员交叉任职：谁、什么职务、任期从什么时候到什么时候。',
      wide: true,
      breadcrumbs: [{ text: '首页', href: '/' }, { text: '双向任职' }],
      children: <DualPostsPage filter={filter} found={await listDualPosts(payload, filter)} />,
    });
  });
}

function DualPostsPage({ filter, found }: { filter: DualPostFilter; found: DualPostPage }) {
  const isNarrowed = Boolean(filter.community || filter.state);
  const communities = [...new Set(found.items.map(({ community }) => community?.name ?? ''))];
  return (
    <>
      <h1 className="govuk-heading-l">双向任职</h1>
      <p className="govuk-body-l">
        社区（村）干部到物业任职，物业人员到社区任职，小区的事两边一起管。任期结束的也列出来。
      </p>
      <FilterForm action={path} isNarrowed={isNarrowed}>
        <Select
          name="community"
          label="社区（村）"
          placeholder="全部"
          options={found.communities.map(({ code, name }) => ({ value: code, label: name }))}
          value={filter.community}
        />
        <Select
          name="state"
          label="任期"
          placeholder="全部"
          options={Object.entries(states).map(([value, label]) => ({ value, label }))}
          value={filter.state}
        />
      </FilterForm>
      {found.total === 0 ? (
        <EmptyState title={isNarrowed ? '没有这样的任职' : '还没有登记双向任职'}>
          <p>
            {isNarrowed
              ? '换个条件，或者清除条件看全部。'
              : '社区登记以后，这里按社区列出谁在两边任职、任期到什么时候。'}
          </p>
        </EmptyState>
      ) : null}
      {communities.map((community) => (
        <section key={community} className="app-section">
          <h2 className="govuk-heading-m">{community}</h2>
          <CardGrid>
            {found.items
              .filter((post) => (post.community?.name ?? '') === community)
              .map((post) => (
                <DualPostCard key={post.id} post={post}>
                  {post.compound ? (
                    <>
                      <br />
                      小区：
                      <a className="govuk-link" href={`/compounds/${post.compound.id}`}>
                        {post.compound.name}
                      </a>
                    </>
                  ) : null}
                </DualPostCard>
              ))}
          </CardGrid>
        </section>
      ))}
      <Pagination
        page={found.page}
        pages={found.pages}
        href={(page) => addressOf(path, { ...filter, page: page > 1 ? page : undefined })}
      />
    </>
  );
}
