import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Request, RequestHandler, Response } from 'express';
import { assetDirectory, assetUrl } from './assets';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
};

interface Asset {
  type: string;
  plain: Buffer;
  br: Buffer | undefined;
  gzip: Buffer | undefined;
}

/**
 * Answers `/assets/*` and `/favicon.ico` from memory: some fifteen small files, compressed once by the build. Mount it
 * before sessions and limits, they need none.
 */
export function assetRoutes(directory = assetDirectory): RequestHandler {
  const assets = readAssets(directory);
  return (req, res, next) => {
    const name = req.path === '/favicon.ico' ? assetUrl('favicon.svg').slice(8) : req.path.slice(8);
    const asset =
      req.path === '/favicon.ico' || req.path.startsWith('/assets/') ? assets.get(name) : undefined;
    if (!asset || (req.method !== 'GET' && req.method !== 'HEAD')) return next();
    send(req, res, asset, /\.[0-9a-f]{8}\./.test(req.path));
  };
}

function send(req: Request, res: Response, asset: Asset, hashed: boolean): void {
  const coding = req.acceptsEncodings(['br', 'gzip', 'identity']);
  const compressed = coding === 'br' ? asset.br : coding === 'gzip' ? asset.gzip : undefined;
  res.setHeader('Content-Type', asset.type);
  res.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
  res.setHeader('Vary', 'Accept-Encoding');
  res.setHeader('X-Content-Type-Options', 'nosniff');
  if (compressed && coding) res.setHeader('Content-Encoding', coding);
  const body = compressed ?? asset.plain;
  res.setHeader('Content-Length', body.length);
  res.end(req.method === 'HEAD' ? undefined : body);
}

function readAssets(directory: string): Map<string, Asset> {
  const assets = new Map<string, Asset>();
  if (!existsSync(directory)) return assets;
  for (const name of readdirSync(directory)) {
    const type = types[extname(name)];
    if (!type) continue;
    const path = join(directory, name);
    assets.set(name, {
      type,
      plain: readFileSync(path),
      br: existsSync(`${path}.br`) ? readFileSync(`${path}.br`) : undefined,
      gzip: existsSync(`${path}.gz`) ? readFileSync(`${path}.gz`) : undefined,
    });
  }
  return assets;
}
