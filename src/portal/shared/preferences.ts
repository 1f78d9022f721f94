import type { Router } from 'express';
import { safePath } from './context';
import { deviceCookies, keepCookie } from './cookies';
import { noUploads, parseForm, textOf } from './forms';

/** POST /preferences: switches the elder mode (适老版) on this device and goes back to the page one was on. */
export function registerPreferences(router: Router): void {
  router.post('/preferences', async (req, res) => {
    const { values } = await parseForm(req, noUploads);
    keepCookie(req, res, deviceCookies.elder, textOf(values, 'elder') === '1' ? '1' : null);
    res.redirect(303, safePath(textOf(values, 'next')));
  });
}
