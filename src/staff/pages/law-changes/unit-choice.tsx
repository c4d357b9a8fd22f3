import { Select } from 'antd'
import { useUnits } from '../../app/units.ts'

type Props = { unit: string; onChoose: (unit: string) => void; all?: string }

/** Whose records are shown; nothing to choose for whoever has one unit only. `all`: how it is called where no unit need be chosen. */
export function UnitChoice({ unit, onChoose, all }: Props) {
  const units = useUnits().filter(({ kind }) => kind !== 'office' && kind !== 'village')
  if (units.length < 2) return null
  return (
    <form className="filters" aria-label="单位" onSubmit={(event) => event.preventDefault()}>
      <div>
        <label htmlFor="unit">单位</label>
        <Select
          id="unit"
          className="select"
          value={all ? unit : unit || undefined}
          showSearch={{ optionFilterProp: 'label' }}
          options={[
            ...(all ? [{ value: '', label: all }] : []),
            ...units.map(({ code, shortName }) => ({ value: code, label: shortName })),
          ]}
          onChange={onChoose}
        />
      </div>
    </form>
  )
}
