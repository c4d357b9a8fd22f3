import { Link } from '@tanstack/react-router'
import type { ChangeView, TouchedView } from '../../../office/law-changes/see-changes.ts'
import { dayInWords } from '../../fields/date.tsx'

/** One change of law: what it is, and the records that rest on it. */
export function Change({ change }: { change: ChangeView }) {
  const { title, kindName, on, inForce, articles, successor, notedOn, items, open } = change
  const id = `law-${title}-${on}`
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        《{title}》{kindName}{' '}
        <span className={open === 0 ? 'state' : inForce ? 'state late' : 'state soon'}>{inForce ? '已施行' : '待施行'}</span>
      </h2>
      <p>
        自{dayInWords(on)}起施行{articles ? `，涉及${articles}` : ''}
        {successor ? `；现行的是《${successor}》` : ''}。
        <span className="quiet">{notedOn ? `${dayInWords(notedOn)}登记` : '法律目录自带，没有人登记'}</span>
      </p>
      {items.length === 0 ? (
        <p className="quiet">没有依着它的事项、指南、文件、合同、检查和案件。</p>
      ) : (
        <Items items={items} name={`《${title}》${kindName}涉及的记录`} open={open} />
      )}
    </section>
  )
}

function Items({ items, name, open }: { items: readonly TouchedView[]; name: string; open: number }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse must be able to scroll the wide table
    <section className="scroll" tabIndex={0} aria-label={name}>
      <table className="records">
        <caption>
          共 {items.length} 件，{open === 0 ? '都已处理' : `其中 ${open} 件待处理`}
        </caption>
        <thead>
          <tr>
            {['记录', '台账', '单位', '现在', '为什么列入', '怎么处理'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Item key={`${item.id}${item.because}`} item={item} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Item({
  item: { register, registerName, id, code, title, stateName, unit, because, mark, todo, settledOn },
}: {
  item: TouchedView
}) {
  return (
    <tr>
      <th scope="row">
        <Link to="/r/$register/$id" params={{ register, id }}>
          {title || code}
        </Link>
        <div className="quiet">{code}</div>
      </th>
      <td data-name="台账">{registerName}</td>
      <td data-name="单位">{unit}</td>
      <td data-name="现在">{stateName}</td>
      <td data-name="为什么列入">{because}</td>
      <td data-name="怎么处理">
        {settledOn ? (
          <span className="state met">{dayInWords(settledOn)}已处理</span>
        ) : (
          <>
            <span className="state soon">{mark}</span> {todo.length > 0 ? `办理“${todo.join('”或“')}”` : '打开记录核对'}
          </>
        )}
      </td>
    </tr>
  )
}
