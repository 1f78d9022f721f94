import type { Request, Response, Router } from 'express';
import type { Payload } from 'payload';
import {
  buildingsOf,
  communitiesOf,
  communitiesWithBuildings,
  divisionByCode,
  type NamedBuilding,
  namedBuilding,
  namedCompound,
  placesOfCommunity,
  publicMembers,
  publicNodes,
  responsibleChain,
  searchPlaces,
  townships,
} from '@/domain/organization';
import { communityPlace, latestNotices, urgentNotices } from '@/domain/publishing';
import { fail } from '@/shared/errors';
import {
  keepCookie,
  noUploads,
  type PageOptions,
  type PortalDependencies,
  parseForm,
  readCookie,
  rememberCommunity,
  sendPage,
  textOf,
} from '../../shared';
import { ChainPage } from './chain-page';
import { ChoicePage, FoundPage, NoBuildingsPage, StartPage } from './find-pages';

/** The device's own note of where it lives; holds a building's id, nothing about a person. */
const buildingCookie = 'building';

/** `/my-grid`: find your building step by step or by search, and see who answers for it. */
export function registerMyGrid(router: Router, portal: PortalDependencies): void {
  router.get('/my-grid', async (req, res) => {
    const page = await pageFor(req, res, portal);
    sendPage(req, res, { active: 'my-grid', ...page });
  });

  router.post('/my-grid/remember', async (req, res) => {
    const { values } = await parseForm(req, noUploads);
    const building = await namedBuilding(portal.payload, textOf(values, 'building'));
    if (!building) fail('not-found', { message: '没有找到这栋楼，请重新选一次。' });
    keepCookie(req, res, buildingCookie, building.id);
    rememberCommunity(req, res, building.community.code);
    res.redirect(303, '/my-grid?remembered=1');
  });

  router.post('/my-grid/forget', async (req, res) => {
    await parseForm(req, noUploads);
    keepCookie(req, res, buildingCookie, null);
    rememberCommunity(req, res, null);
    res.redirect(303, '/my-grid');
  });
}

type Page = Pick<PageOptions, 'title' | 'children' | 'back' | 'wide' | 'status'>;

async function pageFor(req: Request, res: Response, portal: PortalDependencies): Promise<Page> {
  const asked = (name: string) => (typeof req.query[name] === 'string' ? req.query[name].trim() : '');
  if (asked('q')) return foundPage(portal, asked('q').slice(0, 60));
  if (asked('building')) return chainPage(req, portal, asked('building'));
  if (asked('compound')) return compoundPage(portal, asked('compound'));
  if (asked('community')) return communityPage(portal, asked('community'));
  if (asked('township')) return townshipPage(portal, asked('township'));
  const remembered = asked('find') ? null : readCookie(req, buildingCookie);
  if (remembered) {
    if (await namedBuilding(portal.payload, remembered)) return chainPage(req, portal, remembered);
    keepCookie(req, res, buildingCookie, null);
  }
  return startPage(portal);
}

async function startPage({ payload }: PortalDependencies): Promise<Page> {
  const [ready, all] = await Promise.all([communitiesWithBuildings(payload), townships(payload)]);
  return { title: '我的网格', children: <StartPage ready={ready.slice(0, 12)} townships={all} /> };
}

async function foundPage({ payload }: PortalDependencies, typed: string): Promise<Page> {
  const { found, more } = await searchPlaces(payload, typed);
  return {
    title: `查找“${typed}”`,
    back: '/my-grid?find=1',
    children: <FoundPage typed={typed} found={found} more={more} />,
  };
}

async function townshipPage({ payload }: PortalDependencies, code: string): Promise<Page> {
  const township = (await divisionByCode(payload, code, 'township')) ?? notFound('乡镇（街道）');
  const communities = await communitiesOf(payload, township.id);
  const links = communities.map(({ code: one, name }) => ({ href: `/my-grid?community=${one}`, text: name }));
  return {
    title: township.shortName,
    back: '/my-grid?find=1',
    children: <ChoicePage title={`${township.shortName}：您在哪个社区（村）？`} links={links} />,
  };
}

async function communityPage({ payload }: PortalDependencies, code: string): Promise<Page> {
  const community = (await divisionByCode(payload, code, 'community')) ?? notFound('社区（村）');
  const { compounds, buildings } = await placesOfCommunity(payload, community.id);
  const back = '/my-grid?find=1';
  const name = community.shortName;
  if (compounds.length + buildings.length === 0) {
    const phone = community.officePhone ?? null;
    return { title: name, back, children: <NoBuildingsPage name={name} code={code} phone={phone} /> };
  }
  const links = [
    ...compounds.map((one) => ({
      href: `/my-grid?compound=${one.id}`,
      text: one.name,
      note: one.address ?? undefined,
    })),
    ...buildings.map((one) => ({ href: `/my-grid?building=${one.id}`, text: one.name })),
  ];
  const title = compounds.length > 0 ? `${name}：您住在哪个小区？` : `${name}：您住在哪一片？`;
  return { title: name, back, children: <ChoicePage title={title} links={links} /> };
}

async function compoundPage({ payload }: PortalDependencies, id: string): Promise<Page> {
  const compound = (await namedCompound(payload, id)) ?? notFound('小区');
  const buildings = await buildingsOf(payload, id);
  if (buildings.length === 0) {
    const { name, code } = compound.community;
    const phone = (await divisionByCode(payload, code, 'community'))?.officePhone ?? null;
    const back = `/my-grid?community=${code}`;
    const children = <NoBuildingsPage title={compound.name} name={name} code={code} phone={phone} />;
    return { title: compound.name, back, children };
  }
  const links = buildings.map((one) => ({ href: `/my-grid?building=${one.id}`, text: one.name }));
  return {
    title: compound.name,
    back: `/my-grid?community=${compound.community.code}`,
    children: (
      <ChoicePage title={`${compound.name}：您住在几号楼？`} intro={compound.community.name} links={links} />
    ),
  };
}

async function noticesFor(payload: Payload, { id, community, grid, compound }: NamedBuilding) {
  const around = await communityPlace(payload, community.id);
  const place = { ...around, grid: grid?.id ?? null, compound: compound?.id ?? null, building: id };
  const [urgent, latest] = await Promise.all([
    urgentNotices({ payload, place, limit: 3 }),
    latestNotices({ payload, place, limit: 5 }),
  ]);
  return { urgent, latest };
}

async function chainPage(req: Request, { payload }: PortalDependencies, id: string): Promise<Page> {
  const building = (await namedBuilding(payload, id)) ?? notFound('楼栋');
  const [nodes, community, members, notices] = await Promise.all([
    publicNodes(payload, building.community.id),
    divisionByCode(payload, building.community.code, 'community'),
    publicMembers(payload, { building: id }),
    noticesFor(payload, building),
  ]);
  const home = { community: building.community.id, grid: building.grid?.id ?? null, building: building.id };
  const { compound } = building;
  return {
    title: `谁为${building.fullName}负责`,
    back: compound ? `/my-grid?compound=${compound.id}` : `/my-grid?community=${building.community.code}`,
    children: (
      <ChainPage
        building={building}
        chain={responsibleChain(home, nodes)}
        officePhone={community?.officePhone ?? null}
        members={members}
        remembered={readCookie(req, buildingCookie) === building.id}
        justRemembered={req.query.remembered === '1'}
        urgent={notices.urgent}
        notices={notices.latest}
      />
    ),
  };
}

function notFound(what: string): never {
  fail('not-found', { message: `没有找到这个${what}。请回到“我的网格”重新找。` });
}
