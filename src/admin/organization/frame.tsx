import { DefaultTemplate } from '@payloadcms/next/templates';
import type { AdminViewServerProps } from 'payload';
import type { ReactNode } from 'react';
import { communitiesInScope, type ScopeGroup } from '@/domain/organization';
import './organization.css';

export interface Scope {
  groups: ScopeGroup[];
  /** The chosen community, or the only one in scope. */
  community: { id: string; name: string } | null;
}

/** Reads which community the address names, among those the person may look at. */
export async function scopeOf({ initPageResult, searchParams }: AdminViewServerProps): Promise<Scope> {
  const groups = initPageResult.req.user ? await communitiesInScope(initPageResult.req) : [];
  const all = groups.flatMap(({ communities }) => communities);
  const only = all.length === 1 ? (all[0] ?? null) : null;
  return { groups, community: all.find(({ id }) => id === searchParams?.community) ?? only };
}

/** The panel around one of our pages: menu, title, and a sentence on what it is for. */
export function Frame(props: {
  view: AdminViewServerProps;
  title: string;
  intro: string;
  children: ReactNode;
}) {
  const { initPageResult, params, searchParams, payload, i18n } = props.view;
  const { req, permissions, visibleEntities, locale } = initPageResult;
  return (
    <DefaultTemplate
      i18n={i18n}
      locale={locale}
      params={params}
      payload={payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user ?? undefined}
      visibleEntities={visibleEntities}
    >
      <main className="organization">
        <h1 className="organization__title">{props.title}</h1>
        <p className="organization__intro">{props.intro}</p>
        {req.user ? props.children : <p>请先登录。</p>}
      </main>
    </DefaultTemplate>
  );
}

/** Choosing the community: a plain form, so it works from the keyboard and the address can be kept. */
export function CommunityChoice({ scope }: { scope: Scope }) {
  if (scope.groups.length === 0) return <p>您的身份没有可以查看的社区（村）。</p>;
  return (
    <form className="organization__choice" method="get">
      <label htmlFor="community">社区（村）</label>
      <select id="community" name="community" defaultValue={scope.community?.id ?? ''}>
        <option value="">请选择</option>
        {scope.groups.map(({ township, communities }) => (
          <optgroup key={township} label={township}>
            {communities.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <button type="submit" className="organization__button">
        查看
      </button>
    </form>
  );
}

export const documentHref = (collection: string, id: string) => `/admin/collections/${collection}/${id}`;
