import divisions from './places/divisions.json' with { type: 'json' }

/** 一个行政区划：县级或乡级，连同它上面的市和省（直辖的没有市，写作空）。名称截至 2023 年 6 月。 */
export type Division = { readonly name: string; readonly county: string; readonly city: string; readonly province: string }

/** 别处对本单位的关系：本地、上级、近邻（同县的乡镇、同市的县），或者在别的地方；名称不在目录里的不下结论。 */
export type Relation = 'own' | 'above' | 'near' | 'elsewhere' | 'unknown'

const kinds = ['镇', '乡', '街道', '苏木'] as const
const officeWords = /(?:人民政府|政府|办事处|管理委员会|管委会|工作委员会|委员会|党工委|党委)$/

const mostKept = 1000
const asked = new Map<string, readonly Division[]>()

/** 叫这个名称的县、乡镇、街道，全国同名的都在内；村和社区不在目录里。目录有四万个名称，问到哪个才找哪个。 */
export function divisionsNamed(name: string): readonly Division[] {
  const known = asked.get(name) ?? divisions.cities.flatMap((line) => namedIn(line, name))
  if (asked.size > mostKept) asked.clear()
  asked.set(name, known)
  return known
}

/**
 * 报告单位对另一个地名的关系。同名的乡镇不止一个时，只要有一个说得通就从宽：有近邻叫这个名字，就不说它在别处。
 * 报告单位自己不在目录里，或者写得认不出来，一律 unknown，不作判断。
 */
export function relationOf(organisation: string, other: string): Relation {
  const own = ownDivisions(organisation)
  const others = divisionsNamed(other)
  if (own.length === 0) return 'unknown'
  if (own.some((one) => one.name === other)) return 'own'
  if (own.some((one) => [one.county, one.city, one.province].includes(other))) return 'above'
  if (others.length === 0) return 'unknown'
  return own.some((one) => others.some((two) => isNear(one, two))) ? 'near' : 'elsewhere'
}

/** 地名的全称：浙江省金华市永康市舟山镇。 */
export const fullName = ({ province, city, county, name }: Division): string => [...new Set([province, city, county, name])].join('')

/** 报告单位可能是哪些区划：名称在末尾，前面写了县、市、省的，只取相符的；前面写的不是上级（开发区的名字），就不管它。 */
function ownDivisions(organisation: string): readonly Division[] {
  const place = organisation.replace(/\s+/g, '').replace(officeWords, '')
  let loose: readonly Division[] = []
  for (let from = Math.max(0, place.length - 12); from < place.length - 1; from += 1) {
    const found = divisionsNamed(place.slice(from))
    const before = place.slice(0, from)
    const fitting = found.filter((one) => fits(before, one))
    if (fitting.length > 0) return fitting
    if (loose.length === 0 && before.length > 1 && !/[县区市省旗州盟]$/.test(before)) loose = found
  }
  return loose
}

const fits = (before: string, { county, city, province }: Division): boolean =>
  before === '' || [county, city, province].some((name) => name !== '' && before.endsWith(name))

function isNear(one: Division, two: Division): boolean {
  if (one.name !== one.county && two.name !== two.county) return one.county === two.county && one.city === two.city && one.province === two.province
  return one.city === two.city && one.province === two.province
}

function namedIn(line: string, name: string): readonly Division[] {
  const kind = kinds.findIndex((end) => name.endsWith(end))
  const stem = kind < 0 ? name : name.slice(0, -kinds[kind]!.length)
  if (stem === '' || !line.includes(stem)) return []
  const [province = '', city = '', ...counties] = line.split('|')
  return counties.flatMap((entry) => {
    const [county = '', townships = ''] = entry.split(':')
    const among = kind >= 0 && (townships.split(';')[kind] ?? '').split(' ').includes(stem)
    return county === name || among ? [{ name, county, city, province }] : []
  })
}
