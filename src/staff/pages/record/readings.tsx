import type { ReadingSeen } from '../../api/types.ts'
import { actorName, moment } from '../../app/moments.ts'

/** Who has seen the unmasked values, and what for. */
export function Readings({ readings }: { readings: readonly ReadingSeen[] }) {
  return (
    <details className="readings">
      <summary id="readings-title">谁查看过完整信息（{readings.length}）</summary>
      {readings.length === 0 ? <p className="quiet">还没有人查看过。</p> : null}
      <ul className="tight">
        {readings.map((one) => (
          <li key={`${one.at}${actorName(one.actor)}`}>
            {moment(one.at)} {actorName(one.actor)}：{one.purpose}
          </li>
        ))}
      </ul>
    </details>
  )
}
