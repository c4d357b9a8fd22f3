import { Button, Select } from 'antd'
import { type DragEvent, useEffect, useState } from 'react'
import type { AnyRegister } from '../../../kernel/register.ts'
import { templateAddress } from '../../api/records.ts'
import { useSession } from '../../app/session-context.ts'
import { useUnits } from '../../app/units.ts'
import { takePaste } from './pasted.ts'
import type { Importing } from './use-import.ts'

/** Unit and file. A workbook of one's own is as good as the template; cells that were pasted into the list arrive here too. */
export function ChooseFile({ register, importing }: { register: AnyRegister; importing: Importing }) {
  const { actor } = useSession()
  const units = useUnits().filter(({ kind }) => kind !== 'village' && kind !== 'office')
  const [chosen, setChosen] = useState<string>()
  const [pasted, setPasted] = useState<File | null>(takePaste)
  const own = actor.appointments.map((post) => post.unit.code)
  const unit = chosen ?? units.find(({ code }) => own.some((one) => one.startsWith(code)))?.code ?? units[0]?.code
  const { choose, busy, open } = importing
  useEffect(() => {
    if (!pasted || !unit) return
    setPasted(null)
    void choose(unit, pasted)
  }, [pasted, unit, choose])
  const take = (file: File | null | undefined) => {
    if (file && unit) void choose(unit, file)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    take(event.dataTransfer.files[0])
  }
  return (
    <section className="note choose-file" aria-labelledby="choose-file" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <h2 id="choose-file">1 选择文件</h2>
      <p>
        可以直接用本单位自己的台账（xlsx、csv）：标题行、合并的表头、合计行、各种日期写法都能识别；也可以下载
        <a href={`${templateAddress(register.id)}${unit ? `?unit=${encodeURIComponent(unit)}` : ''}`}>本台账的模板</a>
        。有照片、签到表的，与表格一起压缩成一个 zip，在表中写文件名。
      </p>
      <div className="row">
        <label htmlFor="import-unit">单位</label>
        <Select
          id="import-unit"
          className="select"
          value={unit}
          disabled={open !== null}
          options={units.map(({ code, shortName }) => ({ value: code, label: shortName }))}
          onChange={setChosen}
        />
        <label className="button primary">
          {open ? '换一个文件' : '选择文件'}
          <input
            id="import-file"
            type="file"
            accept=".xlsx,.csv,.zip"
            className="picker"
            onChange={(event) => {
              take(event.target.files?.[0])
              event.target.value = ''
            }}
          />
        </label>
        {open ? <span>{open.preview.name}</span> : <span className="quiet">或者把文件拖到这里</span>}
        {busy ? <span role="status">正在读取…</span> : null}
        {open ? <Button onClick={() => void importing.cancel()}>取消</Button> : null}
      </div>
    </section>
  )
}
