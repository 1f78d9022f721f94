import { z } from 'zod';
import { externalRequestSchema, type IntakeLimits, states, usualIntakeLimits } from '@/domain/requests';

const text = { type: 'string' } as const;
const moment = { type: 'string', format: 'date-time' } as const;
const maybe = (schema: { type: string; format?: string }) => ({ ...schema, type: [schema.type, 'null'] });
const body = (name: string) => ({
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
});
const answer = (description: string, name: string) => ({ description, ...body(name) });

/**
 * The description of the signed API (OpenAPI 3.1), made from the very schema that checks what comes in; the copy in
 * docs/intake-openapi.json is compared with it by a test.
 */
export function openApiDocument(
  siteUrl: string,
  limits: Pick<IntakeLimits, 'clockSkew' | 'bodyMost' | 'rate'>,
) {
  const refusals = {
    '401': answer('Wrong signature, or no such channel; both get the same answer.', 'Refusal'),
    '409': answer(
      `Timestamp more than ${limits.clockSkew} seconds off, or the nonce was seen before.`,
      'Refusal',
    ),
    '429': {
      ...answer(`More than ${limits.rate} calls of one channel in a minute.`, 'Refusal'),
      headers: { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } },
    },
  };
  return {
    openapi: '3.1.0',
    info: {
      title: '网上枫桥 intake API',
      version: '1.0.0',
      description:
        'Channels outside (hotline, government websites) send citizens’ requests here and ask how they stand. Every call is signed with the channel’s key.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: `${siteUrl}/intake/v1` }],
    security: [{ signature: [] }],
    paths: {
      '/requests': {
        post: {
          operationId: 'sendRequest',
          summary: 'Send one request. The same number again files nothing and gets the same receipt.',
          parameters: signedHeaders,
          requestBody: { required: true, ...body('Request') },
          responses: {
            '200': answer('This number was received before.', 'Receipt'),
            '201': answer('Received.', 'Receipt'),
            ...refusals,
            '413': answer(`Body larger than ${limits.bodyMost} bytes.`, 'Refusal'),
            '415': answer('Compressed body.', 'Refusal'),
            '422': answer('Something is wrong with the fields named in `fields`.', 'Refusal'),
          },
        },
      },
      '/requests/{number}': {
        get: {
          operationId: 'requestState',
          summary: 'How a request stands that this channel sent. Signed over an empty body.',
          parameters: [
            {
              name: 'number',
              in: 'path',
              required: true,
              description: 'The channel’s own number, or our receipt number.',
              schema: text,
            },
            ...signedHeaders,
          ],
          responses: {
            '200': answer('State.', 'State'),
            ...refusals,
            '404': answer('This channel sent no such request.', 'Refusal'),
          },
        },
      },
    },
    components: { securitySchemes, schemas: schemas() },
  };
}

const header = (name: string, description: string, pattern: string, example: string) => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { ...text, pattern },
  example,
});

const signedHeaders = [
  header('X-Channel', 'Key of the channel.', '^[a-z0-9][a-z0-9-]*$', '12345'),
  header('X-Timestamp', 'Unix time in seconds.', '^\\d{1,12}$', '1795484400'),
  header('X-Nonce', 'A value never used before, printable ASCII.', '^[\\x21-\\x7e]{1,200}$', '3f0c4a9e'),
];

const securitySchemes = {
  signature: {
    type: 'apiKey',
    in: 'header',
    name: 'X-Signature',
    description:
      '`sha256=` and the hex HMAC-SHA256 of timestamp + "\\n" + nonce + "\\n" + raw body, with the text of the secret as the key.',
  },
} as const;

function schemas() {
  const { $schema: _dialect, ...request } = z.toJSONSchema(externalRequestSchema, { io: 'input' });
  return {
    Request: request,
    Receipt: record({ receipt: text, trackingUrl: { ...text, format: 'uri' } }),
    State: record({
      number: maybe(text),
      receipt: text,
      state: { ...text, enum: [...states] },
      stateLabel: text,
      submittedAt: moment,
      dueAt: maybe(moment),
      dueReason: maybe(text),
      reply: maybe(text),
      repliedAt: maybe(moment),
      referral: maybe(text),
      closedAt: maybe(moment),
      trackingUrl: { ...text, format: 'uri' },
    }),
    Refusal: record({
      code: text,
      message: { ...text, description: 'A sentence in Chinese.' },
      fields: {
        type: 'object',
        description: 'Field name → what is wrong with it.',
        additionalProperties: text,
      },
    }),
  };
}

function record(properties: Record<string, object>) {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

/** The copy for readers: a demo server's address and the limits of a new installation. */
export function documentedOpenApi() {
  return openApiDocument('http://localhost:3000', usualIntakeLimits);
}
