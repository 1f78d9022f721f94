import type { Payload } from 'payload';
import { systemActor } from '@/access';
import {
  draftNotice,
  type NoticeDraft,
  publishDueNotices,
  publishNotice,
  scheduleNotice,
  submitNotice,
  withdrawNotice,
} from '@/domain/publishing';
import { fixedClock, now, setClock } from '@/shared/clock';
import { startOfDay, toIsoDay } from '@/shared/dates';
import { seedAttachments } from './notice-attachments';
import { seedPictures } from './notice-pictures';
import { communityStories } from './notice-stories/community';
import { policyStories } from './notice-stories/policy';
import { safetyStories } from './notice-stories/safety';
import { utilityStories } from './notice-stories/utilities';
import { type Audience, type Node, type NoticeStory, richText } from './notice-stories/writing';
import type { SeededOrganization } from './organization';

const stories: readonly NoticeStory[] = [
  ...utilityStories,
  ...safetyStories,
  ...communityStories,
  ...policyStories,
];
const actor = systemActor('演示数据');
const day = 24 * 3_600_000;

interface Library {
  pictures: Record<string, string>;
  attachments: Record<string, string>;
}

/**
 * Fills the demo city's notices: some thirty-five of every scope, kind and state, each led there by the real verbs with
 * the clock set to its time. The same at every run, relative to today. Out: how many notices.
 */
export async function seedPublishing(payload: Payload, city: SeededOrganization): Promise<number> {
  const library = { pictures: await seedPictures(payload), attachments: await seedAttachments(payload) };
  const today = now();
  const clock = fixedClock(today);
  setClock(clock);
  try {
    for (const story of stories.toSorted((a, b) => b.daysAgo - a.daysAgo)) {
      const written = Math.min(momentOf(story, today).getTime(), today.getTime());
      clock.set(new Date(written));
      const { id } = await draftNotice({ payload, actor, draft: draftOf(story, city, library, today) });
      await leadThrough(payload, id, story, today);
    }
    clock.set(today);
    await publishDueNotices(payload);
  } finally {
    setClock(null);
  }
  return stories.length;
}

async function leadThrough(payload: Payload, id: string, story: NoticeStory, today: Date): Promise<void> {
  if (story.state === 'draft') return;
  if (story.state === 'in-review') {
    await submitNotice({ payload, actor, id });
    return;
  }
  if (story.state === 'scheduled') {
    await scheduleNotice({ payload, actor, id, publishAt: momentOf(story, today).toISOString() });
    return;
  }
  await publishNotice({ payload, actor, id });
  if (story.state === 'withdrawn') {
    await withdrawNotice({ payload, actor, id, reason: '检修提前完成，活动室已经恢复开放' });
  }
}

function draftOf(story: NoticeStory, city: SeededOrganization, library: Library, today: Date): NoticeDraft {
  const {
    title,
    summary,
    category,
    source,
    documentNumber,
    phone,
    cover,
    pinned,
    urgentForDays,
    expiresInDays,
  } = story;
  const ahead = (days: number | undefined) =>
    days === undefined ? null : new Date(startOfDay(toIsoDay(today)).getTime() + days * day).toISOString();
  return {
    title,
    summary,
    category,
    source,
    body: richText(story.body.map((node) => withPicture(node, library))),
    ...placeOf(story.audience, city),
    ...(documentNumber ? { documentNumber } : {}),
    ...(phone ? { contactPhone: phone } : {}),
    ...(cover ? { cover: known(library.pictures, cover) } : {}),
    attachments: (story.attachments ?? []).map((name) => known(library.attachments, name)),
    pinned: pinned ?? false,
    urgent: urgentForDays !== undefined,
    urgentUntil: ahead(urgentForDays),
    expireAt: ahead(expiresInDays),
  };
}

function placeOf(audience: Audience, city: SeededOrganization): Partial<NoticeDraft> {
  if (audience.at === 'city') return {};
  if (audience.at === 'township') return { township: known(city.townships, audience.name) };
  const community = city[audience.at];
  if (audience.buildings) {
    const [first, ...more] = audience.buildings.map((name) => known(community.buildings, name));
    return { building: first ?? null, moreBuildings: more };
  }
  if (audience.compound) return { compound: known(community.compounds, audience.compound) };
  return { community: community.id };
}

function withPicture(node: Node, { pictures }: Library): Node {
  if (node.type !== 'upload') return node;
  return { ...node, value: known(pictures, String(node.value).replace('picture:', '')) };
}

/** The moment a story appears; one for today whose hour lies ahead appears now. */
function momentOf({ daysAgo, hour = 9 }: NoticeStory, today: Date): Date {
  const moment = new Date(startOfDay(toIsoDay(today)).getTime() - daysAgo * day + hour * 3_600_000);
  return daysAgo >= 0 && moment > today ? today : moment;
}

function known(ids: Record<string, string>, name: string): string {
  const id = ids[name];
  if (!id) throw new Error(`the demo city has no ${name}`);
  return id;
}
