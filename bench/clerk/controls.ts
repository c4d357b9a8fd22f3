import type { Locator, Page } from 'playwright-core'
import type { Field, PartsField } from '../../src/kernel/field.ts'
import type { Entry, Names } from './names.ts'

/** What hands did in a form: controls that were filled, signs that were typed. */
export type Tally = { controls: number; characters: number }

/** A form on a page, and whoever fills it in. */
export type Desk = { readonly page: Page; readonly names: Names; readonly tally: Tally }

type At = { readonly field: Field; readonly path: string; readonly value: unknown }
type Hand = (desk: Desk, at: At) => Promise<void>

/** A field that no hand could fill: where it is and what was tried. */
export class NotFillable extends Error {
  readonly path: string
  constructor(path: string, why: string) {
    super(`“${path}”：${why}`)
    this.path = path
  }
}

const idOf = (path: string): string => `f-${path.replace(/\W+/g, '-')}`
const controlAt = ({ page }: Desk, path: string, tail = ''): Locator => page.locator(`[id="${idOf(path)}${tail}"]`).first()
const texts = (value: unknown): readonly string[] => [value].flat().map(String)

/** Puts a value into its field through the control that a person would use; what stands there already is left. Folded parts of the form are opened first. */
export async function fillIn(desk: Desk, at: At): Promise<void> {
  await unfold(desk, at.path)
  const written = ['text', 'longText', 'docNo', 'number', 'money', 'date', 'datetime'].includes(at.field.kind)
  await (at.value === null && !written ? cleared(desk, at) : hands[at.field.kind](desk, at))
}

/** A choice that was made is taken back. */
const cleared: Hand = async (desk, { path }) => {
  const field = desk.page
    .locator('.field')
    .filter({ has: desk.page.locator(somewhere(path)) })
    .last()
  const clear = field.getByRole('button', { name: '清除' }).or(field.locator('.ant-select-clear'))
  if ((await clear.count()) === 0) return
  await clear.first().click()
  desk.tally.controls += 1
}

async function unfold({ page, tally }: Desk, path: string): Promise<void> {
  const place = page.locator(`[id="${idOf(path)}"], [id^="${idOf(path)}-"]`).first()
  if ((await place.count()) === 0) return
  const folded = page.locator('details.offered:not([open])').filter({ has: place })
  if ((await folded.count()) === 0) return
  await folded.locator('summary').click()
  tally.controls += 1
}

const written: Hand = async (desk, { path, value }) => {
  const text = desk.names.typed(value)
  const control = controlAt(desk, path)
  if ((await control.inputValue()) === text) return
  await control.fill(text)
  await control.blur()
  desk.tally.controls += 1
  desk.tally.characters += text.length
}

/** A day is chosen, not spelt: three turns of the phone's picker, counted as one control. */
const chosenDay: Hand = async (desk, { path, value }) => {
  const control = controlAt(desk, path)
  const day = value === undefined || value === null ? '' : String(value)
  if ((await control.inputValue()) === day) return
  await control.fill(day)
  desk.tally.controls += 1
}

const yuan: Hand = (desk, at) =>
  written(desk, { ...at, value: typeof at.value === 'number' ? String(at.value / 100).replace(/\.(\d)$/, '.$10') : at.value })

const choice: Hand = async (desk, at) => {
  const { field, path, value } = at
  const radio = controlAt(desk, path, `-${value}`)
  if ((await radio.count()) === 0)
    return fromList(desk, at, [{ label: 'choices' in field ? (field.choices[String(value)] ?? '') : '', search: '' }])
  if (await radio.isChecked()) return
  await radio.check()
  desk.tally.controls += 1
}

const yesNo: Hand = async (desk, { path, value }) => {
  const radio = controlAt(desk, path).getByRole('radio', { name: value === true ? '是' : '否', exact: true })
  if (await radio.isChecked()) return
  await radio.check()
  desk.tally.controls += 1
}

const choices: Hand = async (desk, { field, path, value }) => {
  const list = 'choices' in field ? field.choices : {}
  const wanted = texts(value ?? [])
  for (const [key, label] of Object.entries(list)) {
    const box = controlAt(desk, path).getByRole('checkbox', { name: label, exact: true })
    if ((await box.isChecked()) === wanted.includes(key)) continue
    await box.setChecked(wanted.includes(key))
    desk.tally.controls += 1
  }
}

/** The list that opens, from the control in which it is searched. */
const wholeList = 'xpath=ancestor-or-self::*[contains(concat(" ", @class, " "), " ant-select ")][1]'

async function fromList(desk: Desk, { path }: At, entries: readonly Entry[]): Promise<void> {
  const control = controlAt(desk, path)
  const shown = control.locator(wholeList)
  for (const entry of entries) {
    if (((await shown.textContent()) ?? '').includes(entry.label)) continue
    await control.click()
    if (!(await pick(desk, control, entry, entry.search)) && !(entry.again && (await pick(desk, control, entry, entry.again))))
      throw new NotFillable(path, `列表里找不到“${entry.label}”`)
  }
  // A list of several stays open after a choice and would lie over what comes next.
  const several = (await shown.getAttribute('class'))?.includes('ant-select-multiple') ?? false
  if (several || entries.length !== 1) await desk.page.keyboard.press('Escape')
}

async function pick(desk: Desk, control: Locator, { label }: Entry, search: string): Promise<boolean> {
  if (search !== '') await control.fill(search)
  const option = desk.page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: label }).first()
  const found = await option.waitFor({ timeout: 6_000 }).then(
    () => true,
    () => false,
  )
  if (!found) return false
  await option.click()
  desk.tally.controls += 1
  desk.tally.characters += search.length
  return true
}

const person: Hand = (desk, at) =>
  fromList(
    desk,
    at,
    texts(at.value).map((id) => ({ label: desk.names.person(id), search: desk.names.person(id) })),
  )
/** Some texts are chosen among the rows of a part: the number of a comment is not typed. */
const text: Hand = (desk, at) =>
  at.field.kind === 'text' && at.field.among !== undefined
    ? fromList(
        desk,
        at,
        texts(at.value).map((label) => ({ label, search: label })),
      )
    : written(desk, at)
const unit: Hand = (desk, at) =>
  fromList(
    desk,
    at,
    texts(at.value).map((code) => desk.names.unit(code)),
  )
const record: Hand = (desk, at) =>
  fromList(
    desk,
    at,
    texts(at.value).map((id) => desk.names.record(id)),
  )

/** A title of the catalogue is found by its last words; another one is written out and closed with Enter. */
const statutes: Hand = async (desk, at) => {
  for (const title of texts(at.value)) {
    const control = controlAt(desk, at.path)
    // Chosen a second time it would be taken back.
    if (((await control.locator(wholeList).textContent()) ?? '').includes(title)) continue
    await control.click()
    const search = title.replace('中华人民共和国', '')
    await control.fill(search)
    const option = desk.page.locator(`.ant-select-dropdown:visible .ant-select-item-option[title="${title}"]`).first()
    if (
      await option.waitFor({ timeout: 4_000 }).then(
        () => true,
        () => false,
      )
    )
      await option.click()
    else {
      await control.fill(title)
      await desk.page.keyboard.press('Enter')
    }
    desk.tally.controls += 1
    desk.tally.characters += search.length
  }
  await desk.page.keyboard.press('Escape')
}

const files: Hand = async (desk, { path, value }) => {
  const wanted = texts(value).map((name) => desk.names.file(name))
  const missing = []
  for (const file of wanted)
    if ((await controlAt(desk, path).locator('xpath=ancestor::*[@class="files"]').getByText(file.name).count()) === 0) missing.push(file)
  if (missing.length === 0) return
  await controlAt(desk, path).setInputFiles(missing)
  const last = missing.at(-1)
  if (last) await controlAt(desk, path).locator('xpath=ancestor::*[@class="files"]').getByText(last.name).first().waitFor()
  desk.tally.controls += missing.length
}

/** Rows are added as they are needed; what a row folds away is opened when something belongs there. */
const rows: Hand = async (desk, { field, path, value }) => {
  const { fields } = field as PartsField
  const wanted = (Array.isArray(value) ? value : []) as readonly Record<string, unknown>[]
  for (const [index, row] of wanted.entries()) {
    if ((await desk.page.locator(`[id^="${idOf(`${path}[${index}].`)}"]`).count()) === 0) await addRow(desk, path)
    for (const [name, one] of Object.entries(row)) {
      const inner = fields[name]
      if (!inner || one === undefined || one === null) continue
      const at = `${path}[${index}].${name}`
      await showInRow(desk, at, `${path}[${index}]`)
      await fillIn(desk, { field: inner, path: at, value: one })
    }
  }
}

const somewhere = (path: string): string => `[id="${idOf(path)}"], [id^="${idOf(path)}-"]`

async function addRow(desk: Desk, path: string): Promise<void> {
  const first = desk.page.locator(`[id^="${idOf(`${path}[0].`)}"]`).first()
  const part = desk.page.locator('.parts').filter({ has: first }).last()
  await part.getByRole('button', { name: '再加一行' }).last().click()
  desk.tally.controls += 1
}

async function showInRow(desk: Desk, path: string, row: string): Promise<void> {
  if ((await desk.page.locator(somewhere(path)).count()) > 0) return
  const part = desk.page
    .locator('fieldset.part')
    .filter({ has: desk.page.locator(`[id^="${idOf(`${row}.`)}"]`).first() })
    .last()
  const more = part.getByRole('button', { name: /填写更多/ })
  if ((await more.count()) === 0) throw new NotFillable(path, '这一行里没有这个栏目')
  await more.first().click()
  desk.tally.controls += 1
}

const nobody: Hand = async (_desk, { path }) => {
  throw new NotFillable(path, '由系统算出，不能填写')
}

const hands: Readonly<Record<Field['kind'], Hand>> = {
  text,
  longText: written,
  docNo: written,
  number: written,
  money: yuan,
  date: chosenDay,
  datetime: chosenDay,
  choice,
  choices,
  yesNo,
  person,
  persons: person,
  unit,
  units: unit,
  files,
  link: record,
  links: record,
  statutes,
  parts: rows,
  computed: nobody,
}
