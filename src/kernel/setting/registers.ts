import { cite } from '../cite.ts'
import { commonWord } from '../field.ts'
import { inWords } from '../in-words.ts'
import { everyInWords } from '../recurring.ts'
import { type AnyRegister, type Clock, type Length, lengthsOf } from '../register.ts'
import type { Setting } from './model.ts'

/**
 * What the definitions leave to a county: the lengths of clocks that no law fixes, how often recurring duties are owed, from when on a
 * call-back is proposed, how long lists that delete
 * themselves and records with personal data are kept, and the words of document numbers. Read from the registers, so that a new one brings its own settings.
 */
export const settingsOfRegisters = (registers: readonly AnyRegister[]): Readonly<Record<string, Setting>> =>
  Object.fromEntries(
    registers.flatMap((register) => [
      ...periodsOf(register, registers),
      ...recurringOf(register),
      ...signalsOf(register),
      ...purgingOf(register),
      ...keepingOf(register),
      ...wordsOf(register),
    ]),
  )

type Named = readonly [id: string, setting: Setting]

const unknown = '国家层面没有统一规定或者未核实，以省、市、县规定为准'
/** Longest that may be set, and the word behind the number. */
const kinds = {
  days: { unit: '日', max: 365 },
  workdays: { unit: '个工作日', max: 250 },
  months: { unit: '个月', max: 60 },
  years: { unit: '年', max: 30 },
  hours: { unit: '小时', max: 240 },
} as const

function periodsOf(register: AnyRegister, all: readonly AnyRegister[]): readonly Named[] {
  return Object.values(register.clocks ?? {}).flatMap((clock) =>
    lengthsOf(clock).flatMap((length) =>
      length.setting ? [[length.setting, lengthSetting(register, all, { clock, length })] as const] : [],
    ),
  )
}

function lengthSetting(register: AnyRegister, all: readonly AnyRegister[], { clock, length }: { clock: Clock; length: Length }): Setting {
  const kind = (Object.keys(kinds) as (keyof typeof kinds)[]).find((one) => length[one] !== undefined) ?? 'days'
  const only = length.when ? `适用于${inWords(length.when, { fields: register.fields, register, all })}的情形。` : ''
  return {
    name: `${register.name}：${clock.name}${length.when ? '（特定情形）' : ''}`,
    about: `${only}${clock.late ?? '到期未办的，提醒经办人。'}`,
    group: 'periods',
    who: 'systemAdmin',
    shape: { kind: 'number', min: 1, max: Math.max(kinds[kind].max, length[kind] ?? 0), unit: kinds[kind].unit },
    fallback: length[kind] ?? 1,
    source: length.law ? `${cite(length.law)}；默认值未核实` : unknown,
  }
}

/** How often something is to be done; 0: it is no duty there. */
function recurringOf({ name, recurs = {} }: AnyRegister): readonly Named[] {
  return Object.values(recurs).flatMap(({ setting, name: duty, every, says, times = 1, law }) =>
    setting === undefined
      ? []
      : [
          [
            setting,
            {
              name: `${name}：${duty}（${everyInWords[every]}几次）`,
              about: `${says}填 0 的，不作要求，也不提醒。`,
              group: 'periods',
              who: 'systemAdmin',
              shape: { kind: 'number', min: 0, max: Math.max(31, times), unit: '次' },
              fallback: times,
              source: law ? `${cite(law)}；次数未核实` : unknown,
            },
          ] as const,
        ],
  )
}

/** From how many records on something is worth a call-back; 0: it is not looked for. */
function signalsOf({ name, signals = {} }: AnyRegister): readonly Named[] {
  return Object.values(signals).map(({ setting, name: signal, why, least }) => [
    setting,
    {
      name: `${name}：${signal}（几件起建议回访）`,
      about: `${why}只用来建议回访，不是对任何人的评价。填 0 的，不作提示。`,
      group: 'parameters',
      who: 'systemAdmin',
      shape: { kind: 'number', min: 0, max: 1000, unit: '件' },
      fallback: least,
      source: '本系统默认值，由县里决定',
    },
  ])
}

/** How long after its reason a list keeps its content. */
function purgingOf({ name, fields, purges }: AnyRegister): readonly Named[] {
  if (purges?.setting === undefined) return []
  const { after, setting, years, months, days = 0, law } = purges
  const [kind, fallback] =
    years !== undefined ? (['years', years] as const) : months !== undefined ? (['months', months] as const) : (['days', days] as const)
  const made: Setting = {
    name: `${name}：内容删除期限`,
    about: `“${fields[after]?.name ?? after}”之后内容还保留多久，期满自动删除，只留计数用的栏目。填 0 的，次日删除。`,
    group: 'periods',
    who: 'systemAdmin',
    shape: { kind: 'number', min: 0, max: Math.max(kinds[kind].max, fallback), unit: kinds[kind].unit },
    fallback,
    source: law ? `${cite(law)}；期限未核实` : unknown,
  }
  return [[setting, made]]
}

function keepingOf({ id, name, privacy }: AnyRegister): readonly Named[] {
  if (!privacy) return []
  const setting: Setting = {
    name: `${name}：个人信息保存年限`,
    about: `${privacy.purpose}。办结之后保存几年，期满删除或者匿名化。`,
    group: 'periods',
    who: 'systemAdmin',
    shape: { kind: 'number', min: 1, max: Math.max(60, privacy.keepYears), unit: '年' },
    fallback: privacy.keepYears,
    source: `${cite(privacy.basis)}；个人信息保护法第十九条：保存期限应当为实现处理目的所必要的最短时间`,
  }
  return [[`${id}.keepYears`, setting]]
}

function wordsOf({ id, name, fields, steps }: AnyRegister): readonly Named[] {
  const drawn = new Set(Object.values(steps).flatMap(({ numbers = [] }) => numbers))
  return [...drawn].flatMap((field) => {
    const of = fields[field]
    if (of?.kind !== 'docNo') return []
    const setting: Setting = {
      name: `${name}：${of.name}用字`,
      about: '接在机关代字之后，例如“府发”“罚决”；用字相同的文号编在一个序列里。已经编出的文号不变。',
      group: 'numbering',
      who: 'systemAdmin',
      shape: { kind: 'text', max: 12 },
      fallback: of.word ?? commonWord,
      source: '党政机关公文处理工作条例第九条（五）：发文字号由机关代字、年份、序号组成',
    }
    return [[`number.word.${id}.${field}`, setting] as const]
  })
}
