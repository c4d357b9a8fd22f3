import type { PortalItem } from '../../office/public/item.ts'
import type { Metadata } from '../../office/public/metadata.ts'
import { consultations } from '../../registers/consultations.ts'
import { attachmentPath, consultationPath } from '../addresses.ts'
import { Fields } from './fields.tsx'
import { sizeText } from './numbers.ts'
import { Paragraphs } from './sections.tsx'

/** Names of the eight fields, in the order in which government sites print them. */
const metadataNames: Readonly<Record<keyof Metadata, string>> = {
  indexNo: '索引号',
  docNo: '发文字号',
  publisher: '发布机构',
  topic: '主题分类',
  writtenOn: '成文日期',
  publishedOn: '发布日期',
  genre: '体裁分类',
  validity: '有效性',
}

/** A disclosed item: the eight fields of the catalogue, title, text, further fields, attachments. */
export function Item({ item }: { item: PortalItem }) {
  return (
    <article className="wide paper">
      <MetadataTable metadata={item.metadata} />
      <h1>{item.title}</h1>
      <Byline item={item} />
      {item.text ? (
        <div className="text">
          <Paragraphs text={item.text} />
        </div>
      ) : null}
      <Fields fields={item.fields} />
      <Consulted item={item} />
      <Attachments item={item} />
    </article>
  )
}

/** Where the draft was put before the public, and what became of what was said. */
function Consulted({ item }: { item: PortalItem }) {
  const { unit, register, id } = item.ref
  if (!item.values.consultFrom || !consultations.some((one) => one.register === register)) return null
  return (
    <p>
      <a href={consultationPath({ unit, register, id })}>征求意见稿和意见采纳情况</a>
    </p>
  )
}

export function MetadataTable({ metadata }: { metadata: Metadata }) {
  return (
    <dl className="metadata" aria-label="信息公开目录项">
      {(Object.keys(metadataNames) as (keyof Metadata)[]).map((key) => (
        <div key={key}>
          <dt>{metadataNames[key]}</dt>
          <dd>{metadata[key] || <span className="unseen">无</span>}</dd>
        </div>
      ))}
    </dl>
  )
}

export function Byline({ item }: { item: PortalItem }) {
  return (
    <p className="byline">
      <span>来源：{item.metadata.publisher}</span>
      <span>
        发布日期：<time dateTime={item.metadata.publishedOn}>{item.metadata.publishedOn}</time>
      </span>
      <span className="screen-only">打印：按 Ctrl+P，页眉和导航不会印出</span>
    </p>
  )
}

function Attachments({ item }: { item: PortalItem }) {
  if (item.files.length === 0) return null
  return (
    <section aria-labelledby="files">
      <h2 id="files">附件</h2>
      <ul className="files">
        {item.files.map(({ digest, name, size }) => (
          <li key={digest}>
            <a href={attachmentPath(item.ref, digest)}>{name}</a>（{sizeText(size)}）
          </li>
        ))}
      </ul>
    </section>
  )
}
