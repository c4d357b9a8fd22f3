import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import type { Figure } from '../../../kernel/figure.ts'
import type { AnyRegister } from '../../../kernel/register.ts'
import { type Counting, type Picture, tableAddress } from '../../api/figures.ts'
import { useDefinition } from '../../app/definitions.ts'
import { moment } from '../../app/moments.ts'
import { FigureValue } from './figure-value.tsx'
import { changeInWords, inWords } from './rows.ts'
import { ruleInWords } from './rule-in-words.ts'
import { Unreported } from './unreported.tsx'

type Props = { picture: Picture; counting: Counting }

/** The value with its base, the year before, as of when, and how it is counted: one click away. */
export function FigureHead({ picture, counting }: Props) {
  const { figure, before, by } = picture
  const register = useDefinition(picture.register.id)
  const rule = register?.figures?.[figure.id]
  return (
    <>
      <div className="head">
        <h1>
          {figure.name} <FigureValue figure={figure} />
        </h1>
        <div className="row exits">
          <a className="button" href={tableAddress(figure.id, { ...counting, by }, 'xlsx')} download>
            导出表格
          </a>
          <Button onClick={() => window.print()}>打印</Button>
        </div>
      </div>
      <p className="quiet">
        {counting.from} 至 {counting.to}；取数时间 {moment(figure.asOf)}
        {figure.value === null ? '' : `，共 ${figure.records} 条记录`}
        {figure.hidden > 0 ? `，其中 ${figure.hidden} 条您无权查看` : ''}。 上年同期（{before.period.from} 至 {before.period.to}）
        {inWords(before, figure.unit)}
        {before.value === null ? '' : `，增减 ${changeInWords({ now: figure, before }, figure.unit)}`}。
      </p>
      {rule && register ? <Rule rule={rule} register={register} picture={picture} counting={counting} /> : null}
      {picture.guarded ? (
        <p className="note">
          您只看汇总、不看记录，因此少于 5 的数不显示；能由合计推算出来的相邻数也一并不显示，按月、按分类的数只在您管辖的最上一级提供。
        </p>
      ) : null}
      {rule && register && !picture.guarded && figure.value === null && rule.count !== 'rate' ? (
        <Unreported figure={figure.id} rule={rule} register={register} counting={counting} />
      ) : null}
    </>
  )
}

type RuleProps = { rule: Figure; register: AnyRegister; picture: Picture; counting: Counting }

function Rule({ rule, register, picture, counting }: RuleProps) {
  return (
    <details className="rule">
      <summary>这个数怎么算的</summary>
      <p>
        {ruleInWords(rule, register)} 口径自 {picture.figure.ruleSince} 起施行。没有记录又没有零报告的期间写“未填报”，不写 0。
      </p>
      {rule.count === 'rate' ? (
        <p className="row">
          {[rule.of, rule.base].map((part, index) => (
            <Link key={part} to="/figures/$figure" params={{ figure: part }} search={counting}>
              {index === 0 ? '分子' : '分母'}：{register.figures?.[part]?.name ?? part}
            </Link>
          ))}
        </p>
      ) : null}
    </details>
  )
}
