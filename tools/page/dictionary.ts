import { cite } from '../../src/kernel/cite.ts'
import type { Fields } from '../../src/kernel/field.ts'
import { inWords } from '../../src/kernel/in-words.ts'
import { clearanceOf, dominates, labels, needsAssessment, type PersonalField, personalFields } from '../../src/kernel/privacy/privacy.ts'
import type { AnyRegister } from '../../src/kernel/register.ts'
import { type Role, roles } from '../../src/kernel/role.ts'
import { section, table } from './table.ts'

const notice = '<!-- 由台账定义生成：node tools/dictionary.ts。请改定义，不要改本页。 -->'

/** The data dictionary: every personal field with class, purpose, basis, years and readers, told from the definitions and from nothing else (PI-12). */
export function dictionaryPage(registers: readonly AnyRegister[]): string {
  const holding = registers.filter((register) => personalFields(register).length > 0)
  const none = registers.filter((register) => personalFields(register).length === 0)
  const lines = [
    notice,
    '',
    '# 个人信息目录',
    '',
    '每一栏个人信息的等级、处理目的、依据、保存期限和可见范围（个人信息保护法第五十一条）。人员名册上的工作人员姓名不另列。',
    '',
    ...section('等级与处置', [
      '- **个人信息**：默认遮盖（张*、138****5678），写明用途后可见，查看留痕。',
      '- **敏感**：另行加密存储（每条记录一把数据密钥）；公民身份号码只显示前六位和后两位；不进检索、导出和公开。',
      `- **${labels.highlySensitive}**的记录：当事人未满十四周岁、登记为未成年人，或者符合下表“${labels.highlySensitive}”一栏的；全部文字遮盖，附件不可打开，须由他人批准，批准后 24 小时内可见（未成年人网络保护条例第三十六条）。`,
      '- 保存期限届满：列入到期清单，由审批岗位封存（只存储不使用），或者经两人办理清除敏感信息并留清除凭证。不自动清除。',
      '- 下表的年限为默认值，各县可在设置中另定（设置编号为“台账标识.keepYears”）。',
      '',
    ]),
    ...section('须先作影响评估的台账', [
      '处理敏感个人信息，事前要作个人信息保护影响评估（个人信息保护法第五十五条、第五十六条），登记在台账“个人信息保护影响评估”，报告至少保存三年。没有有效评估的，“个人信息”页面和新建页面会提醒；安全策略“影响评估”设为“没有评估不得新登记”的，评估批准以前不能新建。县级评估过的，各乡镇都有效。',
      '',
      `${registers
        .filter(needsAssessment)
        .map(({ name }) => name)
        .join('、')}。`,
      '',
    ]),
    ...holding.flatMap((register) => section(`${register.name} \`${register.id}\``, registerLines(register, registers))),
    ...section('不含上述栏目的台账', [none.map(({ name }) => name).join('、'), '']),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

function registerLines(register: AnyRegister, all: readonly AnyRegister[]): readonly string[] {
  const { privacy, fields } = register
  const highly = privacy?.highly ? `；${inWords(privacy.highly, { fields, register, all })}` : ''
  return [
    `- 可以查看：${readersOf(register)}。`,
    ...(register.restricted ? ['- 限定知悉范围的记录只有其中指定的人员可以查看。'] : []),
    `- ${labels.highlySensitive}：未成年人${highly}。`,
    '',
    ...table(['栏目', '标识', '等级', '目的', '依据', '保存'], personalFields(register).map(rowOf)),
    ...outsideLines(fields),
  ]
}

/** Words of people outside, in which numbers may stand that nobody asked for. */
function outsideLines(fields: Fields): readonly string[] {
  const found = Object.values(fields).flatMap((field) =>
    field.kind === 'parts'
      ? Object.values(field.fields).flatMap((one) => (one.outside ? [`${field.name}·${one.name}`] : []))
      : field.outside
        ? [field.name]
        : [],
  )
  return found.length === 0
    ? []
    : ['', `公众写的原文：${found.join('、')}。里面的身份证号、手机号、卡号默认遮盖，写明用途后可见，查看留痕。`]
}

const classes = { personal: '个人信息', sensitive: '敏感' } as const

const rowOf = ({ names, path, secret, purpose, basis, keepYears }: PersonalField): readonly string[] => [
  names.join('·'),
  `\`${path}\``,
  classes[secret],
  purpose,
  basis ? cite(basis) : '',
  `办结后 ${keepYears} 年`,
]

/** The posts that read records here and are cleared for them; whoever sees totals sees no record. */
function readersOf(register: AnyRegister): string {
  const cleared = (role: Role) =>
    dominates(clearanceOf({ id: '', name: '', appointments: [{ role, unit: 0, from: '2000-01-01' }] }, '2026-01-01'), 'sensitive')
  const reading = Object.entries(register.reads).filter(([, reach]) => reach !== 'totals') as readonly (readonly [
    Role,
    keyof typeof reaches,
  ])[]
  return reading.map(([role, reach]) => `${roles[role]}（${reaches[reach]}${cleared(role) ? '' : '，仅遮盖后的内容'}）`).join('、')
}

const reaches = { unit: '本单位', village: '本村（社区）', own: '本人参与的' } as const
