import type { Config } from 'payload';

/** The admin panel: Chinese, nothing from another host, signing in through the portal's staff page. */
export const adminPanel: NonNullable<Config['admin']> = {
  avatar: 'default',
  components: {
    graphics: { Icon: '/src/admin/brand/logo#Icon', Logo: '/src/admin/brand/logo#Logo' },
    beforeNavLinks: [
      '/src/admin/notifications/MessagesLink#MessagesLink',
      '/src/admin/navigation/MenuPages#MenuPages',
    ],
    Nav: '/src/admin/navigation/Nav#Nav',
    views: {
      dashboard: { Component: '/src/admin/todo/todo-view#TodoView', meta: { title: '待办' } },
      workbench: {
        Component: '/src/admin/requests/workbench/WorkbenchView#WorkbenchView',
        path: '/workbench',
        meta: { title: '工作台' },
      },
      dispatchSimulator: {
        Component: '/src/admin/requests/dispatch/SimulatorView#SimulatorView',
        path: '/dispatch-simulator',
        meta: { title: '派单模拟' },
      },
      requestImport: {
        Component: '/src/admin/requests/import/ChannelImportView#RequestImportView',
        path: '/import-requests',
        meta: { title: '导入诉求' },
      },
      callImport: {
        Component: '/src/admin/requests/import/ChannelImportView#CallImportView',
        path: '/import-calls',
        meta: { title: '导入来电记录' },
      },
      accountsImport: {
        Component: '/src/admin/property/self-management/AccountsImportView#AccountsImportView',
        path: '/import-accounts',
        meta: { title: '导入收支明细' },
      },
      rollImport: {
        Component: '/src/admin/voting/RollImportView#RollImportView',
        path: '/import-roll',
        meta: { title: '导入表决名册' },
      },
      memberImport: {
        Component: '/src/admin/service/members/MemberImportView#MemberImportView',
        path: '/import-members',
        meta: { title: '导入党员名册' },
      },
      helperImport: {
        Component: '/src/admin/neighbourhood/law/HelperImportView#HelperImportView',
        path: '/import-helpers',
        meta: { title: '导入法律明白人' },
      },
      measures: {
        Component: '/src/admin/requests/measures/MeasuresView#MeasuresView',
        path: '/measures',
        meta: { title: '服务数据' },
      },
      mattersBoard: {
        Component: '/src/admin/matters/MattersBoardView#MattersBoardView',
        path: '/matters-board',
        meta: { title: '议题看板' },
      },
      messages: {
        Component: '/src/admin/notifications/MessagesView#MessagesView',
        path: '/messages',
        meta: { title: '我的消息' },
      },
      organizationTree: {
        Component: '/src/admin/organization/TreeView#TreeView',
        path: '/organization/tree',
        meta: { title: '党组织树' },
      },
      organizationCoverage: {
        Component: '/src/admin/organization/CoverageView#CoverageView',
        path: '/organization/coverage',
        meta: { title: '组织覆盖' },
      },
      organizationImport: {
        Component: '/src/admin/organization/ImportView#ImportView',
        path: '/organization/import',
        meta: { title: '导入楼栋和户' },
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
