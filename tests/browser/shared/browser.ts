import { type Browser, chromium } from 'playwright-core';

/** Flags for a browser without a sandbox of its own or anything that calls out. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The widths every page is looked at: a desk and a phone. */
export const desktop = { width: 1280, height: 900 };
export const phone = { width: 360, height: 740 };

/** Starts a headless Chromium; CHROMIUM_PATH says where it is when it is not in the usual place. Close it afterwards. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    headless: true,
    args: flags,
  });
}
