import type { YearView } from '../../../office/administration/see-calendar.ts'

type Special = YearView['days'][number]
type Props = { year: number; month: number; special: ReadonlyMap<string, Special>; chosen: string | null; onChoose: (day: string) => void }

const two = (value: number): string => String(value).padStart(2, '0')

/** A month as a table from Monday to Sunday; each day is a button that says what it is. */
export function Month({ year, month, special, chosen, onChoose }: Props) {
  return (
    <section className="month" aria-label={`${year}年${month}月`}>
      <table>
        <caption>{month}月</caption>
        <thead>
          <tr>
            {['一', '二', '三', '四', '五', '六', '日'].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(year, month).map((week) => (
            <tr key={week.find((day) => day > 0)}>
              {week.map((day, index) => (
                // Empty cells before the first and after the last day have nothing but their place.
                <td key={day > 0 ? day : `empty-${index}`}>
                  {day > 0 ? (
                    <Day day={`${year}-${two(month)}-${two(day)}`} weekend={index > 4} {...{ special, chosen, onChoose }} />
                  ) : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

type DayProps = Pick<Props, 'special' | 'chosen' | 'onChoose'> & { day: string; weekend: boolean }

function Day({ day, weekend, special, chosen, onChoose }: DayProps) {
  const one = special.get(day)
  const look = [one ? (one.works ? 'makeup' : 'off') : weekend ? 'rest' : '', one?.own ? 'own' : ''].filter(Boolean).join(' ')
  const says = one ? `${one.name}${one.own ? '（本地设定）' : ''}` : weekend ? '休息日' : '工作日'
  return (
    <button
      type="button"
      className={look}
      title={says}
      aria-label={`${Number(day.slice(8))} 日，${says}，${day}`}
      aria-pressed={chosen === day}
      onClick={() => onChoose(day)}
    >
      {Number(day.slice(8))}
    </button>
  )
}

/** Days of the month by weeks that begin on Monday; 0 where there is none. */
function weeksOf(year: number, month: number): readonly (readonly number[])[] {
  const first = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return Array.from({ length: Math.ceil((first + last) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, index) => {
      const day = week * 7 + index - first + 1
      return day >= 1 && day <= last ? day : 0
    }),
  )
}
