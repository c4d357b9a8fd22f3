import type { Progress as Standing } from '../../office/public/progress.ts'
import { progressPath } from '../addresses.ts'

/** 办理进度查询: a number and the telephone left with the matter in, days and state out. */
export function Progress({ asked, found }: { asked: string | null; found: Standing | null }) {
  return (
    <div className="wide">
      <h1>办理进度查询</h1>
      <p>可以查信访事项、个人信息投诉。</p>
      <form action={progressPath} method="post" className="panel check">
        <label htmlFor="code">编号</label>
        <input id="code" name="code" defaultValue={asked ?? ''} maxLength={60} autoComplete="off" required />
        <label htmlFor="phone">登记时留的电话</label>
        <input id="phone" name="phone" type="tel" inputMode="tel" maxLength={30} autoComplete="off" required />
        <button type="submit">查询</button>
      </form>
      {asked === null ? (
        <p className="panel none">
          编号写在登记回执和告知书上，网上投诉的在提交以后显示。这里只显示办到哪一步、各环节的日期，不显示姓名、诉求和处理意见。
        </p>
      ) : null}
      {asked !== null && !found ? (
        <p className="panel none" role="status">
          没有查到。请核对编号和电话；登记时没有留电话的、检举控告类的、投诉到具体人员的，请向受理机关当面或者打电话查询。同一电话一天内多次没有查到的，请次日再试。
        </p>
      ) : null}
      {found ? <Found found={found} /> : null}
    </div>
  )
}

function Found({ found: { name, code, unit, state, days, due, advice } }: { found: Standing }) {
  return (
    <section className="panel" aria-labelledby="state">
      <h2 id="state">{state}</h2>
      <dl className="fields">
        <div>
          <dt>{name}编号</dt>
          <dd>{code}</dd>
        </div>
        <div>
          <dt>登记单位</dt>
          <dd>{unit}</dd>
        </div>
        {days.map(({ name, day }) => (
          <Row key={name} name={name} day={day} />
        ))}
        {due.map(({ name, day }) => (
          <Row key={name} name={`${name}期限届满`} day={day} />
        ))}
      </dl>
      <p>{advice}</p>
    </section>
  )
}

const Row = ({ name, day }: { name: string; day: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <time dateTime={day}>{day}</time>
    </dd>
  </div>
)
