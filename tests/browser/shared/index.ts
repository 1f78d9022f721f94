export { desktop, launchBrowser, phone } from './browser';
export { bytesOverTheWire, checkPage, type Findings, watchPage } from './check-page';
