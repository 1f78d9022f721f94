import type { CollectionSlug, Endpoint, PayloadRequest } from 'payload';
import { actorOf } from '@/access';
import { DomainError } from '@/shared/errors';
import { isId } from '@/shared/ids';
import { refusalOf } from './refusal';
import type {
  NextItem,
  VerbContext,
  VerbDefinition,
  VerbDone,
  VerbInput,
  VerbOffer,
  VerbRefused,
  VerbsAnswer,
} from './types';

interface VerbEndpointOptions<Doc extends object> {
  /** The item to offer after a verb was done. */
  next?: (context: VerbContext<Doc>) => Promise<NextItem | null>;
}

/**
 * Endpoints behind the verb bar of a collection: `GET /:id/verbs` says what the actor may do now with this document,
 * `POST /:id/verbs/:verb` does it with a JSON body of the verb's inputs and,
 * as `seen`, the updatedAt of the document the person looked at. Both see only documents the actor may read.
 * Errors are `{ code, message, fields }` with the status of the code.
 */
export function verbEndpoints<Doc extends object = Record<string, unknown>>(
  slug: CollectionSlug,
  verbs: readonly VerbDefinition<Doc>[],
  { next }: VerbEndpointOptions<Doc> = {},
): Endpoint[] {
  return [
    {
      path: '/:id/verbs',
      method: 'get',
      handler: (req) =>
        answered(req, async () => {
          const context = await contextOf<Doc>(req, slug);
          const open = await Promise.all(
            verbs.map(async (verb) => ({ verb, open: await verb.available(context) })),
          );
          const offers = open.filter((one) => one.open).map((one) => offerOf(one.verb, context));
          return { verbs: await Promise.all(offers) } satisfies VerbsAnswer;
        }),
    },
    {
      path: '/:id/verbs/:verb',
      method: 'post',
      handler: (req) =>
        answered(req, async () => {
          const context = await contextOf<Doc>(req, slug);
          const verb = verbs.find((one) => one.verb === req.routeParams?.verb);
          if (!verb) throw new DomainError('not-found', { message: '没有这项操作。' });
          const { seen, ...body } = await bodyOf(req);
          const input = await inputOf(verb, context, body);
          const message = await verb.run({ ...context, input, seen: typeof seen === 'string' ? seen : null });
          return { message, ...(next ? { next: await next(context) } : {}) } satisfies VerbDone;
        }),
    },
  ];
}

/** The document in the address as the person may read it, and who asks. @throws DomainError unauthenticated, not-found */
export async function contextOf<Doc extends object>(
  req: PayloadRequest,
  slug: CollectionSlug,
): Promise<VerbContext<Doc>> {
  if (!req.user) throw new DomainError('unauthenticated');
  const id = req.routeParams?.id;
  if (!isId(id)) throw new DomainError('not-found');
  const { docs } = await req.payload.find({
    collection: slug,
    where: { id: { equals: id } },
    limit: 1,
    pagination: false,
    depth: 0,
    draft: true,
    overrideAccess: false,
    user: req.user,
    req,
  });
  const doc = docs[0];
  if (!doc) throw new DomainError('not-found');
  // The collection's generated type is what the caller names `Doc`; the slug ties the two together.
  return { req, actor: await actorOf(req), id, doc: doc as unknown as Doc };
}

async function offerOf<Doc extends object>(
  verb: VerbDefinition<Doc>,
  context: VerbContext<Doc>,
): Promise<VerbOffer> {
  const { explain } = verb;
  return {
    verb: verb.verb,
    label: verb.label,
    tone: verb.tone ?? 'secondary',
    explain: typeof explain === 'function' ? explain(context) : (explain ?? null),
    inputs: await inputsOf(verb, context),
  };
}

async function inputsOf<Doc extends object>(
  { inputs = [] }: VerbDefinition<Doc>,
  context: VerbContext<Doc>,
): Promise<VerbInput[]> {
  return typeof inputs === 'function' ? inputs(context) : inputs;
}

/** What the verb asks for, out of the body; whatever else was sent never reaches the verb. */
async function inputOf<Doc extends object>(
  verb: VerbDefinition<Doc>,
  context: VerbContext<Doc>,
  body: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const asked = await inputsOf(verb, context);
  return Object.fromEntries(
    asked.filter(({ name }) => Object.hasOwn(body, name)).map(({ name }) => [name, body[name]]),
  );
}

async function bodyOf(req: PayloadRequest): Promise<Record<string, unknown>> {
  let body: unknown;
  try {
    body = await req.json?.();
  } catch (cause) {
    throw new DomainError('validation', { message: '请求内容不是有效的 JSON。', cause });
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new DomainError('validation', { message: '请求内容不是有效的 JSON。' });
  }
  return { ...body };
}

/** The answer of `work` as JSON, or its refusal; what nobody foresaw is logged and told without details. */
async function answered(req: PayloadRequest, work: () => Promise<VerbsAnswer | VerbDone>): Promise<Response> {
  try {
    return Response.json(await work(), { headers: { 'Cache-Control': 'no-store' } });
  } catch (error) {
    const known = refusalOf(error);
    if (known.status >= 500) req.payload.logger.error({ err: error, path: req.pathname }, 'verb failed');
    const refused: VerbRefused = { code: known.code, message: known.message, fields: known.fields };
    return Response.json(refused, { status: known.status, headers: { 'Cache-Control': 'no-store' } });
  }
}
