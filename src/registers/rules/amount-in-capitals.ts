const digits = '零壹贰叁肆伍陆柒捌玖'
const groups = ['', '万', '亿', '万亿']

/** 四位一节，节内的零并作一个：80 → 零捌拾，1080 → 壹仟零捌拾，0 → 空。 */
function fourDigits(number: number): string {
  const words = [...String(number).padStart(4, '0')].map((digit, place) =>
    digit === '0' ? '零' : `${digits[Number(digit)]}${['仟', '佰', '拾', ''][place]}`)
  return words.join('').replace(/零+/g, '零').replace(/零$/, '')
}

function wholeYuan(yuan: number): string {
  let [left, words] = [yuan, '']
  for (let place = 0; left > 0; place += 1, left = Math.floor(left / 10_000)) {
    const part = fourDigits(left % 10_000)
    words = part === '' ? words : `${part}${groups[place]}${words}`
  }
  return words.replace(/^零/, '')
}

/** 金额（分）的大写：数字与大写由同一个数产生，合同和各张文书不会不一致。108000 → 壹仟零捌拾元整。 */
export function inCapitals(amount: number): string {
  const [yuan, jiao, fen] = [Math.floor(amount / 100), Math.floor(amount / 10) % 10, amount % 10]
  const tenths = jiao > 0 ? `${digits[jiao]}角` : fen > 0 && yuan > 0 ? '零' : ''
  const small = `${tenths}${fen > 0 ? `${digits[fen]}分` : ''}`
  if (yuan === 0) return small || '零元整'
  return `${wholeYuan(yuan)}元${small || '整'}`
}
