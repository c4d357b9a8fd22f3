import type { FigureTable, PortalFigure } from '../../office/public/figures.ts'
import type { PortalSite } from '../../office/public/site.ts'
import { figurePath, figuresPath } from '../addresses.ts'
import { numberText } from './numbers.ts'

/** Years of which there may be figures. */
const yearsShown = 5

/** All public figures of a unit and year, by area, with unit and definition. */
export function Figures({ table, site }: { table: FigureTable; site: PortalSite }) {
  const { unit, year, from, to, asOf, areas } = table
  return (
    <div className="wide">
      <h1>
        {unit.shortName}
        {year}年数据
      </h1>
      <div className="panel">
        <p>
          统计期：{from} 至 {to}。统计时间：{asOf}。数据由台账按统一口径算出；没有填报的写“未填报”，不写作
          0；人数过少、可能推算到个人的，不公开具体数值。
        </p>
        <p className="download">
          <a href={figuresPath(unit.code, year, 'csv')}>下载 CSV</a>
          <a href={figuresPath(unit.code, year, 'json')}>下载 JSON</a>
        </p>
        <nav aria-label="年度" className="years">
          {Array.from({ length: yearsShown }, (_, index) => site.year - index).map((one) => (
            <a key={one} href={figuresPath(unit.code, one)} aria-current={one === year ? 'page' : undefined}>
              {one}年
            </a>
          ))}
        </nav>
      </div>
      {areas.map((area) => (
        <section key={area.id} className="panel" aria-labelledby={`a-${area.id}`}>
          <h2 id={`a-${area.id}`}>{area.name}</h2>
          <AreaTable figures={area.figures} table={table} name={area.name} />
        </section>
      ))}
    </div>
  )
}

function AreaTable({ figures, table, name }: { figures: readonly PortalFigure[]; table: FigureTable; name: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <section className="scroll" tabIndex={0} aria-label={`${name}数据表，可左右滚动`}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col">数值</th>
            <th scope="col">单位</th>
            <th scope="col">定义</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={figure.id}>
              <th scope="row">
                <a href={figurePath(table.unit.code, table.year, figure.id)}>{figure.name}</a>
              </th>
              <td className="amount">
                <Amount figure={figure} />
              </td>
              <td>{figure.unit}</td>
              <td>{figure.rule}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The value with its base where it is a rate, or why there is none. */
export function Amount({ figure }: { figure: PortalFigure }) {
  if (figure.value === null) return <span className="why">{figure.why}</span>
  const base = figure.numerator !== undefined && figure.denominator !== undefined
  return (
    <>
      <strong>{numberText(figure.value)}</strong>
      {base ? <small>{`（${numberText(figure.numerator ?? null)}/${numberText(figure.denominator ?? null)}）`}</small> : null}
    </>
  )
}
