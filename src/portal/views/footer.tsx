import { complaintPath, opennessPath } from '../addresses.ts'
import type { View } from './view.ts'

/** The footer that every government site carries: organ, contact, identity codes, filings, site map and the entrance for errors found. */
export function Footer({ site }: View) {
  return (
    <footer>
      <div className="wide">
        <nav aria-label="页脚" className="foot-links">
          <a href="/map">站点地图</a>
          <a href={opennessPath(site.county.code, 'guide')}>公开指南</a>
          <a href="/feedback">我为政府网站找错</a>
          <a href={complaintPath}>个人信息投诉</a>
          <a href="/accessibility">无障碍说明</a>
        </nav>
        <dl>
          {rows(site).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p>党政机关网站标识、公安备案图标由部署单位接入后显示。本站支持 IPv6 访问。</p>
      </div>
    </footer>
  )
}

const rows = (site: View['site']): readonly (readonly [string, string])[] => [
  ['主办单位', site.organiser],
  ['承办单位', site.undertaker],
  ['联系电话', site.phone],
  ['电子邮箱', site.mail],
  ['地址', site.address],
  ['办公时间', site.hours],
  ['政府网站标识码', site.siteCode],
  ['ICP备案', site.icp],
  ['公安备案', site.police],
]
