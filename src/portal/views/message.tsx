import type { GoneItem } from '../../office/public/item.ts'
import { columnPath } from '../addresses.ts'

/** A page that could not be shown, and where to go instead. */
export function Message({ title, text }: { title: string; text: string }) {
  return (
    <div className="wide">
      <div className="panel message">
        <h1>{title}</h1>
        <p>{text}</p>
        <p>
          <a href="/">返回首页</a> <a href="/map">站点地图</a>
        </p>
      </div>
    </div>
  )
}

/** An item that was withdrawn: its address stays and tells day and reason. */
export function Gone({ gone }: { gone: GoneItem }) {
  return (
    <div className="wide">
      <div className="panel message">
        <h1>该信息已撤下</h1>
        <dl className="fields">
          <div>
            <dt>撤下日期</dt>
            <dd>
              <time dateTime={gone.day}>{gone.day}</time>
            </dd>
          </div>
          <div>
            <dt>理由</dt>
            <dd>{gone.reason}</dd>
          </div>
        </dl>
        <p>
          <a href={columnPath(gone.unit.code, gone.column.id)}>
            {gone.unit.shortName}
            {gone.column.name}
          </a>
        </p>
      </div>
    </div>
  )
}
