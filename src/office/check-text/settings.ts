import type { Setting } from '../../kernel/setting/setting.ts'
import { rulePages } from '../../report/check/rule-pages.ts'
import type { Severities } from '../../report/check/severities.ts'
import { countyIn } from '../memory.ts'
import type { Office } from '../office.ts'

const prefix = 'check.severity.'
const usual = 'usual'
const choices = { [usual]: '按规则的通常程度', error: '错误', warning: '警告', info: '提示', off: '不查' } as const

const publicCheck = 'portal.check'

/** What a county decides about the checking of reports: how grave each rule is, and whether the portal checks texts of citizens. */
export const checkSettings: Readonly<Record<string, Setting>> = {
  [publicCheck]: {
    name: '门户上的报告校核',
    about: '开放后，任何人可以在门户上粘贴或者上传一份报告进行校核。内容不保存，也不写入日志。',
    group: 'portal',
    who: 'systemAdmin',
    shape: { kind: 'choice', choices: { off: '不开放', on: '开放' } },
    fallback: 'off',
    source: '由县（市、区）自行决定',
  },
  ...Object.fromEntries(
    Object.entries(rulePages).map(([id, { name, what, why, mend }]): [string, Setting] => [
      `${prefix}${id}`,
      {
        name: `${id} ${name}`,
        about: `${what}怎么改：${mend}`,
        group: 'checks',
        who: 'systemAdmin',
        shape: { kind: 'choice', choices },
        fallback: usual,
        source: why,
      },
    ]),
  ),
}

/** The severities that the county has set; a rule that was never set, or was set back, is not named. */
export function severitiesOf(office: Office): Severities {
  const county = countyIn(office.tree())?.id ?? -1
  const chosen = Object.keys(rulePages).map((id) => [id, office.text(county, `${prefix}${id}`)] as const)
  return Object.fromEntries(chosen.filter(([, value]) => value !== usual)) as Severities
}

/** Whether the county lets citizens have a text checked. */
export const isPublic = (office: Office): boolean => office.text(countyIn(office.tree())?.id ?? -1, publicCheck) === 'on'
