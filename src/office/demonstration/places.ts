import type { Unit } from '../../kernel/unit.ts'

/** The fictional county. Division codes begin with 99, which no real place uses. */
export const countyCode = '990600'

const townships = [
  ['青石镇', '上青、下青、石门、竹园、长岭、河湾'],
  ['白鹭镇', '白鹭、芦荡、渡口、荷塘、新堤、沙洲'],
  ['松溪乡', '松溪、杉木、响水、茶坪、高峰、木桥'],
  ['云门镇', '云门、关口、驿道、古井、南坡、北坡'],
  ['石桥镇', '石桥、三拱、桥南、桥北、磨盘、砚台'],
  ['柳河镇', '柳河、柳林、堤东、堤西、水磨、渔湾'],
  ['枫林乡', '枫林、红叶、栗树、深谷、前进、团结'],
  ['望江街道', '望江、江岸、码头、广场、春晓、和苑'],
  ['永宁镇', '永宁、安乐、太和、福兴、双龙、凤鸣'],
  ['双泉乡', '双泉、甘泉、冷水、药圃、石佛、龙潭'],
] as const

const code = (number: number) => String(number).padStart(2, '0')

/** One county, ten townships with their justice offices, sixty villages. */
export function places(): readonly Unit[] {
  const county: Unit = { id: 1, code: countyCode, name: '云岭县', shortName: '云岭', kind: 'county', parent: null }
  return [county, ...townships.flatMap(([name, villages], index) => township(name, villages.split('、'), index))]
}

function township(name: string, villages: readonly string[], index: number): readonly Unit[] {
  const id = 10 * (index + 1)
  const townCode = `${countyCode}1${code(index + 1)}`
  const shortName = name.replace(/(镇|乡|街道)$/, '')
  const urban = name.endsWith('街道')
  return [
    {
      id,
      code: townCode,
      name: urban ? `云岭县人民政府${name}办事处` : `云岭县${name}人民政府`,
      shortName: name,
      kind: 'township',
      parent: 1,
    },
    { id: id + 1, code: `${townCode}S`, name: `${name}司法所`, shortName: `${shortName}司法所`, kind: 'office', parent: id },
    ...villages.map(
      (village, at): Unit => ({
        id: id + 2 + at,
        code: `${townCode}2${code(at + 1)}`,
        name: `${name}${village}${urban ? '社区' : '村'}`,
        shortName: `${village}${urban ? '社区' : '村'}`,
        kind: 'village',
        parent: id,
      }),
    ),
  ]
}
