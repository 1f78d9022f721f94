import type { Payload } from 'payload';
import { type Actor, systemActor } from '@/access';
import { demoAccounts } from '@/domain/accounts';
import { sendDigests } from '@/domain/notifications';
import { fileRequest, publishRequest } from '@/domain/requests';
import { standardChannels } from '@/domain/requests/channels';
import { fixedClock, now, setClock } from '@/shared/clock';
import { startOfDay, toIsoDay } from '@/shared/dates';
import { seedCalls } from './calls';
import { seedCategories } from './categories';
import { demoAnswers } from './category-intake';
import { channelArrival } from './channel-arrival';
import type { SeededOrganization } from './organization';
import { seedCorrections } from './request-corrections';
import { seedFollows } from './request-follows';
import { seedRequestHistory } from './request-history';
import { leadThrough, type StoryActors } from './request-path';
import { takePhotos } from './request-photos';
import { homeStories } from './request-stories/home';
import { serviceStories } from './request-stories/service';
import type { Story } from './request-stories/story';
import { streetStories } from './request-stories/street';
import { seedRequestTime } from './request-time';

const stories: readonly Story[] = [...homeStories, ...streetStories, ...serviceStories];
const hour = 3_600_000;

/**
 * Fills the service centre: the tree of categories and some forty made-up requests in every state, each led there by the
 * real verbs with the clock set to its time. The same at every run, relative to today.
 * @returns how many requests were filed
 */
export async function seedRequests(payload: Payload, city: SeededOrganization): Promise<number> {
  const categories = await seedCategories(payload);
  const answersTo = await demoAnswers(payload);
  const staff = await demoStaff(payload);
  const filed: { id: string; body: string }[] = [];
  const today = now();
  const clock = fixedClock(today);
  setClock(clock);
  try {
    const inOrder = [...stories].sort((a, b) => b.daysAgo - a.daysAgo || a.hour - b.hour);
    for (const [index, story] of inOrder.entries()) {
      clock.set(sentAt(story, today));
      const phone = `139000029${String(index).padStart(2, '0')}`;
      const arrival = story.channel ? channelArrival(story, index, phone, clock.now()) : {};
      const { id } = await fileRequest({
        payload,
        actor: story.channel ? systemActor(channelName(story.channel)) : visitor,
        channel: story.channel ?? 'portal',
        ...arrival,
        body: story.body,
        category: categories.get(story.category) ?? missing(story.category),
        ...placeOf(story, city),
        placeText: story.where,
        name: story.name,
        phone,
        // Some who left no account behind want to hear by mail as well.
        email: index % 7 === 3 && !story.channel ? `jumin${index}@example.com` : undefined,
        answers: answersTo(story.category),
        danger: story.danger ?? false,
        confidential: story.secret ?? false,
        publicConsent: story.public ?? false,
        photos: await takePhotos(payload, story.photos ?? []),
        idempotencyKey: `demo-request:${index}`,
      });
      filed.push({ id, body: story.body });
      const unit = city.units[story.unit] ?? missing(story.unit);
      await leadThrough({ payload, id, story, unit, staff, clock, latest: today });
      if (story.public && 'reply' in story) {
        await publishRequest({ payload, actor: staff.operator, id, decision: 'public' });
      }
      // Small news of one request is one message, as it would have been then.
      await sendDigests({ payload });
    }
    clock.set(today);
    await seedFollows(payload, filed);
  } finally {
    setClock(null);
  }
  const setting = { city, categories, staff };
  const atRisk = await seedRequestTime(payload, setting);
  const corrected = await seedCorrections(payload, setting);
  await seedCalls(payload);
  return stories.length + atRisk + corrected + (await seedRequestHistory(payload, setting));
}

const visitor: Actor = { userId: null, name: '访客', grants: [], via: 'portal' };

/** The hour of the story on its day, but never later than an hour before the seed runs. */
function sentAt({ daysAgo, hour: at }: Story, today: Date): Date {
  const day = startOfDay(toIsoDay(new Date(today.getTime() - daysAgo * 24 * hour)));
  return new Date(Math.min(day.getTime() + at * hour, today.getTime() - hour));
}

function placeOf({ place }: Story, city: SeededOrganization): { community: string; compound?: string } {
  const [key, compound] = place.split('/');
  const community = city[key as 'mingyue' | 'oldTown' | 'village'];
  return {
    community: community.id,
    ...(compound ? { compound: community.compounds[compound] ?? missing(place) } : {}),
  };
}

/** The demo's people as they act in the admin panel. */
export async function demoStaff(payload: Payload): Promise<StoryActors> {
  const person = async (role: 'operator' | 'supervisor'): Promise<Actor> => {
    const account = demoAccounts.find((one) => one.role === role);
    const userId = account ? await idOf(payload, account.username) : null;
    if (!account || !userId) return { ...systemActor(role), via: 'admin' };
    return { userId, name: account.name, grants: [{ role, scope: { kind: 'city', id: '' } }], via: 'admin' };
  };
  const handlers: StoryActors['handlers'] = new Map();
  for (const { role, place, name, username } of demoAccounts) {
    if (role === 'unit-handler' && place.kind === 'unit')
      handlers.set(place.name, { name, userId: await idOf(payload, username) });
  }
  return { operator: await person('operator'), supervisor: await person('supervisor'), handlers };
}

async function idOf(payload: Payload, username: string): Promise<string | null> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'users',
    where: { username: { equals: username } },
    limit: 1,
    pagination: false,
  });
  return docs[0]?.id ?? null;
}

/** A channel acts under its name, as it does through the signed door. */
function channelName(key: string): string {
  return standardChannels.find((channel) => channel.key === key)?.name ?? missing(key);
}

function missing(name: string): never {
  throw new Error(`the demo city has no ${name}`);
}
