import { inForce } from '../../kernel/permission.ts'
import { type Problem, problem } from '../../kernel/problem/problem.ts'
import type { Unit } from '../../kernel/unit.ts'
import { type Office, today } from '../office.ts'

/** Why a unit cannot be closed yet: units below it, people in it, posts at it, clocks that run. Null when nothing depends on it. */
export async function standsInTheWay(office: Office, unit: Unit): Promise<Problem | null> {
  const still = (why: string, help: string) => problem('MF-ADM-010', { slots: { unit: unit.name, why, help } })
  const below = office
    .tree()
    .children(unit.id)
    .filter((child) => !child.closedOn)
  if (below.length > 0) return still(`下面还有 ${below.length} 个单位`, '请先撤销下级单位，或把它们调整到其他单位之下。')
  const people = office.people().filter((person) => person.unit === unit.id)
  if (people.length > 0) return still(`还有 ${people.length} 名人员`, '请先把人员调到其他单位。')
  const posts = office
    .people()
    .filter(({ id }) =>
      inForce(office.actor(id) ?? { id, name: '', appointments: [] }, today(office)).some((post) => post.unit === unit.id),
    )
  if (posts.length > 0) return still(`还有 ${posts.length} 人在这里任职`, '请先由安全管理员终止这些岗位。')
  const text = 'SELECT count(*)::int AS open FROM clock WHERE (unit_id = $1 OR village_id = $1) AND stopped_on IS NULL'
  const [row] = await office.db.owner((tx) => tx.query<{ open: number }>({ text }, [unit.id]))
  return row && row.open > 0 ? still(`还有 ${row.open} 个期限没有办结`, '请先办结，或移交给承接的单位。') : null
}
