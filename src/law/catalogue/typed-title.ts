import { findStatute } from './find.ts'
import { firstDay } from './force.ts'

/** 填写的标题在目录里的全称（简称、俗称、漏“中华人民共和国”的都认）；认不出的，按填写的（去掉书名号）。 */
export function fullTitle(typed: string): string {
  const title = typed.replace(/[《》]/g, '').trim()
  const { by, entry } = findStatute(title, null)
  return entry && sure.includes(by) ? entry.title : title
}

const sure: readonly string[] = ['exact', 'short', 'alias', 'dropped']

/** 引用这个标题之前要看一眼的话：目录里没有、疑似写错、已经失效或者还没有施行（按这一天）；没有要提醒的为 null。 */
export function titleNote(title: string, day: string): string | null {
  const { by, entry, suggestions } = findStatute(title, null)
  if (!entry || !sure.includes(by)) {
    const meant = suggestions.slice(0, 3).map((one) => `《${one}》`)
    if (meant.length > 0) return `法规目录里没有《${title}》，是不是${meant.join('、')}？`
    return `法规目录里没有《${title}》，请核对名称；本地文件可以照填。`
  }
  const { until, successor } = entry
  const ended = until !== '' && until !== '?' && (until.length === 4 ? Number(until) < Number(day.slice(0, 4)) : until <= day)
  if (ended) return `《${entry.title}》已经失效${successor ? `，现行的是《${successor}》` : ''}，请核对。`
  return firstDay(entry) > day ? `《${entry.title}》自 ${firstDay(entry)} 起施行，现在还没有生效。` : null
}
