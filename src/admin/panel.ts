import type { Config } from 'payload';

/** The admin panel: Chinese, nothing from another host, signing in through the portal's staff page. */
export const adminPanel: NonNullable<Config['admin']> = {
  avatar: 'default',
  components: {
    graphics: { Icon: '/src/admin/brand/logo#Icon', Logo: '/src/admin/brand/logo#Logo' },
    beforeNavLinks: ['/src/admin/notifications/MessagesLink#MessagesLink'],
    afterNavLinks: [
      '/src/admin/organization/NavLinks#NavLinks',
      '/src/admin/requests/dispatch/DispatchNavLinks#DispatchNavLinks',
      '/src/admin/requests/CounterLink#CounterLink',
    ],
    views: {
      dashboard: { Component: '/src/admin/todo/todo-view#TodoView' },
      dispatchSimulator: {
        Component: '/src/admin/requests/dispatch/SimulatorView#SimulatorView',
        path: '/dispatch-simulator',
      },
      messages: {
        Component: '/src/admin/notifications/MessagesView#MessagesView',
        path: '/messages',
      },
      organizationTree: {
        Component: '/src/admin/organization/TreeView#TreeView',
        path: '/organization/tree',
      },
      organizationCoverage: {
        Component: '/src/admin/organization/CoverageView#CoverageView',
        path: '/organization/coverage',
      },
      organizationImport: {
        Component: '/src/admin/organization/ImportView#ImportView',
        path: '/organization/import',
      },
    },
  },
  dateFormat: 'yyyy年M月d日 HH:mm',
  importMap: { baseDir: process.cwd() },
  meta: { titleSuffix: ' · 社区治理', robots: 'noindex, nofollow' },
  routes: { login: '/login' },
  theme: 'light',
  timezones: {
    defaultTimezone: 'Asia/Shanghai',
    supportedTimezones: [{ label: '北京时间', value: 'Asia/Shanghai' }],
  },
  user: 'users',
};
