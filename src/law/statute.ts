/** 一次引用：哪部法、第几条（款、项），自何日起有效。登记台账、时限、关口都必须带引用。 */
export type Citation = { readonly statute: string; readonly article: string; readonly since: string; readonly until?: string }

/** 一部法律：全称、通行简称、性质、现行文本施行日，以及本系统引用到的条。未列出的条不能引用（编译不通过）。 */
export type Statute<Article extends number> = {
  readonly title: string
  readonly short: string
  readonly kind: StatuteKind
  readonly since: string
  readonly until?: string
  /** 引用第 n 条；detail 写款、项，如「第三款」。 */
  readonly art: (article: Article, detail?: string) => Citation
}

export type StatuteKind = '宪法' | '法律' | '行政法规' | '司法解释' | '党内法规' | '部门规章' | '地方性法规' | '政策文件'

type Facts<A extends readonly number[]> = {
  readonly title: string
  readonly short: string
  readonly kind: StatuteKind
  readonly since: string
  readonly until?: string
  readonly articles: A
}

/** 声明一部法律。只登记名称、日期和引用到的条号等事实，不收法律条文。 */
export function statute<const A extends readonly number[]>(facts: Facts<A>): Statute<A[number]> {
  const { title, short, kind, since, until } = facts
  return {
    title,
    short,
    kind,
    since,
    until,
    art: (article, detail = '') => ({ statute: title, article: `第${inChinese(article)}条${detail}`, since, until }),
  }
}

/** 把引用写成一句话：《中华人民共和国人民调解法》第三十三条。 */
export const cite = (citation: Citation): string => `《${citation.statute}》${citation.article}`

const digits = '零一二三四五六七八九'

/** 条号的汉字写法（1–1999）：12 → 十二，105 → 一百零五，1259 → 一千二百五十九。 */
export function inChinese(number: number): string {
  const places = ['', '十', '百', '千']
  const figures = [...String(number)].map(Number)
  const words = figures.map((figure, index) => (figure === 0 ? '零' : `${digits[figure]}${places[figures.length - 1 - index]}`))
  const text = words.join('').replace(/零+/g, '零').replace(/零$/, '')
  return text.replace(/^一十/, '十')
}
