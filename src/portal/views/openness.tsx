import type { TextSection } from '../../office/public/openness-texts.ts'
import type { PortalSite, PortalUnit } from '../../office/public/site.ts'
import { columnPath, opennessPath } from '../addresses.ts'
import { Paragraphs } from './sections.tsx'
import { type OpennessBlock, opennessBlocks } from './view.ts'

/** The 政府信息公开 platform of one organ: the blocks with their fixed names. */
export function Openness({ unit }: { unit: PortalUnit }) {
  return (
    <div className="wide">
      <h1>{unit.shortName}政府信息公开</h1>
      <ul className="blocks">
        {Object.entries(opennessBlocks).map(([block, name]) => (
          <li key={block} className="panel">
            <a href={opennessPath(unit.code, block)}>{name}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** One block. The statutory list and the yearly reports lead on to the columns that hold the items. */
export function Block(given: { unit: PortalUnit; block: OpennessBlock; sections: readonly TextSection[]; site: PortalSite }) {
  const { unit, block, sections, site } = given
  const columns = block === 'statutory' || block === 'yearly'
  return (
    <article className="wide paper">
      <h1>{opennessBlocks[block]}</h1>
      {columns ? <Columns unit={unit} site={site} /> : null}
      <div className="text">
        {sections.map(({ heading, text }) => (
          <section key={heading}>
            <h2>{heading}</h2>
            {block === 'statutory' ? <Listed text={text} /> : <Paragraphs text={text} />}
          </section>
        ))}
      </div>
    </article>
  )
}

function Columns({ unit, site }: { unit: PortalUnit; site: PortalSite }) {
  return (
    <section>
      <h2>已公开的栏目</h2>
      <ul className="entrances">
        {site.columns.map(({ id, name }) => (
          <li key={id}>
            <a href={columnPath(unit.code, id)}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Listed = ({ text }: { text: string }) => (
  <ol className="listed">
    {text.split('\n').map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ol>
)
