import { useQuery } from '@tanstack/react-query'
import { orThrow } from '../../api/call.ts'
import { answerViewing, fetchViewings } from '../../api/privacy.ts'
import { moment } from '../../app/moments.ts'
import { Waiting } from '../waiting.tsx'
import { Answering } from './answering.tsx'

/** Requests to look into 高度敏感 records: mine to decide, and my own that wait. */
export function Viewings() {
  const found = useQuery({ queryKey: ['privacy', 'viewings'], queryFn: () => orThrow(fetchViewings()) })
  return (
    <section aria-label="查看审批">
      <h2>查看审批</h2>
      <p className="quiet">涉未成年人、家庭暴力等高度敏感的记录，经他人批准后，申请人 24 小时内可以查看个人信息。</p>
      <Waiting on={found}>
        {({ viewings }) => (
          <>
            {viewings.length === 0 ? <p className="empty">没有等待批准的查看申请。</p> : null}
            <ul className="alarms">
              {viewings.map(({ id, registerName, code, purpose, askedName, askedAt, own }) => (
                <li key={id}>
                  <div>
                    <b>
                      {registerName} {code}
                    </b>{' '}
                    <span className="state soon">{own ? '等待他人批准' : '待批准'}</span>
                    <p>
                      {askedName}，{moment(askedAt)}；用途：{purpose}
                    </p>
                  </div>
                  {own ? null : (
                    <Answering
                      about={`${askedName}查看 ${code}`}
                      buttons={[
                        { name: '批准', act: () => answerViewing(id, true), primary: true },
                        { name: '不批准', act: () => answerViewing(id, false) },
                      ]}
                    />
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </Waiting>
    </section>
  )
}
