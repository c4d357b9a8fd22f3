import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { orThrow } from '../../api/call.ts'
import { type DeskView, fetchDesk } from '../../api/desk.ts'
import { useRegisters } from '../../app/menu.tsx'
import { useSession } from '../../app/session-context.ts'
import { useTitle } from '../../app/title.ts'
import { useDrafts } from '../../forms/drafts/use-drafts.ts'
import { sectionsFor } from '../settings/sections.ts'
import { Waiting } from '../waiting.tsx'
import { Drafts } from './desk-drafts.tsx'
import { DigestCard } from './digest-card.tsx'
import { dueGroups } from './due-groups.ts'
import { DueLists } from './due-lists.tsx'
import { Matters } from './matters.tsx'
import { QuickEntries } from './quick-entries.tsx'
import { Received } from './received.tsx'
import { Recurring } from './recurring.tsx'
import { WorkPageLinks } from './work-page-links.tsx'

/** What waits today: clocks by urgency, what waits for me, what I left unsent, what came back, and the entries of every day. */
export function Desk() {
  useTitle('工作台')
  const desk = useQuery({ queryKey: ['desk'], queryFn: () => orThrow(fetchDesk()) })
  return (
    <>
      <h1>工作台</h1>
      <QuickEntries />
      <WorkPageLinks />
      <Drafts />
      <Waiting on={desk}>{(view) => <Sections view={view} />}</Waiting>
    </>
  )
}

function Sections({ view }: { view: DeskView }) {
  const asked = view.waiting.total + view.returned.total + view.received.total + view.corrections.total
  const empty = view.due.total + view.recurring.total + asked === 0
  return (
    <>
      {view.digest ? <DigestCard digest={view.digest} /> : null}
      {empty ? null : <Counts view={view} />}
      {empty ? <Free view={view} /> : null}
      {asked === 0 && !empty ? <p className="quiet">没有等您办的事；下面是您能看到的、将要到期或者已经逾期的时限。</p> : null}
      <DueLists due={view.due} />
      <Recurring list={view.recurring} />
      <Matters kind="waiting" name="等我办的" list={view.waiting} />
      <Matters kind="returned" name="退回给我的" list={view.returned} />
      <Received list={view.received} />
      <Matters kind="corrections" name="等我批准的更正" list={view.corrections} />
      <Matters kind="handling" name="我经办的" list={view.handling} />
      <Matters kind="sentBack" name="我退回、对方还没有再办的" list={view.sentBack} />
    </>
  )
}

/** The whole day at a glance; each count leads to its list. */
function Counts({ view }: { view: DeskView }) {
  const { today } = useSession()
  const drafts = useDrafts()
  const { late, now, soon } = dueGroups(view.due.rows, today)
  const counts = [
    ['due-late', '逾期', late.length, 'late'],
    ['due-today', '今天到期', now.length, 'soon'],
    ['due-week', '本周到期', soon.length, ''],
    ['recurring', '定期要做', view.recurring.total, ''],
    ['waiting', '等我办', view.waiting.total, ''],
    ['returned', '退回给我', view.returned.total, ''],
    ['received', '移交给我', view.received.total, ''],
    ['corrections', '待批更正', view.corrections.total, ''],
    ['handling', '我经办', view.handling.total, ''],
    ['drafts', '草稿', drafts.length, ''],
  ] as const
  return (
    <ul className="counts" aria-label="今天的数目">
      {counts
        .filter(([id, , count]) => count > 0 || id === 'due-late' || id === 'waiting')
        .map(([id, name, count, look]) => (
          <li key={id} className={count > 0 ? look : ''}>
            {count > 0 ? (
              <a href={`#${id}`}>
                <b>{count}</b> {name}
              </a>
            ) : (
              <span>
                <b>0</b> {name}
              </span>
            )}
          </li>
        ))}
    </ul>
  )
}

function Free({ view }: { view: DeskView }) {
  const { data = [] } = useRegisters()
  if (data.length === 0) return <NoRegisters />
  return (
    <p className="empty">
      现在没有等您办的事。
      {view.handling.total > 0 ? '您经办的事项列在下面。' : '可以用上面的按钮登记，或者从菜单打开台账。'}
      {view.handling.total > 0 ? null : <Link to="/figures">看看今年的数字</Link>}
    </p>
  )
}

/** Administrators keep no registers, and whoever has no post yet has none either: each is told where to go. */
function NoRegisters() {
  const session = useSession()
  const [section] = sectionsFor(session)
  if (session.actor.appointments.length === 0)
    return <p className="empty">您还没有岗位，暂时不能查看台账。请联系本单位的安全管理员授予岗位。</p>
  return (
    <p className="empty">
      您的岗位不办理台账，这里没有等您办的事。
      {section ? (
        <Link to="/settings/$section" params={{ section }}>
          打开设置页
        </Link>
      ) : null}
    </p>
  )
}
