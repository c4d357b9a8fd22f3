import { spans } from '../../src/kernel/calendar/spans.ts'
import { demandInWords, type Figure } from '../../src/kernel/figure.ts'
import { inWords, named, type Words } from '../../src/kernel/in-words.ts'
import { everyInWords } from '../../src/kernel/recurring.ts'
import { type AnyRegister, areas, type Reach } from '../../src/kernel/register.ts'
import { type Role, roles } from '../../src/kernel/role.ts'
import { unitKinds } from '../../src/kernel/unit.ts'
import { cite } from '../../src/law/statute.ts'
import { clocksTable } from './clocks.ts'
import { fieldsTable } from './fields.ts'
import { diagram, guardsTable, stepsTable } from './steps.ts'
import { section, table } from './table.ts'

const notice = '<!-- 由台账定义生成：node tools/pages.ts。请改定义，不要改本页。 -->'

/** The page of one register, told from its definition and from nothing else. */
export function registerPage(register: AnyRegister, all: readonly AnyRegister[]): string {
  const { id, name, area, about, prefix, version, law, fields } = register
  const words: Words = { fields, register, all }
  const lines = [
    notice,
    '',
    `# ${name} \`${id}\``,
    '',
    about,
    '',
    `领域：${areas[area]}。编号：${prefix}-单位代码-年份-序号。定义第 ${version.number} 版，自 ${version.since} 起。`,
    '',
    ...section('依据', [...law.map((one) => `- ${cite(one)}`), '']),
    ...section('状态', [
      ...diagram(register),
      '不改变状态的环节不画在图上。更正、作废、重新打开、备注、补充附件、关联、移交、允许查看各台账都有，不再列出。',
      '',
    ]),
    ...section('环节', stepsTable(words)),
    ...section('关口', guardsTable(words)),
    ...section('时限', clocksTable(words)),
    ...section('栏目', fieldsTable(words)),
    ...section('指标', figuresTable(words)),
    ...section('定期工作', dutiesTable(words)),
    ...section('回访线索', signalsTable(words)),
    ...section('文书', papersTable(words)),
    ...section('自动删除', purging(words)),
    ...section('公开', portal(words)),
    ...section('谁能看', readers(words)),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

const figuresTable = (words: Words): readonly string[] =>
  table(
    ['指标', '标识', '单位', '怎么数', '可分'],
    Object.entries(words.register.figures ?? {}).map(([id, figure]) => [
      `${figure.name}${figure.suppress ? '（公开时不足五的不显示）' : ''}`,
      `\`${id}\``,
      figure.unit,
      counted(figure, words),
      (figure.by ?? []).map((path) => named(words, path)).join('、'),
    ]),
  )

function counted(figure: Figure, words: Words): string {
  const { alsoFor } = words.register
  const joint = alsoFor && 'on' in figure ? `；${named(words, alsoFor)}也各计一次，上级只计一次` : ''
  return ownRule(figure, words) + joint
}

function ownRule(figure: Figure, words: Words): string {
  const condition = figure.where ? `；${inWords(figure.where, words)}` : ''
  const inside =
    'of' in figure && figure.of !== undefined && figure.count !== 'rate' ? words.fields[figure.of.split('.')[0] as string] : undefined
  const rows =
    'rows' in figure && figure.rows
      ? `；行内${inWords(figure.rows, inside?.kind === 'parts' ? { ...words, fields: inside.fields } : words)}`
      : ''
  switch (figure.count) {
    case 'manual':
      return `手工填报，来源：${figure.source}`
    case 'places':
      return `期末设立的${unitKinds[figure.kind]}数`
    case 'periods':
      return `期间内完整的${spans[figure.every]}数${figure.per ? ` × 期末设立的${unitKinds[figure.per]}数` : ''}`
    case 'rate':
      return `\`${figure.of}\` ÷ \`${figure.base}\`${figure.as === 'average' ? '（平均）' : ''}`
    case 'stock':
      return `期末在册${figure.of ? `的${named(words, figure.of)}合计` : ''}${figure.less ? `，减去到那天的${named(words, figure.less.of)}` : ''}：${named(words, figure.on)}起${figure.until ? `，至${named(words, figure.until)}止` : ''}${condition}`
    case 'records':
      return `记录数，按${named(words, figure.on)}计${condition}`
    case 'distinct':
      return `${named(words, figure.of)}${figure.every ? `所在的${spans[figure.every]}` : ''}去重${figure.each ? '（各村分别数）' : ''}，按${named(words, figure.on)}计${condition}`
    case 'persons':
      return `每个${named(words, figure.person)}的${named(words, figure.of)}相加，${demandInWords(figure)}的，按${named(words, figure.on)}计${condition}`
    case 'least':
      return `每个${named(words, figure.person)}的${named(words, figure.of)}相加，最少的一个，按${named(words, figure.on)}计${condition}`
    default:
      return `${named(words, figure.of)}${{ rows: '的行数', sum: '合计' }[figure.count]}，按${named(words, figure.on)}计${condition}${rows}`
  }
}

const dutiesTable = (words: Words): readonly string[] =>
  table(
    ['定期工作', '多久一次', '由谁', '怎样算做了', '依据'],
    Object.entries(words.register.recurs ?? {}).map(([id, { name, every, per, by, on, where, dueBy, orZero, law, setting }]) => [
      `${name} \`${id}\``,
      `${everyInWords[every]}${per === 'village' ? '每个村（社区）' : ''}${dueBy ? `，${dueBy} 前` : ''}`,
      by.map((role) => roles[role]).join('、'),
      `按${named(words, on)}计${where ? `；${inWords(where, words)}` : ''}${orZero ? '；或者作零报告' : ''}`,
      law ? cite(law) : `由县里设定（\`${setting}\`）`,
    ]),
  )

const signalsTable = (words: Words): readonly string[] =>
  table(
    ['线索', '怎么说', '几件起', '依据'],
    Object.entries(words.register.signals ?? {}).map(([id, { name, says, why, least, setting }]) => [
      `${name} \`${id}\``,
      `${says.replace(/ ?\{n\} ?/g, '若干')}${why}`,
      String(least),
      `由县里设定（\`${setting}\`），只建议回访`,
    ]),
  )

function purging(words: Words): readonly string[] {
  const { purges } = words.register
  if (!purges) return []
  const { years, months, days, after, keeps, law, setting } = purges
  const time = years !== undefined ? `满 ${years} 年` : months !== undefined ? `满 ${months} 个月` : `满 ${days ?? 0} 日`
  const kept = keeps.map((field) => named(words, field)).join('、')
  const basis = law ? `依据：${cite(law)}。` : setting ? `时间由县里设定（\`${setting}\`）。` : ''
  return [`自${named(words, after)}起${time}，次日删除内容和附件，只留编号、经过的日期和${kept || '删除的事实'}。${basis}`, '']
}

const papersTable = (words: Words): readonly string[] =>
  table(
    ['文书', '内容', '签名', '依据'],
    Object.entries(words.register.papers ?? {}).map(([id, { name, shows, signs = [], law }]) => [
      `${name} \`${id}\``,
      shows.map((field) => words.fields[field]?.name ?? field).join('、'),
      signs.join('、'),
      law ? cite(law) : '',
    ]),
  )

function portal(words: Words): readonly string[] {
  const part = words.register.portal
  if (part.shows === 'nothing') return ['不向社会公开。', '']
  if (part.shows === 'totals') return ['只公开总数，不公开任何一条记录。', '']
  const fields = [...part.fields, ...(part.text ? [part.text] : [])].map((field) => named(words, field)).join('、')
  return [
    `公开的记录：${inWords(part.when, words)}。以${named(words, part.date)}为公开日期；公开${fields}。限定知悉范围的和作废的记录不公开。`,
    '',
  ]
}

const reaches: Readonly<Record<Reach, string>> = {
  unit: '本单位及下级的记录',
  village: '本村（社区）的记录',
  own: '本人参与的记录',
  totals: '只看总数',
}

function readers({ register, fields, all }: Words): readonly string[] {
  const { reads, approvers, restricted } = register
  const rows = (Object.entries(reads) as [Role, Reach][]).map(([role, reach]) => [roles[role], reaches[reach]])
  const secret = restricted === 'all' ? '全部记录' : restricted ? inWords(restricted, { fields, register, all }) : ''
  return [
    ...table(['岗位', '范围'], rows),
    `批准更正、作废、重新打开：${approvers.map((role) => roles[role]).join('、')}。`,
    '',
    ...(secret ? [`限定知悉范围（只有参与的人能看）：${secret}。`, ''] : []),
  ]
}

/** The list of all registers by area. */
export function indexPage(all: readonly AnyRegister[]): string {
  const byArea = (Object.keys(areas) as (keyof typeof areas)[]).map(
    (area) => [areas[area], all.filter((register) => register.area === area)] as const,
  )
  const shows = { nothing: '不公开', totals: '总数', items: '逐条' } as const
  const size = (part: object | undefined) => String(Object.keys(part ?? {}).length)
  const rowOf = ({ id, name, prefix, about, fields, states, steps, clocks, figures, portal: part }: AnyRegister) => [
    `[${name}](${id}.md)`,
    `\`${id}\``,
    prefix,
    about,
    size(fields),
    size(states),
    size(steps),
    size(clocks),
    size(figures),
    shows[part.shows],
  ]
  const lines = [
    notice,
    '',
    '# 台账',
    '',
    `共 ${all.length} 本。每一页都由台账定义生成，与程序一致。`,
    '',
    ...byArea.flatMap(([name, list]) =>
      list.length === 0
        ? []
        : section(name, table(['台账', '标识', '编号前缀', '登记什么', '栏目', '状态', '环节', '时限', '指标', '公开'], list.map(rowOf))),
    ),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

/** All pages by file name. */
export const registerPages = (all: readonly AnyRegister[]): ReadonlyMap<string, string> =>
  new Map([['README.md', indexPage(all)], ...all.map((register) => [`${register.id}.md`, registerPage(register, all)] as const)])
