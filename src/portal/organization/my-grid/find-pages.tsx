import type { DivisionItem, FoundPlace } from '@/domain/organization';
import { EmptyState, SearchBox } from '../../shared';

/** One line to go on with: a place and what it leads to. */
export interface PlaceLink {
  href: string;
  text: string;
  note?: string;
}

/** A list of places to choose from: large targets, one below the other. */
export function PlaceLinks({ links }: { links: PlaceLink[] }) {
  return (
    <ul className="app-places">
      {links.map((link) => (
        <li key={link.href}>
          <a className="govuk-link app-places__link" href={link.href}>
            {link.text}
            {link.note ? <span className="app-places__note">{link.note}</span> : null}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The search field of 我的网格. */
export function PlaceSearch({ value }: { value?: string }) {
  return (
    <div className="app-place-search">
      <p className="govuk-body" id="place-search-hint">
        写小区、楼栋、社区或村的名字，比如“明月豪苑3号楼”。
      </p>
      <SearchBox action="/my-grid" label="小区、楼栋、社区或村" value={value} />
    </div>
  );
}

interface StartProps {
  ready: DivisionItem[];
  townships: DivisionItem[];
}

/** First step: search, or the communities whose buildings are on record, or any township. */
export function StartPage({ ready, townships }: StartProps) {
  return (
    <>
      <h1 className="govuk-heading-l">我的网格</h1>
      <p className="govuk-body-l">找到您住的楼，看看谁为您负责、怎么联系。</p>
      <PlaceSearch />
      {ready.length > 0 ? (
        <section aria-labelledby="ready-title">
          <h2 className="govuk-heading-m" id="ready-title">
            已经能查到楼栋的社区（村）
          </h2>
          <PlaceLinks
            links={ready.map(({ code, name }) => ({ href: `/my-grid?community=${code}`, text: name }))}
          />
        </section>
      ) : null}
      <section aria-labelledby="townships-title">
        <h2 className="govuk-heading-m" id="townships-title">
          按乡镇（街道）找
        </h2>
        <ul className="app-columns">
          {townships.map(({ code, name }) => (
            <li key={code}>
              <a className="govuk-link" href={`/my-grid?township=${code}`}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** A step with a list: townships' communities, a community's compounds, a compound's buildings. */
export function ChoicePage(props: { title: string; intro?: string; links: PlaceLink[] }) {
  return (
    <>
      <h1 className="govuk-heading-l">{props.title}</h1>
      {props.intro ? <p className="govuk-body">{props.intro}</p> : null}
      <PlaceLinks links={props.links} />
    </>
  );
}

/** A community, or a compound of it, whose buildings nobody has recorded yet: who to ask now, and what will be here. */
export function NoBuildingsPage(props: { title?: string; name: string; code: string; phone: string | null }) {
  const { name, code, phone, title = name } = props;
  return (
    <>
      <h1 className="govuk-heading-l">{title}</h1>
      <EmptyState title="这里的楼栋还没有登记">
        <p>社区（村）登记楼栋以后，您就能在这里查到网格、党组织和联系人。</p>
        <p>
          现在可以{phone ? `打社区（村）的电话 ${phone}，` : ''}
          <a className="govuk-link" href={`/communities/${code}`}>
            看看{name}的公开信息
          </a>
          ，或者
          <a className="govuk-link" href="/requests/new">
            在网上反映问题
          </a>
          ，会有人转到负责的部门。
        </p>
      </EmptyState>
    </>
  );
}

/** What a search found, and what to try when it found nothing. */
export function FoundPage({ typed, found, more }: { typed: string; found: FoundPlace[]; more: boolean }) {
  return (
    <>
      <h1 className="govuk-heading-l">“{typed}”的查找结果</h1>
      <PlaceSearch value={typed} />
      {more ? (
        <p className="govuk-body" role="status">
          找到的太多，没有全部列出。没看到您要找的，请写得更完整，比如小区名加楼号。
        </p>
      ) : null}
      {found.length > 0 ? (
        <PlaceLinks links={found.map(linkOf)} />
      ) : (
        <EmptyState title="没有找到">
          <p>换个写法试试：只写小区名，或者只写社区名；不用写“定州市”。</p>
          <p>
            也可以
            <a className="govuk-link" href="/my-grid?find=1">
              按乡镇（街道）一步一步找
            </a>
            。
          </p>
        </EmptyState>
      )}
    </>
  );
}

function linkOf({ kind, id, code, name, where }: FoundPlace): PlaceLink {
  const href = {
    building: `/my-grid?building=${id}`,
    compound: `/my-grid?compound=${id}`,
    community: `/my-grid?community=${code}`,
  };
  const word = { building: '楼栋', compound: '小区', community: '社区（村）' };
  return { href: href[kind], text: name, note: [where, word[kind]].filter(Boolean).join(' · ') };
}
