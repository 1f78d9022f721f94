export { assetRoutes } from './asset-routes';
export { assetUrl, reloadAssets } from './assets';
export * from './charts';
export { CheckInScreen, checkInDoor, renewCode } from './check-in';
export * from './components';
export {
  identifyPortalRequest,
  type PortalDependencies,
  type PortalRequest,
  portalOf,
  safePath,
} from './context';
export { keepCookie, readCookie, rememberCommunity, rememberedCommunity } from './cookies';
export { draftAccount } from './draft-account';
export { notFoundPage, portalErrorHandler, sendErrorPage } from './error-pages';
export * from './forms';
export { keptContent } from './kept-content';
export { type NavigationId, navigation } from './navigation';
export { type PageOptions, renderPage, sendPage } from './page';
export { registerPreferences } from './preferences';
export { describeSite, type ServiceNumber, type SiteFacts, site } from './site';
export { revalidated, sendStoredFile } from './stored-file';
