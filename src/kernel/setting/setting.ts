import { isNetwork } from '../network.ts'
import type { Setting, SettingValue, Shape } from './model.ts'
import { periodSettings } from './periods.ts'
import { policySettings } from './policies.ts'
import { textSettings } from './texts.ts'

export type { Setting, SettingGroup, SettingValue, Shape } from './model.ts'
export { settingGroups } from './model.ts'
export type { Policies } from './policies.ts'
export { policySettings } from './policies.ts'

/** What every county sets, whatever registers it has, by id. What the registers leave open comes from their definitions (registers.ts). */
export const settings = { ...periodSettings, ...textSettings, ...policySettings } as const satisfies Readonly<Record<string, Setting>>

/** Why a value is none for this setting, as the end of a sentence that begins with its name; null if it fits. */
export function settingFault({ shape }: Pick<Setting, 'shape'>, value: unknown): string | null {
  switch (shape.kind) {
    case 'number':
      return Number.isInteger(value) && Number(value) >= shape.min && Number(value) <= shape.max
        ? null
        : `应为 ${shape.min} 至 ${shape.max} 的整数（${shape.unit}）`
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(shape.choices, value)
        ? null
        : `应当从以下选项中选择：${Object.values(shape.choices).join('、')}`
    case 'text':
      return typeof value === 'string' && [...value].length <= shape.max && !/\p{Cc}/u.test(value)
        ? null
        : `应为一行不超过 ${shape.max} 字的文字`
    case 'networks':
      return networksFault(shape, value)
  }
}

function networksFault({ max }: Extract<Shape, { kind: 'networks' }>, value: unknown): string | null {
  if (!Array.isArray(value) || value.length === 0 || value.length > max) return `应当有 1 至 ${max} 个网段`
  const wrong = value.find((one) => typeof one !== 'string' || !isNetwork(one))
  return wrong === undefined ? null : `中的“${String(wrong).slice(0, 50)}”不是网段，应写作 10.1.0.0/16 或 fd00::/8`
}

/** A value in words: 15 日, 所有人员, 未填写. */
export function settingInWords({ shape }: Pick<Setting, 'shape'>, value: unknown): string {
  if (shape.kind === 'number') return `${String(value)} ${shape.unit}`
  if (shape.kind === 'choice') return shape.choices[String(value)] ?? String(value)
  if (shape.kind === 'networks') return Array.isArray(value) ? value.join('、') : ''
  return value === '' || value === undefined ? '未填写' : String(value)
}

/** Whether two values of a setting say the same. */
export const sameSetting = (one: SettingValue | undefined, other: SettingValue | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
