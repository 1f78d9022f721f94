/** The parts of the service, as the navigation names them. */
export const navigation = [
  { id: 'home', href: '/', text: '首页' },
  { id: 'my-grid', href: '/my-grid', text: '我的网格' },
  { id: 'notices', href: '/notices', text: '公告' },
  { id: 'new-request', href: '/requests/new', text: '我要反映' },
  { id: 'track', href: '/track', text: '办件进度' },
  { id: 'requests', href: '/requests', text: '问政' },
] as const;

/** Which part of the service a page belongs to. */
export type NavigationId = (typeof navigation)[number]['id'];
