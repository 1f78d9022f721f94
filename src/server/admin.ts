import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import path from 'node:path';
import type { NextFunction, Request, Response } from 'express';
import type { Env } from '@/shared/env';

/** The part of the process that serves /admin through Next. */
export interface AdminPanel {
  /** Loads Next; answers to /admin before that say "starting". */
  prepare(server: Server): Promise<void>;
  handle(request: Request, response: Response, next: NextFunction): void;
  close(): Promise<void>;
}

/** Makes the admin panel of this process, or one that answers 404 when ADMIN=0 (small portal-only processes). */
export function adminPanel(env: Pick<Env, 'admin' | 'nodeEnv'>): AdminPanel {
  return env.admin ? nextPanel(env.nodeEnv === 'development') : absentPanel;
}

const absentPanel: AdminPanel = {
  prepare: async () => undefined,
  handle: (_request, _response, next) => next(),
  close: async () => undefined,
};

function nextPanel(dev: boolean): AdminPanel {
  let answer: ((request: IncomingMessage, response: ServerResponse) => Promise<void>) | undefined;
  let stop = async (): Promise<void> => undefined;
  let failed = false;
  return {
    async prepare(server) {
      try {
        const { default: createNext } = await import('next');
        const app = createNext({ dev, dir: path.resolve('.'), httpServer: server });
        await app.prepare();
        answer = app.getRequestHandler();
        stop = () => app.close();
      } catch (error) {
        failed = true;
        throw error;
      }
    },
    handle(request, response, next) {
      if (answer) {
        answer(request, response).catch(next);
        return;
      }
      response.status(503).set('Retry-After', '3').type('text/plain; charset=utf-8');
      response.send(failed ? '管理后台没有启动成功，请查看日志。' : '管理后台正在启动，请几秒后刷新。');
    },
    close: () => stop(),
  };
}
