import { Button, Radio } from 'antd'
import { type Face, type FieldOf, type InputProps, type OutputProps, textOf } from './face.ts'

const options = [
  { value: true, label: '是' },
  { value: false, label: '否' },
]

function YesNoInput({ id, value, onChange, needed }: InputProps<FieldOf<'yesNo'>>) {
  return (
    <span id={id}>
      <Radio.Group options={options} value={typeof value === 'boolean' ? value : null} onChange={(event) => onChange(event.target.value)} />
      {typeof value === 'boolean' && !needed ? (
        <Button type="link" size="small" onClick={() => onChange(null)}>
          清除
        </Button>
      ) : null}
    </span>
  )
}

const YesNoOutput = ({ value }: OutputProps<FieldOf<'yesNo'>>) => (
  <span>{value === true ? '是' : value === false ? '否' : textOf(value)}</span>
)

/** Yes or no; nothing is chosen until somebody chooses. */
export const yesNo: Face<FieldOf<'yesNo'>> = { Input: YesNoInput, Output: YesNoOutput, grouped: () => true }
