/** A day, a week or a month of the publicity year. `key`: as the register calls it; `day`: month and day, for a month only the month; `until`: the last day of a week. */
export type ThemeDay = {
  readonly key: string
  readonly month: number
  readonly day: string
  readonly until?: string
  readonly theme: string
}

/**
 * The theme days by when they come, with the theme that goes with them. Days that a law sets: 国家安全教育日 (国家安全法 第十四条), 环境日 (环境保护法 第十二条),
 * 国家宪法日 (全国人大常委会关于设立国家宪法日的决定). The others are custom. theme-days.test.ts compares the keys with the register.
 */
export const themeDays: readonly ThemeDay[] = [
  { key: 'women', month: 3, day: '03-08', theme: 'women' },
  { key: 'consumer', month: 3, day: '03-15', theme: 'consumer' },
  { key: 'security', month: 4, day: '04-15', theme: 'nationalSecurity' },
  { key: 'civilCode', month: 5, day: '05', theme: 'civilCode' },
  { key: 'environment', month: 6, day: '06-05', theme: 'environment' },
  { key: 'safety', month: 6, day: '06', theme: 'other' },
  { key: 'drugs', month: 6, day: '06-26', theme: 'antiDrug' },
  { key: 'constitutionWeek', month: 12, day: '12-01', until: '12-07', theme: 'constitution' },
  { key: 'constitution', month: 12, day: '12-04', theme: 'constitution' },
]
