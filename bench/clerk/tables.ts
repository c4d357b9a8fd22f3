import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AnyRegister, areas } from '../../src/kernel/register.ts'
import { registers } from '../../src/registers/index.ts'
import { beyond } from './beyond.ts'
import type { CourseLine, GuardLine } from './lines.ts'

/** What was found so far, by register. */
export type Results = { readonly courses: Record<string, CourseLine>; readonly guards: Record<string, readonly GuardLine[]> }

const docs = join(import.meta.dirname, '../../docs')
const cell = (text: string): string => text.replaceAll('|', '｜').replaceAll('\n', ' ')
const row = (...cells: readonly (string | number)[]): string => `| ${cells.map((one) => cell(String(one))).join(' | ')} |`
const head = (...names: readonly string[]): readonly string[] => [row(...names), row(...names.map(() => '---'))]

export const refusalsPage = join(docs, 'refusals.md')

/** Writes the pages anew from everything that was found so far; that of the main tasks only where some were done. */
export function writePages(results: Results): void {
  if (Object.keys(results.courses).length > 0) writeFileSync(join(docs, 'main-tasks.md'), mainTasks(results))
  writeFileSync(refusalsPage, refusals(results))
}

const middle = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

function mainTasks({ courses }: Results): string {
  const lines = registers.flatMap((register) => (courses[register.id] ? [{ register, line: courses[register.id] as CourseLine }] : []))
  const reached = lines.filter(({ line }) => line.reached).length
  const opening = lines.map(({ line }) => line.opening.person)
  return [
    '<!-- 由 node bench/clerk.ts 在浏览器里做一遍后生成，请勿手改。 -->',
    '',
    '# 每本台账的主要任务',
    '',
    '一个照脚本办事的人，用手机大小（375×812）的真实浏览器，在演示县里把每本台账第一个示例从登记办到终点：每一步以可以办理的岗位登录，从页面上的链接进入，',
    '逐个控件填写，提交。示例里别的台账的环节、到期由系统办的和公众在门户办的不在浏览器里做（“另办”）。服务器的“今天”是每一步示例所写的那一天。',
    '',
    '- **机器**：从点开链接到存好，浏览器和服务器实际用的秒数；运行时机器上还有别的活，只作参考。',
    '- **人**：机器用时，加上打字每字 0.2 秒、找到并填好一个控件 1.2 秒。拍照、想内容的时间不算。',
    '- **露出**：登记表单一打开、什么都不展开时看得见的栏目数。',
    '- **空表**：什么都不填就提交，表单指出几处；**暂不能办**：记录页面列为“暂不能办理”的环节，同一人经接口再试一次，拒绝的话一字不差的有几处（“相同／看到”）。',
    '',
    `共 ${lines.length} 本，办到终点的 ${reached} 本；登记一条，人用时的中位数 ${middle(opening)} 秒，最长 ${Math.max(0, ...opening)} 秒。`,
    '',
    ...head(
      '台账',
      '主要任务',
      '到达',
      '步数（另办）',
      '露出',
      '登记：控件',
      '登记：机器 秒',
      '登记：人 秒',
      '全程：控件',
      '全程：人 秒',
      '空表',
      '暂不能办',
    ),
    ...lines.map(({ register, line }) =>
      row(
        `[${register.name}](registers/${register.id}.md)`,
        line.task,
        line.reached ? (line.state ?? '') : `没有到终点：${line.stuck ?? line.state ?? ''}`,
        line.quietly > 0 ? `${line.steps}（${line.quietly}）` : line.steps,
        line.opening.inFront,
        line.opening.controls,
        line.opening.machine,
        line.opening.person,
        line.whole.controls,
        line.whole.person,
        Math.max(0, line.empty.length - 1),
        `${line.impossible.filter(({ agrees }) => agrees).length}／${line.impossible.length}`,
      ),
    ),
    '',
    '年度报告没有示例：由程序起草、校核，它的主要任务由 `test/journeys/report.test.ts` 在浏览器里办。',
    '',
  ].join('\n')
}

function refusals(results: Results): string {
  const known = registers.flatMap((register) => guardsOf(results, register).map((line) => ({ register, line })))
  const met = known.filter(({ line }) => line.screen && line.api).length
  const byApi = known.filter(({ line }) => !line.screen && line.api).length
  const never = known.filter(({ register, line }) => !line.api && beyond[`${register.id}/${line.guard}`]).length
  return [
    '<!-- 由 node bench/clerk.ts --guards 在浏览器里试一遍后生成，请勿手改。 -->',
    '',
    '# 每个关口拒绝过什么',
    '',
    '每个关口一行：办哪个环节时被它拒绝；“表单”是提交后表单上说的，“页面”是记录页面事先列为暂不能办理的；“接口”是同一人用同样内容经接口再办一次，',
    '被同一个关口拒绝。“没有碰到”“办不出来”的后面写原因。',
    '',
    `共 ${known.length} 个关口：屏幕和接口都碰到的 ${met} 个，只在接口碰到的 ${byApi} 个，办不出来、写明原因的 ${never} 个，其余 ${known.length - met - byApi - never} 个没有碰到或者没有试。`,
    ...Object.entries(areas).flatMap(([area, name]) => {
      const own = known.filter(({ register }) => register.area === area)
      return own.length === 0
        ? []
        : ['', `## ${name}`, '', ...head('台账', '关口', '环节', '不满足时说', '屏幕', '接口'), ...own.map(guardRow)]
    }),
    '',
  ].join('\n')
}

/** Every guard of a register: as it was tried, as the main task met it on its way, or not met. */
function guardsOf({ guards, courses }: Results, { id, steps }: AnyRegister): readonly GuardLine[] {
  const known = new Map(
    Object.values(steps).flatMap(({ name, needs = [] }) => needs.map((guard) => [guard.id, { guard, step: name }] as const)),
  )
  return [...known].map(
    ([
      guard,
      {
        guard: { says },
        step,
      },
    ]) => {
      const tried = guards[id]?.find((one) => one.guard === guard)
      if (tried?.screen && tried.api) return tried
      const way = courses[id]?.impossible.find((one) => one.agrees && one.guards.includes(`${id}/${guard}`))
      if (way) return { guard, says, step: steps[way.step]?.name ?? step, how: 'page', screen: true, api: true, why: null }
      return tried ?? { guard, says, step, how: null, screen: false, api: false, why: '还没有试' }
    },
  )
}

/** Not tried is not the same as tried in vain. */
function notYet(register: string, { guard, why }: GuardLine): string {
  const reason = beyond[`${register}/${guard}`]
  if (reason) return `办不出来：${reason}`
  return why?.startsWith('还没有') ? why : `没有碰到：${(why ?? '').replace(/^没有碰到：/, '').slice(0, 120)}`
}

const hows = { form: '表单', page: '页面' } as const

const guardRow = ({ register, line }: { register: AnyRegister; line: GuardLine }): string =>
  row(
    register.name,
    `\`${line.guard}\``,
    line.step,
    line.says,
    line.screen ? hows[line.how ?? 'form'] : notYet(register.id, line),
    line.api ? '同样拒绝' : '没有碰到',
  )
