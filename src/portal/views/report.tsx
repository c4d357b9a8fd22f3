import type { PortalItem } from '../../office/public/item.ts'
import type { PortalReport, ReportFigure } from '../../office/public/report.ts'
import { figurePath, reportFilePath } from '../addresses.ts'
import { Byline, MetadataTable } from './item.tsx'
import { keyed } from './keyed.ts'
import { numberText } from './numbers.ts'

type Of = { readonly item: PortalItem; readonly report: PortalReport }

/** The yearly report: every number in the text leads to its definition, and all of them stand in a table at the end. */
export function Report({ item, report }: Of) {
  return (
    <article className="wide paper report">
      <MetadataTable metadata={item.metadata} />
      <h1>{report.title}</h1>
      <Byline item={item} />
      <p className="download">
        <a href={reportFilePath(item.ref)}>下载 Word 版（.docx）</a>
        {report.figures.length > 0 ? <a href="#figures">数据来源表</a> : null}
      </p>
      <p className="hint">正文中带下划线的数字可以点开，查看它的定义、统计期和单位。</p>
      <div className="text">
        <Parts item={item} report={report} />
      </div>
      <p className="signed">
        {item.unit.name}
        <br />
        <time dateTime={item.metadata.writtenOn}>{dayText(item.metadata.writtenOn)}</time>
      </p>
      <Sources item={item} report={report} />
    </article>
  )
}

const dayText = (day: string): string => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

function Parts({ item, report }: Of) {
  const headed = report.parts.filter(({ heading }) => heading !== '')
  return report.parts.map((part) => (
    <section key={part.heading}>
      {part.heading ? (
        <h2>
          {numerals[headed.indexOf(part)]}、{part.heading}
        </h2>
      ) : null}
      {keyed(part.paragraphs).map(({ key, value }) => (
        <p key={key}>
          <Pieces pieces={value} item={item} report={report} />
        </p>
      ))}
    </section>
  ))
}

function Pieces({ pieces, item, report }: Of & { readonly pieces: PortalReport['parts'][number]['paragraphs'][number] }) {
  return keyed(pieces).map(({ key, value: { text, figure } }) =>
    figure ? (
      <a key={key} className="number" href={figurePath(item.unit.code, report.year, figure)} title={titleFor(report, figure)}>
        {text}
      </a>
    ) : (
      text
    ),
  )
}

function titleFor(report: PortalReport, id: string): string | undefined {
  const figure = report.figures.find((one) => one.id === id)
  return figure && `${figure.name}（${figure.unit}），${figure.period}。${figure.rule}`
}

function Sources({ item, report }: Of) {
  if (report.figures.length === 0) return null
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">数据来源表</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="scroll" tabIndex={0} aria-label="数据来源表，可左右滚动">
        <table>
          <thead>
            <tr>
              {['指标', '数值', '单位', '统计期', '统计时间', '定义'].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.figures.map((figure) => (
              <SourceRow key={figure.id} figure={figure} href={figurePath(item.unit.code, report.year, figure.id)} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

function SourceRow({ figure, href }: { figure: ReportFigure; href: string }) {
  return (
    <tr>
      <th scope="row">
        <a href={href}>{figure.name}</a>
      </th>
      <td className="amount">{numberText(figure.value)}</td>
      <td>{figure.unit}</td>
      <td>{figure.period}</td>
      <td>{figure.asOf ?? '成稿时'}</td>
      <td>{figure.rule}</td>
    </tr>
  )
}
