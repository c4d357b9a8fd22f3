import type { Setting } from './model.ts'

const text = (
  name: string,
  about: string,
  more: Pick<Setting, 'group' | 'source'> & { max: number; each?: boolean; fallback?: string },
): Setting => {
  const { max, fallback = '', ...rest } = more
  return { name, about, who: 'systemAdmin', shape: { kind: 'text', max }, fallback, ...rest }
}

const numbers = { group: 'numbering', max: 12, source: '党政机关公文处理工作条例第九条（五）：发文字号由机关代字、年份、序号组成' } as const
const papers = { group: 'papers', max: 80, each: true, source: '党政机关公文格式（GB/T 9704-2012）' } as const
const portal = { group: 'portal', max: 80, source: '政府网站发展指引（标识、联系方式应当在首页底部列明）' } as const

/** Words that a county or a unit writes itself: in numbers of documents, on papers, on the portal. An empty text means the word that follows from the unit. */
export const textSettings = {
  'number.organ': text('机关代字', '发文字号最前面的字，例如“云青”。不填则用单位简称。已经编出的文号不变。', { ...numbers, each: true }),
  'paper.organ': text('文书抬头单位', '文书最上方的单位名称。不填则用单位全称。', papers),
  'paper.signOff': text('署名单位', '文书落款处的单位名称。不填则与抬头一致。', papers),
  'paper.contact': text('联系方式', '印在文书正文之后的一行，例如“地址：文治路1号　电话：000-0000000”。不填则不印。', papers),
  'portal.siteName': text('门户名称', '公开平台的名称。', portal),
  'portal.organiser': text('主办单位', '门户底部的主办单位。', portal),
  'portal.undertaker': text('承办单位', '门户底部的承办单位。', portal),
  'portal.siteCode': text('政府网站标识码', '行政区划代码加四位序号。', portal),
  'portal.domain': text('门户域名', '不带 https://。', portal),
  'portal.address': text('办公地址', '信息公开工作机构的办公地址。', portal),
  'portal.hours': text('办公时间', '例如“工作日 9:00—12:00，13:30—17:30”。', portal),
  'portal.phone': text('联系电话', '信息公开工作机构的电话。', portal),
  'portal.fax': text('传真', '信息公开工作机构的传真。', portal),
  'portal.mail': text('电子邮箱', '信息公开工作机构的邮箱。', portal),
  'portal.icp': text('ICP 备案号', '门户底部的备案号。', portal),
  'portal.police': text('公安备案号', '门户底部的公安备案号。', portal),
} as const satisfies Readonly<Record<string, Setting>>
