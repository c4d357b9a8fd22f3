import type { FigurePage, Share } from '../../office/public/figure.ts'
import { figuresPath } from '../addresses.ts'
import { Amount } from './figures.tsx'
import { numberText } from './numbers.ts'

/** One figure: what it counts, over which days, as of when, and how it is split. */
export function FigureDetail({ page }: { page: FigurePage }) {
  const { figure, unit, year, splits, townships } = page
  return (
    <div className="wide">
      <h1>
        {unit.shortName}
        {year}年：{figure.name}
      </h1>
      <dl className="panel definition">
        {definition(page).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {splits.map(({ by, shares }) => (
        <Shares key={by} title={`按${by}分`} shares={shares} unit={figure.unit} />
      ))}
      {splits.length > 0 ? (
        <p className="hint">一条记录可能同时属于几类，各类之和可能大于总数。不足五件的，与其他小类一并不公开数值。</p>
      ) : null}
      {townships.length > 0 ? <Shares title="各乡镇（街道），按行政区划顺序" shares={townships} unit={figure.unit} /> : null}
      <p>
        <a href={figuresPath(unit.code, year)}>
          {unit.shortName}
          {year}年全部数据
        </a>
      </p>
    </div>
  )
}

function definition({ figure, from, to }: FigurePage) {
  return [
    ['数值', <Amount key="amount" figure={figure} />],
    ['单位', figure.unit],
    ['统计期', `${from} 至 ${to}`],
    ['定义', figure.rule],
    ['统计时间', figure.asOf],
    ['口径自', `${figure.ruleSince} 起施行`],
    ['指标编号', figure.id],
  ] as const
}

function Shares({ title, shares, unit }: { title: string; shares: readonly Share[]; unit: string }) {
  return (
    <section className="panel">
      <h2>{title}</h2>
      <table className="shares">
        <thead>
          <tr>
            <th scope="col">分组</th>
            <th scope="col">数值（{unit}）</th>
          </tr>
        </thead>
        <tbody>
          {shares.map(({ name, value, why }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="amount">{value === null ? <span className="why">{why}</span> : numberText(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
