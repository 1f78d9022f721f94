import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { registerAboutPages } from '@/portal/about';
import {
  assetRoutes,
  fieldErrors,
  formStatus,
  notFoundPage,
  parseForm,
  portalErrorHandler,
  registerPreferences,
  sendErrorPage,
  sendPage,
  submittedValues,
} from '@/portal/shared';
import { surfaceSecurity } from '@/server/security';
import { componentsPage } from './sample-components';
import { checkPageSample, donePage, formErrors, formPage } from './sample-form';
import { communityHome, emptyHome, fullHome, homePage } from './sample-home';

/** The shell alone, with sample pages and no database: what these tests look at does not depend on one. */
export function createShellApp(): express.Express {
  const app = express();
  app.use(assetRoutes());
  app.use(surfaceSecurity({ siteUrl: 'http://localhost', nodeEnv: 'test' }));
  registerPreferences(app);
  registerAboutPages(app);
  app.get('/', (req, res) => sendPage(req, res, homePage(fullHome)));
  app.get('/community', (req, res) => sendPage(req, res, homePage(communityHome)));
  app.get('/empty', (req, res) => sendPage(req, res, homePage(emptyHome)));
  app.get('/components', (req, res) => sendPage(req, res, componentsPage));
  app.get('/form', (req, res) => sendPage(req, res, formPage({})));
  app.post('/form', async (req, res) => {
    try {
      const { values } = await parseForm(req);
      if (values.go) return sendPage(req, res, formPage(values));
      if (values.step === 'check') return sendPage(req, res, donePage);
      if (!values.text) return sendPage(req, res, formPage(values, formErrors));
      sendPage(req, res, checkPageSample(values));
    } catch (error) {
      sendPage(req, res, {
        ...formPage(submittedValues(error), fieldErrors(error)),
        status: formStatus(error),
      });
    }
  });
  app.get('/error/:status', (req, res) => sendErrorPage(req, res, Number(req.params.status)));
  app.use(notFoundPage);
  app.use(portalErrorHandler((error) => process.emitWarning(String(error))));
  return app;
}

/** Starts {@link createShellApp} on a free port. */
export async function startShellApp(): Promise<{ url: string; close(): Promise<void> }> {
  const server = await new Promise<Server>((resolve) => {
    const started: Server = createShellApp().listen(0, '127.0.0.1', () => resolve(started));
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}
