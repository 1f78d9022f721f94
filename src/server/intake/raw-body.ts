import express, { type Request, type RequestHandler } from 'express';
import type { Payload } from 'payload';
import { intakeLimits } from '@/domain/requests';
import { DomainError } from '@/shared/errors';

const readers = new Map<number, RequestHandler>();

/**
 * Reads the body's bytes as they come, whatever their type, up to the limit in force: signatures cover exactly these bytes. Only
 * for the doors of outside systems; nothing of Payload or the portal's forms stands behind it.
 */
export function rawBody(payload: Payload): RequestHandler {
  return async (request, response, next) => {
    const { bodyMost } = await intakeLimits(payload);
    readerOf(bodyMost)(request, response, (error: unknown) => next(refusalOf(error)));
  };
}

/** The bytes {@link rawBody} read; none for a call without a body. */
export function bytesOf(request: Request): Buffer {
  const body: unknown = request.body;
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0);
}

/** The body as text. @throws DomainError validation when it is not UTF-8 */
export function textOf(request: Request): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytesOf(request));
  } catch (cause) {
    throw new DomainError('validation', { message: '请求内容不是有效的 UTF-8 文本。', cause });
  }
}

function readerOf(limit: number): RequestHandler {
  const known = readers.get(limit);
  if (known) return known;
  const reader = express.raw({ type: () => true, limit, inflate: false });
  readers.set(limit, reader);
  return reader;
}

function refusalOf(error: unknown): unknown {
  const type = error instanceof Error && 'type' in error ? error.type : undefined;
  if (type === 'entity.too.large') return new DomainError('too-large', { cause: error });
  if (type === 'encoding.unsupported') {
    return new DomainError('unsupported', { message: '请不要压缩请求内容。', cause: error });
  }
  return error;
}
