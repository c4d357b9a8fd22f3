import type { PortalHome } from '../../office/public/home.ts'
import type { PortalSite } from '../../office/public/site.ts'
import {
  certificatePath,
  checkPath,
  columnPath,
  complaintPath,
  consultationsPath,
  figurePath,
  figuresPath,
  opennessPath,
  progressPath,
  unitPath,
} from '../addresses.ts'
import { Lines } from './lines.tsx'
import { numberText } from './numbers.ts'
import { opennessBlocks } from './view.ts'

/** Home of the county or of a township: figures of the year, the newest of each column, the entrances. */
export function Home({ home, site }: { home: PortalHome; site: PortalSite }) {
  const filled = home.columns.filter(({ lines }) => lines.length > 0)
  return (
    <div className="wide home">
      <h1>{home.isCounty ? `${home.unit.name}法治政府建设` : home.unit.name}</h1>
      <Headlines home={home} />
      <div className="split">
        <div className="news">
          {filled.map(({ column, lines }) => (
            <section key={column.id} aria-labelledby={`c-${column.id}`} className="panel">
              <div className="panel-head">
                <h2 id={`c-${column.id}`}>{column.name}</h2>
                <a href={columnPath(home.unit.code, column.id)} aria-label={`更多${column.name}`}>
                  更多
                </a>
              </div>
              <Lines lines={lines} named={home.isCounty} />
            </section>
          ))}
          <More home={home} />
          {filled.length === 0 ? <p className="panel none">尚无公开的信息。</p> : null}
        </div>
        <div className="side">
          <Entrances unit={home.unit.code} checksReports={site.checksReports} />
          {home.isCounty ? <Townships site={site} /> : null}
          {home.isCounty ? <Notices site={site} /> : null}
          <Channels site={site} />
        </div>
      </div>
    </div>
  )
}

function Headlines({ home: { unit, year, asOf, headlines } }: { home: PortalHome }) {
  if (headlines.length === 0) return null
  return (
    <section aria-labelledby="headlines" className="panel headlines">
      <div className="panel-head">
        <h2 id="headlines">{year}年数据</h2>
        <a href={figuresPath(unit.code, year)}>全部数据和定义</a>
      </div>
      <ul>
        {headlines.map((figure) => (
          <li key={figure.id}>
            <a className="headline" href={figurePath(unit.code, year, figure.id)}>
              <strong>
                {numberText(figure.value)}
                <small>{figure.unit}</small>
              </strong>
              <span>{figure.name}</span>
            </a>
          </li>
        ))}
      </ul>
      <p className="as-of">统计至 {asOf}，由台账算出。</p>
    </section>
  )
}

function More({ home: { unit, more } }: { home: PortalHome }) {
  if (more.length === 0) return null
  return (
    <section aria-labelledby="more" className="panel">
      <h2 id="more">其他栏目</h2>
      <ul className="towns">
        {more.map(({ id, name }) => (
          <li key={id}>
            <a href={columnPath(unit.code, id)}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Entrances({ unit, checksReports }: { unit: string; checksReports: boolean }) {
  return (
    <section aria-labelledby="open" className="panel">
      <h2 id="open">政府信息公开</h2>
      <ul className="entrances">
        {Object.entries(opennessBlocks).map(([block, name]) => (
          <li key={block}>
            <a href={opennessPath(unit, block)}>{name}</a>
          </li>
        ))}
        <li>
          <a href={certificatePath()}>执法证核验</a>
        </li>
        <li>
          <a href={progressPath}>办理进度查询</a>
        </li>
        <li>
          <a href={complaintPath}>个人信息投诉</a>
        </li>
        {checksReports ? (
          <li>
            <a href={checkPath}>报告校核</a>
          </li>
        ) : null}
        <li>
          <a href={consultationsPath(unit)}>意见征集</a>
        </li>
      </ul>
    </section>
  )
}

function Townships({ site }: { site: PortalSite }) {
  return (
    <section aria-labelledby="towns" className="panel">
      <h2 id="towns">乡镇（街道）</h2>
      <ul className="towns">
        {site.townships.map(({ code, shortName }) => (
          <li key={code}>
            <a href={unitPath(code, site.county.code)}>{shortName}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Notices({ site }: { site: PortalSite }) {
  return (
    <section aria-labelledby="notices" className="panel">
      <h2 id="notices">通知公告</h2>
      {site.notices.map(({ title, text, day }) => (
        <article key={title} className="notice">
          <h3>{title}</h3>
          <p>{text}</p>
          <time dateTime={day}>{day}</time>
        </article>
      ))}
    </section>
  )
}

function Channels({ site }: { site: PortalSite }) {
  return (
    <section aria-labelledby="channels" className="panel">
      <h2 id="channels">求助与监督渠道</h2>
      <dl className="channels">
        {site.channels.map(({ name, how }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{how}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
