import { type Condition, linkPath } from './condition.ts'
import type { Covers } from './covers.ts'
import type { Fields } from './field.ts'
import { fieldAt } from './field-at.ts'
import { registerAlong } from './links.ts'
import type { AnyRegister } from './register.ts'
import { roles } from './role.ts'
import { calledStep } from './step/common.ts'

/** Where names are looked up: the fields, and the states and steps of the register they belong to. */
export type Words = { readonly fields: Fields; readonly register: AnyRegister; readonly all: readonly AnyRegister[] }

/** The name of a field in quotation marks: “当事人”, “调解记录·调解日期”. */
export function named({ fields }: Words, path: string): string {
  const steps = path.split('.').map((_, index, parts) => fieldAt(fields, parts.slice(0, index + 1).join('.'))?.name ?? path)
  return `“${steps.join('·')}”`
}

const choicesAt = (words: Words, path: string, values: readonly string[]): string => {
  const field = fieldAt(words.fields, path)
  return values.map((value) => (field && 'choices' in field ? (field.choices[value] ?? value) : value)).join('或')
}

const inside = (words: Words, part: string): Words => {
  const field = fieldAt(words.fields, part)
  return { ...words, fields: field?.kind === 'parts' ? field.fields : words.fields }
}

const taken = ({ register }: Words, step: string): string => `已办“${calledStep(register, step)}”`

/** A condition as a Chinese sentence, for whoever reads the page of a register. */
export function inWords(condition: Condition, words: Words): string {
  switch (condition.test) {
    case 'filled':
      return `${named(words, condition.field)}已填`
    case 'is':
      return `${named(words, condition.field)}是${choicesAt(words, condition.field, condition.values)}`
    case 'yes':
      return `${named(words, condition.field)}为“是”`
    case 'atLeast':
      return `${named(words, condition.field)}不少于 ${condition.number}`
    case 'atMost':
      return `${named(words, condition.field)}不超过 ${condition.number}`
    case 'ordered':
      return `${named(words, condition.first)}不晚于${named(words, condition.then)}${condition.gap ? `，至少相隔 ${condition.gap} 日` : ''}`
    case 'ahead':
      return aheadWords(condition, words)
    case 'state':
      return `处于${condition.states.map((state) => `“${words.register.states[state]}”`).join('或')}`
    case 'done':
      return taken(words, condition.step)
    case 'doneSince':
      return `${taken(words, condition.step)}，其后没有办过“${calledStep(words.register, condition.since)}”`
    case 'reached':
      return condition.days ? `${named(words, condition.field)}已过去 ${condition.days} 日以上` : `${named(words, condition.field)}已到`
    case 'related':
      return `已与${condition.registers.map((id) => words.all.find((one) => one.id === id)?.name ?? id).join('或')}关联`
    case 'alike':
      return alikeWords(condition, words)
    case 'wording':
      return wordingWords(condition, words)
    case 'papersAgree':
      return '各份文书与记录一致，或者不一致之处都已说明并经审核'
    case 'stands':
      return `${named(words, condition.field)}在${named(words, condition.on)}当日均有效`
    case 'holdsPost':
      return `${named(words, condition.field)}在${named(words, condition.on)}当日是本单位的${condition.roles.map((role) => roles[role]).join('或')}`
    case 'inTime':
    case 'late':
      return `“${words.register.clocks?.[condition.clock]?.name ?? condition.clock}”${condition.test === 'late' ? '已超期' : '按期办结'}`
    default:
      return compound(condition, words)
  }
}

function aheadWords({ first, then, workdays, between }: Extract<Condition, { test: 'ahead' }>, words: Words): string {
  return between
    ? `${named(words, first)}和${named(words, then)}之间至少有 ${workdays} 个整工作日`
    : `${named(words, first)}至少在${named(words, then)} ${workdays} 个工作日以前`
}

function wordingWords({ reviewed, signed, expects }: Extract<Condition, { test: 'wording' }>, words: Words): string {
  const [before, after] = [reviewed, signed].map((fields) => fields.map((field) => named(words, field)).join('或'))
  return expects === 'same' ? `${after}的文字与${before}相同` : `${before}、${after}都有可以比对的文字`
}

type Compound = Extract<Condition, { test: 'some' | 'every' | 'last' | 'linked' | 'all' | 'any' | 'not' }>

const alikeWords = ({ same, states, overlap }: Extract<Condition, { test: 'alike' }>, words: Words): string => {
  const where = states ? `，且处于${states.map((state) => `“${words.register.states[state]}”`).join('或')}` : ''
  const during = overlap ? `，${named(words, overlap.from)}至${named(words, overlap.to)}与此重叠` : ''
  return `本单位另有一条记录的${same.map((field) => named(words, field)).join('、')}与此相同${during}${where}`
}

const rowWords = { some: '中有一行', every: '各行都', last: '最后一行' } as const

function compound(condition: Compound, words: Words): string {
  switch (condition.test) {
    case 'all':
      return condition.of.map((one) => nested(one, words)).join('，并且')
    case 'any':
      return condition.of.map((one) => nested(one, words)).join('，或者')
    case 'not':
      return `不是（${inWords(condition.of, words)}）`
    case 'linked':
      return linkedWords(condition, words)
    default:
      return `${named(words, condition.part)}${rowWords[condition.test]}${inWords(condition.where, inside(words, condition.part))}`
  }
}

const nested = (condition: Condition, words: Words): string =>
  ['all', 'any'].includes(condition.test) ? `（${inWords(condition, words)}）` : inWords(condition, words)

function linkedWords(condition: Extract<Compound, { test: 'linked' }>, words: Words): string {
  const { field, every, states, where, covers, names, by = [] } = condition
  const find = (wanted: string | undefined) => words.all.find(({ id }) => id === wanted)
  const register = find(registerAlong(words.fields, linkPath(condition), find)) ?? words.register
  const there = { fields: register.fields, register, all: words.all }
  const demands = [
    ...(states ? [`处于${states.map((state) => `“${register.states[state]}”`).join('或')}`] : []),
    ...(where ? [inWords(where, there)] : []),
    ...(covers ? [coverWords(covers, words, there)] : []),
    ...(names === undefined ? [] : [`${by.map((path) => named(there, path)).join('或')}中有${named(words, names)}`]),
  ]
  return `${named(words, field)}所关联的${every ? '每一条' : ''}${register.name}${demands.length > 0 ? `：${demands.join('，')}` : '已经建立'}`
}

/** What must have held on days of this record: 在“检查开始时间”当日，有效期由“有效期起”至“有效期止”，不处于“已暂扣”. */
function coverWords({ days, from, to, notIn, basis }: Covers, words: Words, there: Words): string {
  const held = [
    ...(from === undefined ? [] : [`${named(there, from)}已到`]),
    ...(to === undefined ? [] : [`${named(there, to)}未过`]),
    ...(notIn === undefined ? [] : [`不处于${notIn.map((state) => `“${there.register.states[state]}”`).join('或')}`]),
    ...(basis === undefined ? [] : [`${named(there, basis)}均有效`]),
  ]
  return `在${days.map((path) => named(words, path)).join('、')}当日${held.join('，')}`
}
