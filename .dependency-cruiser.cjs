// The directions of ARCHITECTURE.md, enforced: a domain is used by another only through its index, rules know nothing of the web.
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['\\.d\\.ts$', '^src/app/', '^src/admin/', '^src/database/migrations/'],
      },
      to: {},
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'domain-through-its-index',
      comment: 'A domain, on whichever floor, may use another only through its index.ts',
      severity: 'error',
      from: { path: '^(?:src/domain|src/portal|src/admin|src/server|src/jobs|collections)/([^/]+)' },
      to: { path: '^src/domain/[^/]+/(?!index\\.ts$)', pathNot: '^src/domain/$1/' },
    },
    {
      name: 'rules-know-no-collections',
      comment: 'Collections call the domain, never the other way round; what both need lies in src/shared',
      severity: 'error',
      from: { path: '^src/(domain|access|database)/' },
      to: { path: '^collections/' },
    },
    {
      name: 'portal-knows-of-the-server-its-cache',
      severity: 'error',
      from: { path: '^src/portal/' },
      to: { path: '^src/server/(?!page-cache\\.ts$)' },
    },
    {
      name: 'only-the-first-start-seeds',
      severity: 'error',
      from: { path: '^(src|collections)/', pathNot: '^src/server/first-start\\.ts$' },
      to: { path: '^scripts/' },
    },
    {
      name: 'rules-know-no-web',
      comment: 'src/domain holds rules and verbs: no Express, no React, no portal, no server',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { path: '^(src/(portal|server|admin|jobs)|node_modules/(express|react|react-dom|next)/)' },
    },
    {
      name: 'shared-knows-nothing-above',
      severity: 'error',
      from: { path: '^src/shared/' },
      to: { path: '^(src/(?!shared/)|collections/)' },
    },
    {
      name: 'access-knows-no-surface',
      severity: 'error',
      from: { path: '^src/access/' },
      to: { path: '^src/(portal|server|admin|jobs|domain)/' },
    },
    {
      name: 'database-knows-no-domain',
      severity: 'error',
      from: { path: '^src/database/' },
      to: { path: '^(src/(portal|server|admin|jobs|domain)/|collections/)' },
    },
    {
      name: 'drivers-stay-in-database',
      comment: 'No database-specific query outside src/database',
      severity: 'error',
      from: { path: '^(src|collections)/', pathNot: '^src/database/' },
      to: { path: 'node_modules/(@payloadcms/(db-|drizzle)|drizzle-orm|mongoose|mongodb|libsql|@libsql)' },
    },
    {
      name: 'collections-know-no-surface',
      severity: 'error',
      from: { path: '^collections/' },
      to: { path: '^src/(portal|server|jobs)/' },
    },
    {
      name: 'admin-and-portal-apart',
      severity: 'error',
      from: { path: '^src/portal/' },
      to: { path: '^(src/(admin|app|jobs)/|node_modules/(next|@payloadcms/(next|ui))/)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|src/app/.*/importMap\\.js$)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
