const digits = '零一二三四五六七八九'

/** A number from 1 to 99 in Chinese signs: 12 → 十二. */
export function hanNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  return (tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`) + (ones === 0 ? '' : digits[ones])
}

/** The number in a section's mark: 十二、 → 12, （三） → 3, 4. → 4; 0 if there is none. */
export function numberOf(mark: string): number {
  const arabic = /\d+/.exec(mark)
  if (arabic) return Number(arabic[0])
  const chinese = /[一二三四五六七八九十]+/.exec(mark)?.[0]
  if (!chinese) return 0
  const [tens, ones] = chinese.includes('十') ? chinese.split('十') : ['', chinese]
  const high = chinese.includes('十') ? (tens ? digits.indexOf(tens) : 1) : 0
  return high * 10 + (ones ? digits.indexOf(ones) : 0)
}
