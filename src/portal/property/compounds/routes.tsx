import type { Router } from 'express';
import { mattersTag, mattersUnderWay } from '@/domain/matters';
import {
  managementModeLabels,
  nextPropertyChange,
  pilotCompounds,
  propertyTag,
  publicCompany,
  publicCompound,
  ratingsTag,
} from '@/domain/property';
import { noticeTags } from '@/domain/publishing';
import { votesOfCompound, votingTag } from '@/domain/voting';
import { cached, pageCache } from '@/server/page-cache';
import { fail } from '@/shared/errors';
import { MattersUnderWay } from '../../matters/blocks';
import { type PortalDependencies, sendPage } from '../../shared';
import { VotesSection } from '../../voting/open-votes';
import { askedKey, askedPage, askedText } from '../query';
import { CompanyPage } from './company-page';
import { CompoundPage } from './compound-page';
import { PilotPage } from './pilot-page';

/** `/compounds/pilot`, `/compounds/:id`, `/property-companies/:id`: the same for every visitor. */
export function registerCompounds(router: Router, { payload }: PortalDependencies): void {
  pageCache.clock(propertyTag, nextPropertyChange);
  const shown = cached({
    tags: () => [propertyTag, ratingsTag, votingTag, mattersTag, 'organization', 'divisions', noticeTags.all],
  });

  router.get('/compounds/pilot', shown, async (req, res) => {
    const filter = {
      township: askedText(req, 'township'),
      community: askedText(req, 'community'),
      mode: askedKey(req, 'mode', managementModeLabels),
      page: askedPage(req),
    };
    sendPage(req, res, {
      title: '老旧小区蝶变',
      description: '老旧小区从没人管到自己管，再到管得好：每个小区的过程、日期和凭据。',
      wide: true,
      breadcrumbs: [{ text: '首页', href: '/' }, { text: '老旧小区蝶变' }],
      children: <PilotPage filter={filter} found={await pilotCompounds(payload, filter)} />,
    });
  });

  router.get('/compounds/:id', shown, async (req, res) => {
    const compound = await publicCompound(payload, String(req.params.id));
    if (!compound) fail('not-found', { message: '没有找到这个小区。' });
    const { name, community } = compound;
    sendPage(req, res, {
      title: name,
      description: `${name}由谁管、物业费多少、承诺了什么、红色合伙人、公告`,
      wide: true,
      breadcrumbs: [
        { text: '首页', href: '/' },
        { text: '社区和村', href: '/communities' },
        { text: community.name, href: `/communities/${community.code}` },
        { text: name },
      ],
      children: (
        <CompoundPage
          compound={compound}
          underWay={
            <>
              <VotesSection votes={await votesOfCompound(payload, compound.id)} />
              <MattersUnderWay
                lines={await mattersUnderWay(payload, { compound: compound.id })}
                more={`/matters?compound=${compound.id}`}
                empty="现在没有正在办的议题。"
              />
            </>
          }
        />
      ),
    });
  });

  router.get('/property-companies/:id', shown, async (req, res) => {
    const company = await publicCompany(payload, String(req.params.id));
    if (!company) fail('not-found', { message: '没有找到这家物业企业。' });
    sendPage(req, res, {
      title: company.name,
      description: `${company.name}管的小区和信用记录`,
      breadcrumbs: [{ text: '首页', href: '/' }, { text: company.name }],
      children: <CompanyPage company={company} />,
    });
  });
}
