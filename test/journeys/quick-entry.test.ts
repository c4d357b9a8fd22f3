import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenHouse, openDemonstration } from './house.ts'

let house: OpenHouse
beforeAll(async () => {
  house = await openDemonstration()
}, 240_000)
afterAll(() => house?.stop())

/**
 * Seconds that a person needs for one action, after the keystroke-level model (Card, Moran, Newell 1980): a key 0.28 s (an ordinary typist), a tap or
 * choice 1.1 s with finding its place, 1.35 s of thought before each field. Scrolling is counted as a tap per screen.
 */
const cost = { key: 0.28, tap: 1.1, thought: 1.35 } as const
/** Keys per Chinese character on a phone: a full syllable of pinyin (2.7 letters on average) and choosing the word. Digits cost one key. */
const keysOf = (text: string): number => [...text].reduce((keys, sign) => keys + (/\p{Script=Han}/u.test(sign) ? 3.2 : 1), 0)

/** Somebody at a phone who does only what fingers can do, and counts it: what is out of sight is scrolled to, what is typed is typed. */
function fingers(page: Page) {
  const count = { keys: 0, taps: 0, thoughts: 0, scrolls: 0 }
  const reach = async (place: Locator): Promise<void> => {
    const inSight = await place.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect()
      const under = document.querySelector('.submit')?.getBoundingClientRect().top ?? innerHeight
      return { above: top < 52, by: bottom > under ? bottom - under : 0, screen: innerHeight }
    })
    if (inSight.above || inSight.by > 0) count.scrolls += Math.max(1, Math.ceil(inSight.by / inSight.screen))
    await place.scrollIntoViewIfNeeded()
  }
  const tap = async (place: Locator): Promise<void> => {
    await reach(place)
    count.taps += 1
    await place.tap()
  }
  return {
    count,
    tap,
    think: () => {
      count.thoughts += 1
    },
    type: async (place: Locator, text: string): Promise<void> => {
      await tap(place)
      count.keys += keysOf(text)
      await page.keyboard.insertText(text)
    },
    seconds: () => count.keys * cost.key + (count.taps + count.scrolls) * cost.tap + count.thoughts * cost.thought,
  }
}

type Fingers = ReturnType<typeof fingers>
const chip = (page: Page, name: string): Locator => page.getByRole('radio', { name, exact: true }).first()

/** A page of a phone with a touch screen, at the desk. */
async function phone(account: string): Promise<Page> {
  const page = await house.signedIn(account, 'phone')
  await page.getByRole('navigation', { name: '快速登记' }).waitFor()
  return page
}

async function told(what: string, hand: Fingers, limit: number): Promise<void> {
  const { keys, taps, thoughts, scrolls } = hand.count
  process.stderr.write(
    `${what}: ${hand.seconds().toFixed(1)} s of ${limit} s (${keys.toFixed(0)} keys, ${taps} taps, ${scrolls} scrolls, ${thoughts} decisions)\n`,
  )
  expect(hand.seconds()).toBeLessThanOrEqual(limit)
}

describe('a scripted person on a phone of 375 px', () => {
  it('enters a dispute from the desk in at most 90 seconds', async () => {
    const page = await phone('villagecadre')
    const hand = fingers(page)
    hand.think()
    await hand.tap(page.getByRole('link', { name: /矛盾纠纷排查调处/ }).first())
    await page.getByRole('heading', { name: '发现登记' }).waitFor()
    hand.think()
    await hand.tap(chip(page, '排查'))
    hand.think()
    await hand.tap(chip(page, '邻里'))
    for (const [index, name] of [
      [0, '覃望山'],
      [1, '洪水生'],
    ] as const) {
      hand.think()
      await hand.tap(page.locator(`#f-parties-${index}-kind-natural`))
      await hand.type(page.locator(`#f-parties-${index}-name`), name)
    }
    await expect.poll(() => page.getByLabel(/涉及人数/).inputValue()).toBe('2')
    hand.think()
    await hand.type(page.getByLabel(/纠纷概况/), '两家因院墙排水起争执，雨后积水进了屋，约定明天上门看现场。')
    await expect.poll(() => page.getByText(/不填就叫：.+邻里纠纷/).count()).toBe(1)
    hand.think()
    await hand.tap(page.getByRole('button', { name: '提交登记' }))
    await page.getByRole('heading', { name: /邻里纠纷/ }).waitFor()
    await told('a dispute', hand, 90)
  }, 240_000)

  it('enters an activity with a photo in at most 60 seconds, and the photo leaves without its place and time', async () => {
    const page = await phone('clerkjustice')
    const hand = fingers(page)
    hand.think()
    await hand.tap(page.getByRole('link', { name: /普法活动/ }).first())
    await page.getByRole('heading', { name: '直接登记' }).waitFor()
    hand.think()
    await hand.tap(chip(page, '集中宣传'))
    hand.think()
    await hand.tap(chip(page, '反诈'))
    hand.think()
    await hand.type(page.getByLabel(/活动地点/), '青石集市')
    hand.think()
    await hand.type(page.getByLabel(/参加人次/), '80')
    hand.think()
    await hand.tap(chip(page, '清点'))
    hand.think()
    await hand.tap(page.getByText(/还可以填写/))
    const camera = page.locator('#f-photos-camera + button')
    const chooser = page.waitForEvent('filechooser')
    await hand.tap(camera)
    // The camera's own shutter, and 使用照片.
    hand.count.taps += 2
    await (await chooser).setFiles({ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: await photoWithPlace(page) })
    await page.getByText('IMG_0001.jpg').first().waitFor()
    hand.think()
    await hand.tap(page.getByRole('button', { name: '提交登记' }))
    await page.getByRole('heading', { name: '青石集市反诈集中宣传' }).waitFor()
    await told('an activity', hand, 60)
    const address = await page.getByRole('link', { name: 'IMG_0001.jpg' }).first().getAttribute('href')
    const photo = await (await page.request.get(new URL(address ?? '', house.url).href)).body()
    expect([photo.includes('Exif'), photo.includes('GPS'), photo.length < 600_000]).toEqual([false, false, true])
  }, 240_000)

  it('finds every control of a quick entry large enough for a thumb', async () => {
    const page = await phone('villagecadre')
    await page
      .getByRole('link', { name: /矛盾纠纷排查调处/ })
      .first()
      .click()
    await page.getByRole('heading', { name: '发现登记' }).waitFor()
    const small = await page.locator('.step-form').evaluate((form) =>
      [...form.querySelectorAll('input:not([type=radio]):not(.picker), textarea, button, .chips label, summary')]
        .map((control) => [control.closest('.ant-input-affix-wrapper, .ant-select, .ant-checkbox-wrapper') ?? control, control] as const)
        .filter(([seen]) => seen.getBoundingClientRect().height > 0 && seen.getBoundingClientRect().height < 43.5)
        .map(([seen, control]) => `${control.id || control.textContent} ${seen.getBoundingClientRect().height}`),
    )
    expect(small).toEqual([])
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375)
  }, 240_000)

  it('fills in what the system knows: today, the own unit, and gives numbers a keyboard of numbers', async () => {
    const page = await phone('clerkjustice')
    await page
      .getByRole('link', { name: /普法活动/ })
      .first()
      .click()
    await page.getByRole('heading', { name: '直接登记' }).waitFor()
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
    await expect.poll(() => page.getByLabel(/举办日期/).inputValue()).toBe(today)
    await expect.poll(() => page.locator('.field', { hasText: '主办单位' }).textContent()).toContain('青石镇')
    await expect.poll(() => page.getByLabel(/参加人次/).getAttribute('inputmode')).toBe('numeric')
  }, 240_000)
})

/** A JPEG as a phone writes it: a picture, and a note of where and when (an Exif segment with a GPS directory). */
async function photoWithPlace(page: Page): Promise<Buffer> {
  const plain = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 2400
    canvas.height = 1800
    const paper = canvas.getContext('2d')
    for (let line = 0; line < 60; line += 1) {
      if (paper) paper.fillStyle = `hsl(${line * 6} 60% 50%)`
      paper?.fillRect(line * 40, 0, 40, 1800)
    }
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.95))
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))]
  })
  const note = Buffer.concat([
    Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0', 'latin1'),
    Buffer.from('GPS 30.27N 120.15E'),
  ])
  const head = Buffer.from([0xff, 0xe1, (note.length + 2) >> 8, (note.length + 2) & 0xff])
  return Buffer.concat([Buffer.from(plain.slice(0, 2)), head, note, Buffer.from(plain.slice(2))])
}
