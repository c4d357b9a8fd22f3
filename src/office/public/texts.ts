import type { Unit } from '../../kernel/unit.ts'
import { accessibility, apply, guide, rules, statutory, type TextSection } from './openness-texts.ts'

/** A notice on the home page. */
export type Notice = { readonly title: string; readonly text: string; readonly day: string }
/** An official channel that the portal names and never imitates. */
export type Channel = { readonly name: string; readonly how: string }

/** Everything on the portal that a county writes itself (settings `portal.*`). The values here are the fictional ones of the demonstration. */
export type PortalTexts = {
  readonly siteName: string
  readonly domain: string
  /** 政府网站标识码: division code and a serial of four digits. */
  readonly siteCode: string
  readonly organiser: string
  readonly undertaker: string
  readonly address: string
  readonly hours: string
  readonly phone: string
  readonly fax: string
  readonly mail: string
  readonly icp: string
  readonly police: string
  /** Columns in the head of every page and with their newest items on the home page, by register, in order. */
  readonly mainColumns: readonly string[]
  /** Figures on the home page, by id, in order. */
  readonly headlines: readonly string[]
  readonly notices: readonly Notice[]
  readonly channels: readonly Channel[]
  readonly guide: readonly TextSection[]
  readonly rules: readonly TextSection[]
  readonly statutory: readonly TextSection[]
  readonly apply: readonly TextSection[]
  readonly accessibility: readonly TextSection[]
}

/** The texts of the demonstration county. Names, numbers and addresses are invented. */
export function demonstrationTexts({ name, code }: Pick<Unit, 'name' | 'code'>): PortalTexts {
  const organ = `${name}人民政府`
  return {
    siteName: `${name}法治政府建设公开平台`,
    domain: 'fzzf.example.gov.cn',
    siteCode: `${code.padEnd(6, '0').slice(0, 6)}0001`,
    organiser: `${organ}办公室`,
    undertaker: `${name}司法局`,
    address: `${name}望江街道文治路1号`,
    hours: '工作日 9:00—12:00，13:30—17:30',
    phone: '000-00000000',
    fax: '000-00000001',
    mail: 'gongkai@example.gov.cn',
    icp: '演ICP备00000000号（演示）',
    police: '演公网安备 00000000000000号（演示）',
    mainColumns: ['annual-report', 'disclosure', 'normative-document', 'decision', 'activity', 'study'],
    headlines: [
      'disputes.handled',
      'disputes.successRate',
      'publicity.events',
      'normativeDocs.made',
      'legalReview.total',
      'study.sessions',
    ],
    notices: notices(organ),
    channels,
    guide: guide(organ),
    rules: rules(organ),
    statutory,
    apply: apply(organ),
    accessibility: accessibility(name),
  }
}

const notices = (organ: string): readonly Notice[] => [
  {
    title: '年度报告公开安排',
    text: `${organ}及各乡镇人民政府上一年度法治政府建设年度报告，每年4月1日前在本平台公开。`,
    day: '2026-01-05',
  },
  { title: '数据说明', text: '本平台的数据由台账记录按统一口径算出，点开即可看到定义、统计期和统计时间。', day: '2026-01-05' },
]

const channels: readonly Channel[] = [
  { name: '12345 政务服务便民热线', how: '咨询、求助、投诉、建议' },
  { name: '12348 公共法律服务热线', how: '法律咨询、人民调解、法律援助指引' },
  { name: '行政复议、行政诉讼', how: '对行政行为不服的，可以依法申请行政复议或者向人民法院起诉' },
]
