import '@payloadcms/next/css';
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts';
import type { ServerFunctionClient } from 'payload';
import type { ReactNode } from 'react';
import { NamedControls } from '@/admin/accessibility/NamedControls';
import { WithoutScript } from '@/admin/accessibility/WithoutScript';
import { importMap } from './admin/importMap';
import './custom.css';
import config from './running-config';

export const dynamic = 'force-dynamic';

const serverFunction: ServerFunctionClient = async (args) => {
  'use server';
  return handleServerFunctions({ ...args, config, importMap });
};

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      <WithoutScript />
      <NamedControls />
      {children}
    </RootLayout>
  );
}
