import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router'
import { query } from '../api/call.ts'
import { readAuditAsked } from '../pages/audit/search.ts'
import { Broken } from '../pages/broken.tsx'
import { Desk } from '../pages/desk/desk-page.tsx'
import { NotFound } from '../pages/not-found.tsx'
import { reportRegister } from '../pages/reports/report.ts'
import { fetchDefinition } from './definitions.ts'
import { readAsked, readCounting, readDraft } from './search.ts'
import { Shell } from './shell.tsx'

const root = createRootRoute({
  component: () => (
    <Shell>
      <Outlet />
    </Shell>
  ),
})
const under = () => root

/** Fetched while the desk is being read: the page that most clicks lead to. */
export const list = lazyRouteComponent(() => import('../pages/list/list-page.tsx'), 'ListPage')
const importing = lazyRouteComponent(() => import('../pages/import/import-page.tsx'), 'ImportPage')
const opening = lazyRouteComponent(() => import('../pages/steps/open-page.tsx'), 'OpenPage')
const record = lazyRouteComponent(() => import('../pages/record/record-page.tsx'), 'RecordPage')
const step = lazyRouteComponent(() => import('../pages/steps/step-page.tsx'), 'StepPage')
const figures = lazyRouteComponent(() => import('../pages/figures/figures-page.tsx'), 'FiguresPage')
const figure = lazyRouteComponent(() => import('../pages/figures/figure-page.tsx'), 'FigurePage')
const reports = lazyRouteComponent(() => import('../pages/reports/reports-page.tsx'), 'ReportsPage')
const account = lazyRouteComponent(() => import('../pages/account/account-page.tsx'), 'AccountPage')
const audit = lazyRouteComponent(() => import('../pages/audit/audit-page.tsx'), 'AuditPage')
const exportsAsked = lazyRouteComponent(() => import('../pages/audit/exports-page.tsx'), 'ExportsPage')
const workbench = lazyRouteComponent(() => import('../pages/reports/workbench.tsx'), 'Workbench')

const handOver = lazyRouteComponent(() => import('../pages/hand-over/hand-over-page.tsx'), 'HandOverPage')

const privacy = lazyRouteComponent(() => import('../pages/privacy/privacy-page.tsx'), 'PrivacyPage')
const settings = lazyRouteComponent(() => import('../pages/settings/settings-page.tsx'), 'SettingsPage')

/** Pages of a register are drawn when its definition is here; it is fetched beside the page itself, and once. */
const defined = {
  loader: async ({ params }: { params: { register: string } }) => void (await fetchDefinition(params.register)),
  staleTime: Number.POSITIVE_INFINITY,
}
const reported = { loader: async () => void (await fetchDefinition(reportRegister)), staleTime: Number.POSITIVE_INFINITY }

const routes = root.addChildren([
  createRoute({ getParentRoute: under, path: '/', component: Desk }),
  createRoute({ getParentRoute: under, path: '/hand-over', component: handOver }),
  createRoute({ getParentRoute: under, path: '/r/$register', component: list, ...defined, validateSearch: readAsked }),
  createRoute({ getParentRoute: under, path: '/r/$register/import', component: importing, ...defined }),
  createRoute({ getParentRoute: under, path: '/r/$register/new/$step', component: opening, ...defined, validateSearch: readDraft }),
  createRoute({ getParentRoute: under, path: '/r/$register/$id', component: record, ...defined }),
  createRoute({ getParentRoute: under, path: '/r/$register/$id/do/$step', component: step, ...defined, validateSearch: readDraft }),
  createRoute({ getParentRoute: under, path: '/figures', component: figures, validateSearch: readCounting }),
  createRoute({ getParentRoute: under, path: '/figures/$figure', component: figure, validateSearch: readCounting }),
  createRoute({ getParentRoute: under, path: '/account', component: account }),
  createRoute({ getParentRoute: under, path: '/settings/$section', component: settings }),
  createRoute({ getParentRoute: under, path: '/privacy', component: privacy }),
  createRoute({ getParentRoute: under, path: '/audit', component: audit, validateSearch: readAuditAsked }),
  createRoute({ getParentRoute: under, path: '/export-requests', component: exportsAsked }),
  createRoute({ getParentRoute: under, path: '/reports', component: reports, ...reported }),
  createRoute({ getParentRoute: under, path: '/reports/$id', component: workbench, ...reported }),
])

/** Every address of the staff app, below /staff. Only the desk is in the first load. */
export const router = createRouter({
  routeTree: routes,
  basepath: '/staff',
  // Addresses are passed on by hand: plain words, no JSON.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: query,
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: Broken,
  defaultPendingMs: 300,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
