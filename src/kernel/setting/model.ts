/** What a setting holds. `networks` is a list of address ranges in CIDR spelling (10.1.0.0/16, fd00::/8). */
export type Shape =
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly unit: string }
  | { readonly kind: 'choice'; readonly choices: Readonly<Record<string, string>> }
  | { readonly kind: 'text'; readonly max: number }
  | { readonly kind: 'networks'; readonly max: number }

export type SettingValue = number | string | readonly string[]

/** Where a setting stands on the pages, with the words a user sees. */
export const settingGroups = {
  periods: '期限',
  parameters: '运行参数',
  numbering: '编号',
  papers: '文书模板',
  portal: '门户',
  checks: '校核规则',
  policies: '安全策略',
} as const
export type SettingGroup = keyof typeof settingGroups

/**
 * One thing that a county sets. A parameter is the system administrator's and holds at once; a policy is proposed by one security administrator
 * and approved by another (GB/T 22239 8.1.4.2 e). `each`: every unit has its own, and none of another's; without it one value holds for the
 * whole county.
 */
export type Setting = {
  readonly name: string
  readonly about: string
  readonly group: SettingGroup
  readonly shape: Shape
  readonly fallback: SettingValue
  readonly who: 'systemAdmin' | 'securityAdmin'
  readonly each?: boolean
  /** The article or the requirement behind it, or 未核实 where no national rule was found. */
  readonly source: string
}
