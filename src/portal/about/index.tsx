import type { Router } from 'express';
import { cached } from '@/server/page-cache';
import { sendPage } from '../shared';
import { AboutPage } from './about-page';
import { AccessibilityPage } from './accessibility-page';
import { PrivacyPage } from './privacy-page';

const pages = [
  { path: '/about', title: '关于本站', Page: AboutPage },
  { path: '/accessibility', title: '无障碍声明', Page: AccessibilityPage },
  { path: '/privacy', title: '隐私说明', Page: PrivacyPage },
];

/** `/about`, `/accessibility` and `/privacy`. */
export function registerAboutPages(router: Router): void {
  const still = cached({ tags: () => [], maxAgeSeconds: 3600 });
  for (const { path, title, Page } of pages) {
    router.get(path, still, (req, res) => {
      sendPage(req, res, {
        title,
        breadcrumbs: [{ text: '首页', href: '/' }, { text: title }],
        children: <Page />,
      });
    });
  }
}
