import type { Request, Router } from 'express';
import {
  lawTopicLabels,
  legalAnswersTag,
  openingAt,
  peopleOfLaw,
  publicAnswer,
  publicAnswers,
  publicStations,
} from '@/domain/neighbourhood';
import { type PlaceFilter, placeFilter } from '@/domain/publishing';
import { cached } from '@/server/page-cache';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { isId } from '@/shared/ids';
import { askedKey, askedPage, askedText } from '../../property/query';
import { type PortalDependencies, rememberedCommunity, sendPage } from '../../shared';
import { AnswerPageView, AnswersPage } from './answer-pages';
import { LawHomePage, StationsPage } from './station-pages';

const home = { text: '首页', href: '/' };
const law = { text: '门口的法律服务', href: '/law' };

/** `/law` (门口的法律服务): who helps, which stations are open now, and answers others have got. */
export function registerPublicLaw(router: Router, { payload }: PortalDependencies): void {
  // What is open now is true for a minute: these two are made each time, out of a few rows.
  router.get('/law', async (req, res) => {
    const filter = await filterOf(req, rememberedCommunity(req));
    const stations = await stationsIn(filter);
    sendPage(req, res, {
      title: '门口的法律服务',
      description: '问法律、找工作站和村里的法律明白人。',
      breadcrumbs: [home, { text: law.text }],
      children: (
        <LawHomePage
          filter={filter}
          stations={stations.slice(0, 3)}
          more={stations.length - Math.min(3, stations.length)}
          people={filter.community ? await peopleOfLaw(payload, filter.community.id) : null}
          answers={(await publicAnswers(payload, { page: 1 })).items.slice(0, 5)}
        />
      ),
    });
  });

  router.get('/law/stations', async (req, res) => {
    const filter = await filterOf(req, null);
    const open = askedText(req, 'open') === '1';
    const all = await stationsIn(filter);
    sendPage(req, res, {
      title: '公共法律服务工作站',
      description: '工作站的地址、电话，现在开不开门。',
      breadcrumbs: [home, law, { text: '工作站' }],
      children: (
        <StationsPage
          filter={filter}
          onlyOpen={open}
          stations={open ? all.filter(({ opening }) => opening.isOpen) : all}
          total={all.length}
        />
      ),
    });
  });

  const shown = cached({ tags: () => [legalAnswersTag], maxAgeSeconds: 300 });

  router.get('/law/answers', shown, async (req, res) => {
    const topic = askedKey(req, 'topic', lawTopicLabels);
    const words = askedText(req, 'q');
    sendPage(req, res, {
      title: '大家问过的法律问题',
      description: '经咨询人和答复人同意、隐去身份的法律问答。',
      breadcrumbs: [home, law, { text: '大家问过的' }],
      children: (
        <AnswersPage
          found={await publicAnswers(payload, { topic, words, page: askedPage(req) })}
          topic={topic}
          words={words}
        />
      ),
    });
  });

  router.get('/law/answers/:id', shown, async (req, res) => {
    const { id } = req.params;
    const answer = isId(id) ? await publicAnswer(payload, String(id)) : null;
    if (!answer) fail('not-found', { message: '没有这份问答，或者它已经不公开了。' });
    sendPage(req, res, {
      title: answer.title,
      description: answer.question.slice(0, 80),
      breadcrumbs: [home, law, { text: '大家问过的', href: '/law/answers' }, { text: answer.title }],
      children: <AnswerPageView answer={answer} />,
    });
  });

  function filterOf(req: Request, usual: string | null): Promise<PlaceFilter> {
    const community = req.query.township === '' ? null : (askedText(req, 'community') ?? null);
    const township = askedText(req, 'township') ?? null;
    const asked = community !== null || township !== null || req.query.township === '';
    return placeFilter(payload, { township, community: asked ? community : usual });
  }

  async function stationsIn({ township, community }: PlaceFilter) {
    const at = now();
    const own = await publicStations(payload, { township: township?.id });
    // The station of the township serves each of its villages.
    return own
      .filter((one) => !community || one.community === null || one.community === community.id)
      .map((station) => ({ ...station, opening: openingAt(station.rules, at) }))
      .toSorted(
        (a, b) => Number(b.opening.isOpen) - Number(a.opening.isOpen) || a.name.localeCompare(b.name, 'zh'),
      );
  }
}
