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
const opinions = lazyRouteComponent(() => import('../pages/opinions/opinions-page.tsx'), 'OpinionsPage')
const compare = lazyRouteComponent(() => import('../pages/compare/compare-page.tsx'), 'ComparePage')
const figures = lazyRouteComponent(() => import('../pages/figures/figures-page.tsx'), 'FiguresPage')
const figure = lazyRouteComponent(() => import('../pages/figures/figure-page.tsx'), 'FigurePage')
const reports = lazyRouteComponent(() => import('../pages/reports/reports-page.tsx'), 'ReportsPage')
const check = lazyRouteComponent(() => import('../pages/check/check-page.tsx'), 'CheckPage')
const countyChecks = lazyRouteComponent(() => import('../pages/check/county-page.tsx'), 'CountyPage')
const checkRules = lazyRouteComponent(() => import('../pages/check/rules-page.tsx'), 'RulesPage')
const account = lazyRouteComponent(() => import('../pages/account/account-page.tsx'), 'AccountPage')
const audit = lazyRouteComponent(() => import('../pages/audit/audit-page.tsx'), 'AuditPage')
const exportsAsked = lazyRouteComponent(() => import('../pages/audit/exports-page.tsx'), 'ExportsPage')
const workbench = lazyRouteComponent(() => import('../pages/reports/workbench.tsx'), 'Workbench')

const handOver = lazyRouteComponent(() => import('../pages/hand-over/hand-over-page.tsx'), 'HandOverPage')

const receptionDay = lazyRouteComponent(() => import('../pages/reception-day/reception-day-page.tsx'), 'ReceptionDayPage')
const taskBoard = lazyRouteComponent(() => import('../pages/task-board/task-board-page.tsx'), 'TaskBoardPage')
const publicityYear = lazyRouteComponent(() => import('../pages/publicity-year/publicity-year-page.tsx'), 'PublicityYearPage')
const hazardRound = lazyRouteComponent(() => import('../pages/hazard-round/hazard-round-page.tsx'), 'HazardRoundPage')
const adviserDay = lazyRouteComponent(() => import('../pages/adviser-day/adviser-day-page.tsx'), 'AdviserDayPage')
const studyHours = lazyRouteComponent(() => import('../pages/study-hours/study-hours-page.tsx'), 'StudyHoursPage')

const callBacks = lazyRouteComponent(() => import('../pages/call-backs/call-backs-page.tsx'), 'CallBacksPage')

const lawChanges = lazyRouteComponent(() => import('../pages/law-changes/law-changes-page.tsx'), 'LawChangesPage')
const listVersions = lazyRouteComponent(() => import('../pages/list-versions/list-versions-page.tsx'), 'ListVersionsPage')
const certificates = lazyRouteComponent(() => import('../pages/certificates/certificates-page.tsx'), 'CertificatesPage')

const privacy = lazyRouteComponent(() => import('../pages/privacy/privacy-page.tsx'), 'PrivacyPage')
const settings = lazyRouteComponent(() => import('../pages/settings/settings-page.tsx'), 'SettingsPage')

/** Pages of a register are drawn when its definition is here; it is fetched beside the page itself, and once. */
const defined = {
  loader: async ({ params }: { params: { register: string } }) => void (await fetchDefinition(params.register)),
  staleTime: Number.POSITIVE_INFINITY,
}
/** Pages made for a task know their registers. */
const knowing = (...registers: readonly string[]) => ({
  loader: async () => void (await Promise.all(registers.map(fetchDefinition))),
  staleTime: Number.POSITIVE_INFINITY,
})
const reported = { loader: async () => void (await fetchDefinition(reportRegister)), staleTime: Number.POSITIVE_INFINITY }

const routes = root.addChildren([
  createRoute({ getParentRoute: under, path: '/', component: Desk }),
  createRoute({ getParentRoute: under, path: '/hand-over', component: handOver }),
  createRoute({ getParentRoute: under, path: '/r/$register', component: list, ...defined, validateSearch: readAsked }),
  createRoute({ getParentRoute: under, path: '/r/$register/import', component: importing, ...defined }),
  createRoute({ getParentRoute: under, path: '/r/$register/new/$step', component: opening, ...defined, validateSearch: readDraft }),
  createRoute({ getParentRoute: under, path: '/r/$register/$id', component: record, ...defined }),
  createRoute({ getParentRoute: under, path: '/r/$register/$id/do/$step', component: step, ...defined, validateSearch: readDraft }),
  createRoute({ getParentRoute: under, path: '/r/$register/$id/opinions', component: opinions, ...defined }),
  createRoute({ getParentRoute: under, path: '/r/$register/$id/compare', component: compare, ...defined }),
  createRoute({ getParentRoute: under, path: '/figures', component: figures, validateSearch: readCounting }),
  createRoute({ getParentRoute: under, path: '/figures/$figure', component: figure, validateSearch: readCounting }),
  createRoute({ getParentRoute: under, path: '/check', component: check }),
  createRoute({ getParentRoute: under, path: '/check/county', component: countyChecks }),
  createRoute({ getParentRoute: under, path: '/check/rules', component: checkRules }),
  createRoute({ getParentRoute: under, path: '/account', component: account }),
  createRoute({ getParentRoute: under, path: '/settings/$section', component: settings }),
  createRoute({ getParentRoute: under, path: '/privacy', component: privacy }),
  createRoute({ getParentRoute: under, path: '/audit', component: audit, validateSearch: readAuditAsked }),
  createRoute({ getParentRoute: under, path: '/export-requests', component: exportsAsked }),
  createRoute({ getParentRoute: under, path: '/reception-day', component: receptionDay, ...knowing('reception', 'reception-day') }),
  createRoute({ getParentRoute: under, path: '/task-board', component: taskBoard, ...knowing('task') }),
  createRoute({ getParentRoute: under, path: '/publicity-year', component: publicityYear, ...knowing('activity') }),
  createRoute({ getParentRoute: under, path: '/hazard-round', component: hazardRound, ...knowing('hazard-check', 'hazard') }),
  createRoute({ getParentRoute: under, path: '/adviser-day', component: adviserDay, ...knowing('adviser-log', 'adviser') }),
  createRoute({ getParentRoute: under, path: '/study-hours', component: studyHours, ...knowing('study') }),
  createRoute({ getParentRoute: under, path: '/call-backs', component: callBacks }),
  createRoute({ getParentRoute: under, path: '/law-changes', component: lawChanges, validateSearch: readCounting }),
  createRoute({ getParentRoute: under, path: '/list-versions', component: listVersions, validateSearch: readCounting }),
  createRoute({ getParentRoute: under, path: '/certificates', component: certificates, validateSearch: readCounting }),
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
  // A page is fetched when the pointer rests on its link, so that the click finds it there.
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
