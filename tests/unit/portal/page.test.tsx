import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  assetRoutes,
  describeSite,
  identifyPortalRequest,
  notFoundPage,
  portalErrorHandler,
  registerPreferences,
  safePath,
  sendPage,
} from '@/portal/shared';
import { fail } from '@/shared/errors';

const reported: unknown[] = [];
const folder = mkdtempSync(path.join(tmpdir(), 'assets-'));
let server: Server;
let url: string;

beforeAll(async () => {
  writeFileSync(path.join(folder, 'a.12345678.css'), 'body{}');
  writeFileSync(path.join(folder, 'a.12345678.css.br'), 'compressed');
  const app = express();
  app.use(assetRoutes(folder));
  app.use((req, _res, next) => {
    const requestId = 'request-1';
    const actor = { userId: 'u1', name: '张三', grants: [], via: 'portal' as const };
    identifyPortalRequest(req, req.query.in ? { requestId, actor } : { requestId });
    next();
  });
  registerPreferences(app);
  app.get('/page', (req, res) =>
    sendPage(req, res, { title: '<公告>', active: 'notices', children: <h1>好</h1> }),
  );
  app.get('/refused', (req, res) =>
    sendPage(req, res, { title: '表单', status: 422, errors: { a: '错' }, children: null }),
  );
  app.get('/secret', () => fail('forbidden'));
  app.get('/mine', () => fail('unauthenticated'));
  app.get('/item/:id', (req, res) => sendPage(req, res, { title: req.params.id, children: null }));
  app.get('/fault', () => {
    throw new Error('database password is 1234');
  });
  app.use(notFoundPage);
  app.use(portalErrorHandler((error) => reported.push(error)));
  server = await new Promise<Server>((resolve) => {
    const started: Server = app.listen(0, '127.0.0.1', () => resolve(started));
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

async function get(at: string, headers: Record<string, string> = {}) {
  const response = await fetch(url + at, { headers, redirect: 'manual' });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe('a page', () => {
  it('is Chinese, titled, linked past the navigation, with nothing inline', async () => {
    const { status, text } = await get('/page?a="b');
    expect(status).toBe(200);
    expect(text).toMatch(/^<!DOCTYPE html><html lang="zh-CN" class="govuk-template">/);
    expect(text).toContain('<title>&lt;公告&gt; - 网上枫桥 · 社区治理门户</title>');
    expect(text).toContain('href="#main-content"');
    expect(text).toContain('id="main-content"');
    expect(text).toMatch(/href="\/notices" aria-current="true"/);
    expect(text).not.toMatch(/<script(?![^>]* src=)|<style|style="|onclick=|@@/);
    expect(text).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(text).toContain('name="next" value="/page?a=%22b"');
  });

  it('offers signing in to visitors and the own page to those who are in', async () => {
    expect((await get('/page')).text).toContain('href="/sign-in"');
    const own = (await get('/page?in=1')).text;
    expect(own).toContain('href="/me"');
    expect(own).not.toContain('href="/sign-in"');
  });

  it('answers HEAD with the headers alone, and is not stored', async () => {
    const response = await fetch(`${url}/page`, { method: 'HEAD' });
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(1000);
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
    expect(await response.text()).toBe('');
  });

  it('says in the title that a form was refused', async () => {
    const { status, text } = await get('/refused');
    expect(status).toBe(422);
    expect(text).toContain('<title>错误：表单');
  });

  it('follows a change of the site facts', async () => {
    describeSite({ helpPhone: '0312-2012345' });
    expect((await get('/page')).text).toContain('tel:03122012345');
    describeSite({ helpPhone: '12345' });
    expect((await get('/page')).text).not.toContain('03122012345');
  });
});

describe('elder mode', () => {
  async function choose(fields: Record<string, string>) {
    return fetch(`${url}/preferences`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      redirect: 'manual',
    });
  }

  it('is switched by a form, remembered on the device, and leads back', async () => {
    const on = await choose({ elder: '1', next: '/page?x=1' });
    expect(on.status).toBe(303);
    expect(on.headers.get('location')).toBe('/page?x=1');
    expect(on.headers.get('set-cookie')).toMatch(
      /^elder=1; Max-Age=31536000; Path=\/;.*HttpOnly; SameSite=Lax/,
    );
    const { text } = await get('/page', { cookie: 'a=b; elder=1' });
    expect(text).toContain('class="govuk-template app-elder"');
    expect(text).toContain('标准版');
    expect(text).toContain('打电话也能办');
    expect((await choose({ elder: '0', next: '/' })).headers.get('set-cookie')).toMatch(
      /^elder=;.*Expires=Thu, 01 Jan 1970/,
    );
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '',
    '/\t/evil.example',
    '/x/..//evil.example',
    '/.//evil.example',
    '/%2e%2e//evil.example',
  ])('never leads to another host: %j', async (next) => {
    expect((await choose({ elder: '1', next })).headers.get('location')).toMatch(/^\/(?![/\\])/);
    expect(safePath(next)).toMatch(/^\/(?![/\\])/);
  });
});

describe('errors', () => {
  it('explain what to do and give the number of the request', async () => {
    const { status, text, headers } = await get('/nowhere');
    expect(status).toBe(404);
    expect(text).toContain('没有找到这一页');
    expect(text).toContain('request-1');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toBe('noindex');
  });

  it('show a refusal in its own words', async () => {
    const { status, text } = await get('/secret');
    expect(status).toBe(403);
    expect(text).toContain('您没有权限进行这项操作');
  });

  it('take a visitor to signing in and back', async () => {
    const { status, headers } = await get('/mine?tab=2');
    expect(status).toBe(303);
    expect(headers.get('location')).toBe('/sign-in?next=%2Fmine%3Ftab%3D2');
  });

  it('report faults and tell nothing of them', async () => {
    const { status, text } = await get('/fault');
    expect(status).toBe(500);
    expect(text).not.toContain('1234 ');
    expect(text).not.toContain('password');
    expect(reported).toHaveLength(1);
  });

  it('treat a broken address as the visitor’s', async () => {
    expect((await get('/item/%E0%A4%A')).status).toBe(400);
  });
});

describe('assets', () => {
  it('are kept for a year when their name carries their hash, compressed for those who ask', async () => {
    const plain = await get('/assets/a.12345678.css', { 'accept-encoding': 'identity' });
    expect(plain.text).toBe('body{}');
    expect(plain.headers.get('cache-control')).toContain('immutable');
    const response = await fetch(`${url}/assets/a.12345678.css`, {
      method: 'HEAD',
      headers: { 'accept-encoding': 'br' },
    });
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('content-length')).toBe('10');
  });

  it.each(['/assets/../package.json', '/assets/%2e%2e/x', '/assets/manifest.json', '/assets/nothing.css'])(
    'do not answer %s',
    async (at) => {
      expect((await get(at)).status).toBe(404);
    },
  );
});
