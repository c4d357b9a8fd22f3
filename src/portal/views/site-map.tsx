import type { PortalSite, PortalUnit } from '../../office/public/site.ts'
import {
  certificatePath,
  checkPath,
  columnPath,
  complaintPath,
  consultationsPath,
  figuresPath,
  opennessPath,
  progressPath,
  unitPath,
} from '../addresses.ts'

/** 站点地图: every unit with its columns. */
export function SiteMap({ site }: { site: PortalSite }) {
  return (
    <div className="wide">
      <h1>站点地图</h1>
      <p>
        <a href={certificatePath()}>执法证核验</a>
        {'　'}
        <a href={progressPath}>办理进度查询</a>
        {'　'}
        <a href={complaintPath}>个人信息投诉</a>
        {site.checksReports ? (
          <>
            {'　'}
            <a href={checkPath}>报告校核</a>
          </>
        ) : null}
      </p>
      {[site.county, ...site.townships].map((unit) => (
        <section key={unit.code} className="panel" aria-labelledby={`u-${unit.code}`}>
          <h2 id={`u-${unit.code}`}>
            <a href={unitPath(unit.code, site.county.code)}>{unit.name}</a>
          </h2>
          <ul className="towns">
            {pagesOf(unit, site).map(([name, href]) => (
              <li key={href}>
                <a href={href}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

const pagesOf = ({ code }: PortalUnit, site: PortalSite): readonly (readonly [string, string])[] => [
  ['政府信息公开', opennessPath(code)],
  ...site.columns.map(({ id, name }) => [name, columnPath(code, id)] as const),
  ['意见征集', consultationsPath(code)],
  ['年度数据', figuresPath(code, site.year)],
]
