import type { Setting } from './model.ts'

const policy = (
  name: string,
  about: string,
  more: Pick<Setting, 'shape' | 'fallback' | 'source'>,
): Setting & { readonly who: 'securityAdmin' } => ({
  name,
  about,
  group: 'policies',
  who: 'securityAdmin',
  ...more,
})
const between = (min: number, max: number, unit: string) => ({ kind: 'number', min, max, unit }) as const

/** Loopback, and the address ranges that never leave an organ's own network (RFC 1918, RFC 4193). */
const ownNetworks = ['127.0.0.0/8', '::1/128', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7']

/** What only security administrators change, two of them together. One value for the whole county. */
export const policySettings = {
  secondFactor: policy('第二因素', '登录时除密码外，谁还必须出示动态口令或通行密钥。', {
    shape: { kind: 'choice', choices: { everyone: '所有人员', administrators: '只要求三类管理员', off: '不要求（仅限演示）' } },
    fallback: 'everyone',
    source: 'GB/T 22239-2019 8.1.4.1 d：两种或两种以上组合的鉴别技术',
  }),
  passwordPolicy: policy('密码规则', '等保：至少 12 位、四类字符占三类、90 天更换。ASVS：只看长度和常用密码名单，不强制更换。', {
    shape: { kind: 'choice', choices: { dengbao3: '等级保护三级', asvs: 'ASVS 5.0' } },
    fallback: 'dengbao3',
    source: 'GB/T 22239-2019 8.1.4.1 a；OWASP ASVS 5.0 V6.2',
  }),
  passwordDays: policy('密码更换周期', '密码用满多少天必须更换；按 ASVS 规则时不要求更换。', {
    shape: between(30, 365, '天'),
    fallback: 90,
    source: 'GB/T 22239-2019 8.1.4.1 a：口令定期更换（标准未给天数）',
  }),
  unusedDays: policy('闲置账号停用', '多少天没有登录的账号自动停用。', {
    shape: between(30, 365, '天'),
    fallback: 90,
    source: 'GB/T 22239-2019 8.1.4.2 c：停用多余的、过期的账户',
  }),
  idleMinutes: policy('业务人员空闲退出', '多少分钟没有操作就要重新登录。', {
    shape: between(5, 60, '分钟'),
    fallback: 30,
    source: 'GB/T 22239-2019 8.1.4.1 b（标准未给数值，取云基线 30 分钟）',
  }),
  adminIdleMinutes: policy('管理员空闲退出', '三类管理员多少分钟没有操作就要重新登录。', {
    shape: between(5, 30, '分钟'),
    fallback: 15,
    source: 'GB/T 22239-2019 8.1.4.1 b',
  }),
  adminNetworks: policy('管理网段', '只有来自这些地址的请求才能进行管理操作，每行一个，写作 10.1.0.0/16。', {
    shape: { kind: 'networks', max: 32 },
    fallback: ownNetworks,
    source: 'GB/T 22239-2019 8.1.4.4 c：限制管理终端的接入方式或网络地址范围',
  }),
  exportLimit: policy('单人导出上限', '一次导出超过这个行数，须由第二人批准。', {
    shape: between(50, 5000, '行'),
    fallback: 500,
    source: '个人信息保护法第五十一条；具体数值为本系统默认值',
  }),
  viewBudget: policy('敏感信息查看限额', '每人每天可以查看多少条敏感记录，超过的要说明理由并通报安全管理员。', {
    shape: between(20, 2000, '次'),
    fallback: 200,
    source: '个人信息保护法第五十一条；具体数值为本系统默认值',
  }),
  retentionDays: policy('日志在线保存', '审计记录在线保存多少天后才能归档。', {
    shape: between(180, 3650, '天'),
    fallback: 400,
    source: '网络安全法：网络日志留存不少于六个月；默认 400 天，保证一个完整考核年度在线',
  }),
  sessionLimit: policy('同时登录数', '一个账号最多同时在几处登录，超过时最早的一处退出。', {
    shape: between(1, 10, '处'),
    fallback: 3,
    source: '本系统默认值，由县里决定',
  }),
  assessment: policy('影响评估', '处理敏感个人信息的台账还没有有效的影响评估时，是提醒，还是不得新登记。群众在门户上的投诉照收。', {
    shape: { kind: 'choice', choices: { remind: '提醒', required: '没有评估不得新登记' } },
    fallback: 'remind',
    source: '个人信息保护法第五十五条：事前评估；默认提醒，由县里决定',
  }),
  dictation: policy('语音听写', '填表时能否使用浏览器自带的语音听写。声音可能由浏览器送到厂商的服务器识别。', {
    shape: { kind: 'choice', choices: { off: '不使用', on: '可以使用' } },
    fallback: 'off',
    source: '个人信息保护法第二十一条；默认不使用，由县里决定',
  }),
} as const satisfies Readonly<Record<string, Setting>>

/** What each policy holds, as its readers get it. */
export type Policies = {
  readonly secondFactor: 'everyone' | 'administrators' | 'off'
  readonly passwordPolicy: 'dengbao3' | 'asvs'
  readonly passwordDays: number
  readonly unusedDays: number
  readonly idleMinutes: number
  readonly adminIdleMinutes: number
  readonly adminNetworks: readonly string[]
  readonly exportLimit: number
  readonly viewBudget: number
  readonly retentionDays: number
  readonly sessionLimit: number
  readonly assessment: 'remind' | 'required'
  readonly dictation: 'off' | 'on'
}
