import { Button } from 'antd'
import type { AnyRegister } from '../../../kernel/register.ts'
import type { FigureDetail } from '../../api/types.ts'

type Props = { register: AnyRegister | undefined; detail: FigureDetail; by: string | undefined; onSplit: (by: string | undefined) => void }

/** The value split by a field that the definition offers, with the words of its choices. */
export function Split({ register, detail, by, onSplit }: Props) {
  const offered = register?.figures?.[detail.id]?.by ?? []
  if (!register || offered.length === 0) return null
  const field = by === undefined ? undefined : register.fields[by]
  const words: Readonly<Record<string, string>> = field && 'choices' in field ? field.choices : {}
  return (
    <section aria-label="分项">
      <div className="row">
        <span>分项：</span>
        {offered.map((name) => (
          <Button
            key={name}
            size="small"
            aria-pressed={by === name}
            type={by === name ? 'primary' : 'default'}
            onClick={() => onSplit(by === name ? undefined : name)}
          >
            {register.fields[name]?.name ?? name}
          </Button>
        ))}
      </div>
      {by !== undefined && detail.groups ? (
        <table className="figures narrow">
          <tbody>
            {detail.groups.map(({ group, value }) => (
              <tr key={group ?? ''}>
                <th scope="row">{group === null ? '未填写' : (words[group] ?? group)}</th>
                <td className="figure">{value === null ? '—' : `${value.toLocaleString('zh-CN')} ${detail.unit}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  )
}
