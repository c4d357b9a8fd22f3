import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Condition } from '../../src/kernel/condition.ts'
import type { Field, Fields } from '../../src/kernel/field.ts'
import { registers } from '../../src/registers/index.ts'

/**
 * What was made to burden the grass roots and is not built: punching in, points, time online, minimum numbers of deeds, photos as proof of presence, league
 * tables of persons or villages (整治形式主义为基层减负若干规定). Each exception is named with the rule that asks for it.
 */
const banned = /打卡|签到定位|积分|在线时长|学习时长|点赞数|浏览时长|排行|排名榜|末位|红黑榜/

const allFields = (fields: Fields): readonly (readonly [string, Field])[] =>
  Object.entries(fields).flatMap(([name, field]) => [
    [name, field] as const,
    ...(field.kind === 'parts' ? allFields(field.fields).map(([inner, one]) => [`${name}.${inner}`, one] as const) : []),
  ])

/** Every word of a definition that a user reads. */
const wordsOf = (register: (typeof registers)[number]): string => JSON.stringify(register, (_, value) => value)

/** Photos: a step may take them and never demands them alone; paper or a list of names will do as well. */
const isPhoto = (field: Field | undefined): boolean => field?.kind === 'files' && /照片|截图|视频/.test(field.name)

/**
 * Deeds that a law or a rule counts, with it: hearings of at least three, argued by several experts and the like are rows of one matter, not numbers of deeds of a person;
 * they are found by `atLeast` over parts of more than two rows or over numbers.
 */
const counted = (condition: Condition | undefined): readonly string[] => {
  if (!condition) return []
  if (condition.test === 'all' || condition.test === 'any') return condition.of.flatMap(counted)
  if (condition.test === 'not') return counted(condition.of)
  return condition.test === 'atLeast' && condition.number > 2 ? [condition.field] : []
}

/** Numbers that are no deeds, and the one split by person that a contract needs. */
const allowed = {
  'task/submit: complete progress': '进度到百分之百才算完成',
  'annual-report/publish: whole sections': '报告应当有的部分',
  'adviser-log: adviser.settled by adviser': '按协议逐人结算服务费',
} as const
const beside = (found: readonly string[]) => found.filter((one) => !Object.hasOwn(allowed, one))

describe('no definition', () => {
  it('asks for a practice that burdens the grass roots', () => {
    const found = registers.flatMap((register) =>
      banned.exec(wordsOf(register)) ? [`${register.id}: ${banned.exec(wordsOf(register))?.[0]}`] : [],
    )
    expect(found).toEqual([])
  })

  it('demands a photo', () => {
    const found = registers.flatMap(({ id, fields, steps }) =>
      Object.entries(steps).flatMap(([step, { asks = [] }]) =>
        asks.filter((name) => isPhoto(fields[name])).map((name) => `${id}/${step}: ${name}`),
      ),
    )
    expect(found).toEqual([])
  })

  it('sets a least number of deeds without an article', () => {
    const found = registers.flatMap(({ id, steps }) =>
      Object.entries(steps).flatMap(([step, { needs = [] }]) =>
        needs
          .filter((guard) => !guard.law && !guard.warns)
          .flatMap((guard) => counted(guard.needs).map((field) => `${id}/${step}: ${guard.id} ${field}`)),
      ),
    )
    expect(beside(found)).toEqual([])
  })

  it('splits a figure by person or keeps a score of one', () => {
    const found = registers.flatMap(({ id, fields, figures = {} }) => {
      const kinds = new Map(allFields(fields))
      return Object.entries(figures).flatMap(([figure, { by = [] }]) =>
        by.filter((name) => ['person', 'persons'].includes(kinds.get(name)?.kind ?? '')).map((name) => `${id}: ${figure} by ${name}`),
      )
    })
    expect(beside(found)).toEqual([])
  })
})

describe('no page', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (file) => /^(staff|portal|api|office)\/.*\.tsx?$/.test(file.replaceAll('\\', '/')) && !/\.test\./.test(file),
  )
  it('of the desk, the portal or the interface names one of them, except to say that it is none', () => {
    const found = sources.flatMap((file) => {
      const text = readFileSync(`src/${file}`, 'utf8').replaceAll(/不作排名|不排名|不打卡|不积分/g, '')
      return banned.test(text) ? [`${file}: ${banned.exec(text)?.[0]}`] : []
    })
    expect(found).toEqual([])
  })
  it('asks a device where it is', () => {
    expect(sources.filter((file) => /geolocation|getCurrentPosition|watchPosition/.test(readFileSync(`src/${file}`, 'utf8')))).toEqual([])
  })
})
