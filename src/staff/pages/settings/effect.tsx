import type { ClockPreview } from '../../../office/administration/preview.ts'

/** What a change would do to the deadlines that run, before anybody confirms it. */
export function ClockEffect({ clocks }: { clocks: ClockPreview }) {
  if (clocks.moved === 0) return <p>正在计算的期限共 {clocks.open} 个，届满日都不变。</p>
  return (
    <>
      <p>
        正在计算的期限共 {clocks.open} 个，其中 <b>{clocks.moved} 个</b>的届满日会改变：
      </p>
      <ul className="tight">
        {clocks.kinds.map(({ register, clock, count, from, to }) => (
          <li key={`${register}${clock}`}>
            {register}·{clock} {count} 个，例如 {from} → {to}
          </li>
        ))}
      </ul>
    </>
  )
}
