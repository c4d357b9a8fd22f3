import { Link } from '@tanstack/react-router'
import { Waiting } from '../waiting.tsx'
import { useUnassessed } from './unassessed-note.tsx'

/** Registers of sensitive data that nobody assessed yet, by the units in which this person works. */
export function UnassessedRegisters() {
  const found = useUnassessed()
  return (
    <section aria-label="影响评估">
      <h2>影响评估</h2>
      <p className="quiet">
        处理敏感个人信息以前要作个人信息保护影响评估（个人信息保护法第五十五条）。县级评估过的，各乡镇都有效；在
        <Link to="/r/$register" params={{ register: 'impact-assessment' }}>
          个人信息保护影响评估
        </Link>
        中登记。
      </p>
      <Waiting on={found}>
        {({ required, units }) => (
          <>
            {units.length === 0 ? <p className="empty">处理敏感个人信息的台账都已评估。</p> : null}
            {units.map(({ unit, unitName, registers }) => (
              <p key={unit}>
                {unitName}还没有评估的台账（{registers.length} 本）：{registers.map(({ name }) => name).join('、')}。
                {required ? '评估以前不能新登记。' : ''}
              </p>
            ))}
          </>
        )}
      </Waiting>
    </section>
  )
}
