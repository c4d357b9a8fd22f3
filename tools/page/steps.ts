import { inWords, named, type Words } from '../../src/kernel/in-words.ts'
import { allowedNames } from '../../src/kernel/permission.ts'
import { type AnyRegister, type By, openingsOf, type Step } from '../../src/kernel/register.ts'
import { cite } from '../../src/law/statute.ts'
import { table } from './table.ts'

/** The states as a diagram; steps that leave the state alone are not drawn. */
export function diagram({ states, steps, final }: AnyRegister): readonly string[] {
  const moves = Object.values(steps).flatMap(({ name, from, to }) =>
    to === undefined
      ? []
      : (from.length === 0 ? ['[*]'] : from.filter((state) => state !== to)).map((state) => ({ name, way: `${state} --> ${to}` })),
  )
  const arrows = [...Map.groupBy(moves, ({ way }) => way)].map(([way, same]) => `  ${way}: ${same.map(({ name }) => name).join('、')}`)
  const named = Object.entries(states).map(([id, name]) => `  state "${name}" as ${id}`)
  return ['```mermaid', 'stateDiagram-v2', ...named, ...arrows, ...final.map((state) => `  ${state} --> [*]`), '```', '']
}

/** Who takes each step, from where to where, what it asks, and what stands before it. */
export const stepsTable = (words: Words): readonly string[] =>
  table(
    ['环节', '由谁办理', '从 → 到', '必填', '可填', '关口与其他', '依据'],
    Object.entries(words.register.steps).map(([id, step]) => [
      `${step.name} \`${id}\``,
      takers(step, words),
      way(step, words.register),
      list(step.asks, words),
      list(step.may, words),
      besides(step, words),
      step.law ? cite(step.law) : '',
    ]),
  )

const list = (fields: readonly string[] | undefined, words: Words): string =>
  (fields ?? []).map((field) => words.fields[field]?.name ?? field).join('、')

function takers({ by, after, when }: Step, words: Words): string {
  if (by !== 'time') return by.map((one) => taker(one, words)).join('、')
  return `系统：${after ? `“${words.register.clocks?.[after]?.name}”届满之后` : `${named(words, when as string)}当日`}自动办理`
}

const taker = (by: By, words: Words): string => (by.startsWith('in:') ? `${named(words, by.slice(3))}中的人` : allowedNames([by]))

function way({ from, to }: Step, { states }: AnyRegister): string {
  const start = from.length === 0 ? '新建' : from.map((state) => states[state]).join('、')
  return `${start} → ${to === undefined ? '不变' : states[to]}`
}

/** Guards by their ids, separation of duties, numbers, papers, records opened elsewhere. */
function besides(step: Step, words: Words): string {
  const { steps, papers } = words.register
  const told = [
    step.needs?.length ? `关口 ${step.needs.map(({ id }) => `\`${id}\``).join(' ')}` : '',
    step.notBy?.length ? `办过${step.notBy.map((id) => `“${steps[id]?.name ?? id}”`).join('、')}的人不得办理` : '',
    step.notIn?.length ? `${step.notIn.map((field) => named(words, field)).join('、')}中的人应当回避` : '',
    step.reason ? '须写明理由' : '',
    step.on ? `以${named(words, step.on)}为办理日` : '',
    step.numbers?.length ? `编${list(step.numbers, words)}` : '',
    step.makes?.length ? `制作${step.makes.map((id) => `《${papers?.[id]?.name ?? id}》`).join('')}` : '',
    ...openingsOf(step).map(
      (opens) =>
        `${opens.when ? `${inWords(opens.when, words)}的，` : ''}${opens.each ? `${named(words, opens.each)}每行` : ''}建立${words.all.find(({ id }) => id === opens.register)?.name ?? opens.register}`,
    ),
    step.locks ? `锁定${named(words, step.locks)}以前的数据` : '',
    step.through ? '只能由系统相应功能办理' : '',
  ]
  return told.filter(Boolean).join('；')
}

/** What each guard demands, why it refuses and what helps. One that stands before several steps is told once. */
export function guardsTable(words: Words): readonly string[] {
  const all = Object.values(words.register.steps).flatMap((step) =>
    (step.needs ?? []).map((guard) => ({ guard, step: step.name, law: guard.law ?? step.law })),
  )
  const rows = [...Map.groupBy(all, ({ guard }) => JSON.stringify(guard)).values()].map((same) => {
    const { guard, law } = same[0]!
    const demand = `${guard.when ? `当${inWords(guard.when, words)}时：` : ''}${inWords(guard.needs, words)}${guard.ofNew ? `（只看新填的${named(words, guard.ofNew)}）` : ''}${guard.before ? '（看办理以前）' : ''}`
    return [
      `\`${guard.id}\``,
      [...new Set(same.map(({ step }) => step))].join('、'),
      demand,
      guard.warns ? `${guard.says}（提醒，写明理由可继续）` : guard.says,
      guard.help,
      law ? cite(law) : '',
    ]
  })
  return table(['关口', '用于', '要求', '不满足时', '怎么办', '依据'], rows)
}
