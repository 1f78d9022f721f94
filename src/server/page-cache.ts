import type { Request, RequestHandler, Response } from 'express';
import type { Payload } from 'payload';
import { now } from '@/shared/clock';
import { forgetTagged } from '@/shared/memo';
import { sendContent } from './page-cache-answer';
import { captureAnswer } from './page-cache-capture';
import { Freshness } from './page-cache-freshness';
import { cacheKey } from './page-cache-key';
import { type CachedPage, type Flight, PageStore } from './page-cache-store';

/** When a page with a tag changes by itself: the first moment after now, or null. */
export type TagClock = (payload: Payload) => Promise<Date | null>;

export interface CachedOptions {
  /** What the page shows; a change of any of these renders it anew. Names like `notices`, `notice:<id>`, `divisions`. */
  tags: (req: Request) => string[];
  /** Rendered anew after this many seconds in any case (default 300). */
  maxAgeSeconds?: number;
}

interface Cache {
  payload: Payload;
  store: PageStore;
  freshness: Freshness;
  hits: number;
  misses: number;
}

const byteLimit = 48 * 1024 * 1024;

// On globalThis because Next's bundle of the admin panel has its own copies of modules; one cache per Payload instance.
const key = Symbol.for('portal.page-cache');
const shared = globalThis as { [key]?: { caches: WeakMap<Payload, Cache>; clocks: Map<string, TagClock> } };
shared[key] ??= { caches: new WeakMap(), clocks: new Map() };
const { caches, clocks } = shared[key];

/** The page cache as the server and the pages see it. */
export const pageCache = {
  /**
   * Express middleware in front of the pages, the earlier the better: answers what is kept before anything else runs,
   * with all the headers the page was first sent with, and tells `cached` which database's changes its pages follow.
   */
  refresh(payload: Payload): RequestHandler {
    const cache = cacheOf(payload);
    return async (req, res, next) => {
      res.locals.pageCache = cache;
      const name = cacheKey(req);
      if (name === null || !cache.store.has(name) || !(await cache.freshness.look())) return next();
      const page = cache.store.get(name, now().getTime(), Date.now());
      if (!page) return next();
      cache.hits += 1;
      sendContent(req, res, page);
    };
  },

  /** Registers when pages with a tag change by themselves (a notice appears at its time, an urgent banner ends). */
  clock(tag: string, next: TagClock): void {
    clocks.set(tag, next);
  },

  /** Counts for the metrics page. */
  stats(payload: Payload): { hits: number; misses: number; pages: number; bytes: number } {
    const { hits, misses, store } = cacheOf(payload);
    return { hits, misses, ...store.size };
  },

  /** Forgets everything, for tests and for a change of the site's own facts. */
  clear(payload: Payload): void {
    cacheOf(payload).store.clear();
  },
};

/**
 * Middleware of one page: answers visitors from the cache and keeps what the page's handler sends. Only for pages that
 * are the same for every visitor: no form keys, nothing personal. Whoever has a session is never answered from here.
 */
export function cached({ tags, maxAgeSeconds = 300 }: CachedOptions): RequestHandler {
  return async (req, res, next) => {
    const cache = res.locals.pageCache as Cache | undefined;
    const name = cache ? cacheKey(req) : null;
    if (!cache || name === null) return next();
    if (!(await cache.freshness.look())) return next();

    // Nothing may be awaited between looking for a flight and taking off: two requests would render the same page.
    const flight = cache.store.flight(name);
    const page = cache.store.get(name, now().getTime(), Date.now()) ?? (flight ? await flight.page : null);
    if (page) {
      cache.hits += 1;
      sendContent(req, res, page);
      return;
    }
    if (req.method === 'HEAD') return next();
    cache.misses += 1;
    render(cache, { name, tags: tags(req), maxAgeSeconds, req, res });
    next();
  };
}

interface Rendering {
  name: string;
  tags: string[];
  maxAgeSeconds: number;
  req: Request;
  res: Response;
}

/** Takes the page's answer as it comes and stores it, unless one of its tags changed meanwhile. */
function render(cache: Cache, { name, tags, maxAgeSeconds, req, res }: Rendering): void {
  const expiry = nextChange(cache.payload, tags);
  const flight: Flight = { tags, dropped: false, page: Promise.resolve(null) };
  flight.page = Promise.all([captureAnswer(req, res), expiry])
    .then(([content, expiresAt]): CachedPage | null => {
      if (!content) return null;
      const page = { ...content, tags, expiresAt, staleAt: Date.now() + maxAgeSeconds * 1000 };
      if (!flight.dropped) cache.store.set(name, page);
      return page;
    })
    .catch((error: unknown) => {
      cache.payload.logger.error({ err: error, page: name }, 'page cache could not keep a page');
      return null;
    })
    .finally(() => cache.store.land(name, flight));
  cache.store.takeOff(name, flight);
}

/** The first moment at which a page with these tags changes by itself, in milliseconds of business time. */
async function nextChange(payload: Payload, tags: string[]): Promise<number | null> {
  const moments = await Promise.all(tags.flatMap((tag) => clocks.get(tag)?.(payload) ?? []));
  const times = moments.flatMap((moment) => (moment ? [moment.getTime()] : []));
  return times.length > 0 ? Math.min(...times) : null;
}

function cacheOf(payload: Payload): Cache {
  const known = caches.get(payload);
  if (known) return known;
  const store = new PageStore(byteLimit);
  const freshness = new Freshness(payload, (tags) => {
    forgetTagged(payload, tags);
    for (const tag of tags) store.drop(tag);
  });
  const cache: Cache = { payload, store, freshness, hits: 0, misses: 0 };
  caches.set(payload, cache);
  return cache;
}
