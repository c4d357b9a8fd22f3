import { getRouteApi, Link } from '@tanstack/react-router'
import { useSession } from '../../app/session-context.ts'
import { useTitle } from '../../app/title.ts'
import { NotFound } from '../not-found.tsx'
import { ApprovalsPage } from './approvals-page.tsx'
import { CalendarPage } from './calendar-page.tsx'
import { ChangesPage } from './changes-page.tsx'
import { IdentitiesPage } from './identities-page.tsx'
import { PeoplePage } from './people-page.tsx'
import { type SectionId, sections, sectionsFor } from './sections.ts'
import { SettingsList } from './settings-list.tsx'
import { UnitsPage } from './units-page.tsx'
import './settings.css'

const route = getRouteApi('/settings/$section')

/** One part of the settings under the row of all parts that this administrator may see. */
export function SettingsPage() {
  const { section } = route.useParams()
  const open = sectionsFor(useSession())
  const shown = open.find((id) => id === section)
  useTitle(shown ? sections[shown].name : '系统设置')
  if (!shown) return <NotFound />
  return (
    <>
      <Tabs open={open} />
      <h1>{sections[shown].name}</h1>
      <p className="quiet about">{sections[shown].about}</p>
      <Section id={shown} />
    </>
  )
}

function Tabs({ open }: { open: readonly SectionId[] }) {
  return (
    <nav aria-label="系统设置" className="settings-tabs">
      <ul>
        {open.map((id) => (
          <li key={id}>
            <Link to="/settings/$section" params={{ section: id }}>
              {sections[id].name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Section({ id }: { id: SectionId }) {
  switch (id) {
    case 'units':
      return <UnitsPage />
    case 'people':
      return <PeoplePage />
    case 'approvals':
      return <ApprovalsPage />
    case 'identities':
      return <IdentitiesPage />
    case 'calendar':
      return <CalendarPage />
    case 'changes':
      return <ChangesPage />
    default:
      return <SettingsList key={id} groups={sections[id].groups} />
  }
}
