import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { AnyRegister } from '../../../kernel/register.ts'
import { exportAddress, type ListQuery } from '../../api/records.ts'
import { useRegisters } from '../../app/menu.tsx'
import { Asking } from './asking.tsx'
import { ImportPanel } from './import-panel.tsx'

/** The register's name, what belongs in it, and what can be done with the whole of it. */
export function ListHead({ register, asked }: { register: AnyRegister; asked: ListQuery }) {
  const { data = [] } = useRegisters()
  const [panel, setPanel] = useState<'import' | 'export' | null>(null)
  const opens = data.find((entry) => entry.id === register.id)?.opens ?? []
  const toggle = (next: 'import' | 'export') => setPanel(panel === next ? null : next)
  return (
    <>
      <div className="head">
        <h1>{register.name}</h1>
        <div className="row">
          {opens.map((step, index) => (
            <Link
              key={step}
              to="/r/$register/new/$step"
              params={{ register: register.id, step }}
              className={index === 0 ? 'button primary' : 'button'}
            >
              {register.steps[step]?.name ?? step}
            </Link>
          ))}
          {opens.length > 0 ? (
            <Button aria-expanded={panel === 'import'} onClick={() => toggle('import')}>
              导入
            </Button>
          ) : null}
          <Button aria-expanded={panel === 'export'} onClick={() => toggle('export')}>
            导出
          </Button>
        </div>
      </div>
      <p className="quiet about">{register.about}</p>
      {panel === 'import' ? <ImportPanel register={register.id} /> : null}
      {panel === 'export' ? (
        <Asking
          label="导出用途"
          action="导出表格"
          note="按当前筛选条件导出，个人信息按规定遮盖；导出会留痕。"
          onAsk={(reason) => window.location.assign(exportAddress(register.id, { ...asked, page: undefined, size: undefined }, reason))}
        />
      ) : null}
    </>
  )
}
