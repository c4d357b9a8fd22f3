import { type Role, roles } from '../../../kernel/role.ts'
import { settingInWords } from '../../../kernel/setting/setting.ts'
import { unitKinds } from '../../../kernel/unit.ts'
import type { ChangeSeen } from '../../api/administration.ts'

/** What stood there, and what a change puts in its place, in words. */
export function Difference({ change }: { change: Pick<ChangeSeen, 'kind' | 'shape' | 'before' | 'after' | 'from'> }) {
  const { shape } = change
  const say = (value: unknown): string => (shape ? settingInWords({ shape }, value) : words(value))
  return (
    <dl className="diff">
      {empty(change.before) ? null : (
        <>
          <dt>原来</dt>
          <dd>{say(change.before)}</dd>
        </>
      )}
      <dt>改为</dt>
      <dd>{say(change.after)}</dd>
      {change.from ? (
        <>
          <dt>自</dt>
          <dd>{change.from}</dd>
        </>
      ) : null}
    </dl>
  )
}

const empty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0)

const names: Readonly<Record<string, string>> = {
  name: '名称',
  shortName: '简称',
  kind: '类别',
  parent: '上级',
  closedOn: '撤销日期',
  unit: '单位',
  role: '岗位',
  posts: '岗位',
  until: '至',
  ended: '终止日期',
  active: '在职',
  link: '链接',
  year: '年度',
  number: '文号',
  published: '公布日期',
  source: '来源',
}
const hidden = ['person', 'from', 'off', 'work']
const dayKinds: Readonly<Record<string, string>> = { holiday: '本地放假', workday: '本地上班', national: '恢复全国安排' }

/** A value of the history as a clerk reads it: names of things in Chinese, nothing in brackets. */
function words(value: unknown): string {
  if (value === null || value === undefined || value === '') return '无'
  if (Array.isArray(value)) return value.map(words).join('；')
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value !== 'object') return word(String(value))
  const entries = Object.entries(value).filter(([key, one]) => !hidden.includes(key) && one !== null && one !== '')
  return entries.map(([key, one]) => `${names[key] ?? key} ${words(one)}`).join('，')
}

const word = (text: string): string =>
  Object.hasOwn(roles, text)
    ? roles[text as Role]
    : Object.hasOwn(unitKinds, text)
      ? unitKinds[text as keyof typeof unitKinds]
      : (dayKinds[text] ?? text)
