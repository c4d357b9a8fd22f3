import { useQuery } from '@tanstack/react-query'
import type { ListedRule } from '../../api/checks.ts'
import { useTitle } from '../../app/title.ts'
import { Waiting } from '../waiting.tsx'
import { CheckLinks } from './check-page.tsx'
import { rulesQuery } from './rules-query.ts'
import { families, severities } from './words.ts'
import './check.css'

/** 校核规则: what each looks for, why, how to mend it, and how grave it is in this county. */
export function RulesPage() {
  useTitle('校核规则')
  const found = useQuery(rulesQuery)
  return (
    <>
      <div className="head">
        <h1>校核规则</h1>
        <CheckLinks />
      </div>
      <p className="quiet about">每条规则查什么、依据是什么、怎么改。程度由县里在“系统设置—报告校核”中设定。</p>
      <nav className="row" aria-label="规则的类别">
        {Object.entries(families).map(([letter, name]) => (
          <a key={letter} className="button" href={`#rules-${letter}`}>
            {letter} {name}
          </a>
        ))}
      </nav>
      <Waiting on={found}>
        {(rules) =>
          Object.entries(families).map(([letter, name]) => (
            <Family
              key={letter}
              id={`rules-${letter}`}
              name={`${letter} ${name}`}
              rules={rules.filter(({ id }) => id.startsWith(letter))}
            />
          ))
        }
      </Waiting>
    </>
  )
}

function Family({ id: place, name, rules }: { id: string; name: string; rules: readonly ListedRule[] }) {
  return (
    <section id={place} aria-label={name} className="panel">
      <h2>{name}</h2>
      <ul className="entries">
        {rules.map(({ id, name: title, what, why, mend, usual, severity }) => (
          <li key={id}>
            <span className={`state ${severities[severity].look}`}>{severities[severity].name}</span>{' '}
            <b>
              {id} {title}
            </b>
            {severity === usual ? null : <span className="quiet">（通常为{severities[usual].name}，本县另行设定）</span>}
            <p>{what}</p>
            <p className="quiet">依据：{why}</p>
            <p className="quiet">怎么改：{mend}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
