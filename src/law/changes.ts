import { entryOf, stands } from './catalogue/find.ts'
import { datesOf, firstDay } from './catalogue/force.ts'
import { titleKey, withoutState } from './catalogue/title.ts'
import { catalogue } from './catalogue.ts'

/** 变动的种类：修改以后这部法仍然有效；废止、由新法替代以后，从施行日起不再有效。 */
export const changeKinds = { amended: '修改', repealed: '废止', replaced: '由新法替代' } as const
export type ChangeKind = keyof typeof changeKinds

/** 一部法的一次变动：从哪天起、哪些条、由哪部法替代。`noted`：谁登记的哪条记录；目录自带的没有。 */
export type LawChange = {
  readonly title: string
  readonly kind: ChangeKind
  readonly on: string
  readonly articles: string
  readonly successor: string
  readonly noted: { readonly record: string; readonly on: string } | null
}

/** 同一部法不论写全称还是简称，比较时是同一个词。 */
const sameName = (title: string): string => entryOf(title)?.title ?? titleKey(title)

/** 同一部法的各种写法，供在台账里查找：全称、去掉国名的、通行的简称。 */
export function spellings(title: string): readonly string[] {
  const entry = entryOf(title)
  const full = entry?.title ?? title
  return [...new Set([title, full, withoutState(full), ...(entry?.aliases ?? [])])]
}

/** 目录里自这天起的变动：写明废止日的，和修改后重新施行的。只知道年份的不算。 */
export function changesInCatalogue(since: string): readonly LawChange[] {
  return catalogue().flatMap((entry): LawChange[] => {
    const { title, until, amended, effective, successor } = entry
    const change = { title, articles: '', noted: null } as const
    if (until.length === 10 && until >= since) return [{ ...change, kind: successor ? 'replaced' : 'repealed', on: until, successor }]
    const again = amended.length > 0 && effective.length === 10 && effective >= since && effective > firstDay(entry)
    return again ? [{ ...change, kind: 'amended', on: effective, successor: '' }] : []
  })
}

/** 在目录之上加上登记的变动以后，法律怎样看：某天是否有效，不有效是为什么。 */
export type Force = {
  readonly stands: (title: string, day: string) => boolean
  /** 不有效的原因和现行的法，一句话；有效的没有。 */
  readonly fate: (title: string, day: string) => string | null
}

/** 登记的废止、替代从施行日起生效；登记为替代者的新法，目录里还没有也算有效。 */
export function forceWith(noted: readonly LawChange[]): Force {
  const ended = Map.groupBy(
    noted.filter(({ kind }) => kind !== 'amended'),
    ({ title }) => sameName(title),
  )
  const begun = Map.groupBy(
    noted.filter(({ successor }) => successor !== ''),
    ({ successor }) => sameName(successor),
  )
  const endOf = (title: string, day: string) => ended.get(sameName(title))?.find(({ on }) => on <= day)
  const holds = (title: string, day: string) =>
    !endOf(title, day) && (stands(title, day) || (begun.get(sameName(title))?.some(({ on }) => on <= day) ?? false))
  return { stands: holds, fate: (title, day) => (holds(title, day) ? null : told(title, endOf(title, day))) }
}

function told(title: string, change: LawChange | undefined): string {
  if (change) return `《${title}》自${change.on}起${changeKinds[change.kind]}${change.successor ? `，现行的是《${change.successor}》` : ''}。`
  const entry = entryOf(title)
  return entry ? `《${title}》：${datesOf(entry)}。` : `法律目录中没有《${title}》。`
}
