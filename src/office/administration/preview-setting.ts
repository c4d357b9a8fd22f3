import { inNetwork } from '../../kernel/network.ts'
import { isProblem, type Problem } from '../../kernel/problem/problem.ts'
import { settingInWords } from '../../kernel/setting/setting.ts'
import type { Directory } from '../../store/index.ts'
import { type Office, today } from '../office.ts'
import { wordsFor, written } from '../steps/numbering.ts'
import type { Administrator } from './administer.ts'
import { type SettingChange, settingFor } from './change-setting.ts'
import { type ClockPreview, previewOf } from './preview.ts'

/** What a new value would do: clocks that move, or a sentence (the next number as it would be written). */
export type SettingPreview = { readonly says: readonly string[]; readonly clocks: ClockPreview | null }

/** Shows the effect of a value before anybody sets it. Refuses what could not be set. */
export async function previewSetting(
  office: Office,
  by: Administrator,
  wanted: Omit<SettingChange, 'reason'>,
): Promise<SettingPreview | Problem> {
  const fit = settingFor(office, by, wanted)
  if (isProblem(fit)) return fit
  const { setting, place } = fit
  const says = [`改为：${settingInWords(setting, wanted.value)}`, ...effect(office, by, { ...wanted, place: place.id })]
  if (setting.who === 'securityAdmin') says.push('由另一名安全管理员批准后生效；批准之前仍按现在的值执行。')
  const clocks =
    setting.group === 'periods' ? await previewOf(office, place.id, (directory) => withValue(directory, place.id, wanted)) : null
  return { says, clocks }
}

const withValue = (directory: Directory, unit: number, { setting: key, value }: Omit<SettingChange, 'reason'>): Directory => ({
  ...directory,
  settings: [...directory.settings.filter((row) => row.unit !== unit || row.key !== key), { unit, key, value }],
})

type Asked = Omit<SettingChange, 'reason'> & { readonly place: number }

function effect(office: Office, by: Administrator, { setting, value, place }: Asked): readonly string[] {
  if (setting.startsWith('number.')) return numberEffect(office, { setting, value, place })
  if (setting.startsWith('paper.')) return ['以后制作的文书按新的文字排印；已经制作的文书不变。']
  if (setting === 'secondFactor' && value === 'off') return ['所有人员只凭密码即可登录，不符合等级保护三级的要求。']
  if (setting === 'adminNetworks') {
    const inside = (value as readonly string[]).some((network) => inNetwork(by.source ?? '', network))
    return [inside ? `您现在的地址 ${by.source} 在新网段内。` : '您现在的地址不在新网段内。']
  }
  return []
}

/** The series concerned with its next number in the new words. Numbers that were given keep theirs. */
function numberEffect(office: Office, { setting, value, place }: Asked): readonly string[] {
  const [, register = '', field = ''] = /^number\.word\.([\w-]+)\.(\w+)$/.exec(setting) ?? []
  const series = register === '' ? [['normative-document', 'docNo']] : [[register, field]]
  return series.flatMap(([id = '', name = '']) => {
    const definition = office.register(id)
    if (!definition) return []
    const numbered = { register: definition, field: name, unit: place, year: Number(today(office).slice(0, 4)) }
    const words = wordsFor(office, numbered)
    const next = { ...words, ...(register === '' ? { organ: String(value) } : { word: String(value) }) }
    return [`${definition.name}：${written(office.tree(), { ...numbered, words: next }, 1)}（示例）。已经编出的文号不变。`]
  })
}
