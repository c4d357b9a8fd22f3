const level = '(?:绝密|机密|秘密)'

/** A level with its star (机密★10年), a line that says the level (密级：秘密), a level in heavy brackets, or a level that is a line by itself. */
const marks = [
  new RegExp(`${level}\\s*级?\\s*[★☆✩⭐]`),
  new RegExp(`(?:密\\s*级|保密级别|秘密等级|涉密等级)\\s*[:：]\\s*${level}`),
  new RegExp(`[【〖\\[]\\s*${level}\\s*[】〗\\]]`),
  /^[\s　]*(?:绝\s*密|机\s*密|秘\s*密)[\s　]*$/m,
]

/**
 * The mark of a state secret that a text carries, or null. Such a text must not be kept or processed here at all (保守国家秘密法 第三十一条). Words
 * in a sentence are no mark: 保守国家秘密法, 商业秘密 and 保密审查 stand in many ordinary papers.
 */
export function secrecyMarkIn(text: string): string | null {
  if (!/[绝机秘]\s*密/.test(text)) return null
  for (const mark of marks) {
    const found = mark.exec(text)
    if (found) return found[0].trim()
  }
  return null
}
