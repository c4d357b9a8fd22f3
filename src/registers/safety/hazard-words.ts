/** 隐患类别和检查主题共用一张表。 */
export const hazardThemes = {
  dust: '粉尘防爆', hazchem: '危化品', confined: '有限空间', forestGrass: '森林草原防灭火', fire: '消防', construction: '建筑施工', traffic: '道路交通', gas: '燃气',
  school: '校园', geology: '地质灾害', flood: '防汛', stability: '涉稳', other: '其他',
} as const

/** 处理层级：小事不出村、大事不出镇，就看在哪一级了结。 */
export const tiers = { grid: '网格', village: '村（社区）', township: '乡镇（街道）', county: '县级' } as const

type Values = Readonly<Record<string, unknown>>
const asDay = (value: unknown): string | null => (typeof value === 'string' ? value.slice(0, 10) : null)

/** 现行整改期限：原期限之内批准的延期才算数，过了期再批的照记，期限不动。 */
export function dueDay({ dueOn, prolongedOn, prolongedTo, notifiedOn }: Values): unknown {
  const [due, on, to] = [asDay(dueOn), asDay(prolongedOn), asDay(prolongedTo)]
  if (!due || !on || !to) return due
  return on <= due && on >= (asDay(notifiedOn) ?? '') && to > due ? to : due
}

/** 整改前后用了同一张照片。 */
export function samePhoto({ photosBefore, photosAfter }: Values): unknown {
  const before = Array.isArray(photosBefore) ? photosBefore : []
  return Array.isArray(photosAfter) && photosAfter.some((photo) => before.includes(photo))
}
