import { AxeBuilder } from '@axe-core/playwright'
import chromium from '@sparticuz/chromium'
import { type Browser, type BrowserContext, chromium as driver, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type County, countyCode, openCounty, townCode } from './county.ts'
import { fill } from './example.ts'

let county: County
let browser: Browser
let site: string
let pages: Readonly<Record<string, string>>

beforeAll(async () => {
  county = await openCounty()
  const ids = await fill(county)
  site = await county.app.listen({ host: '127.0.0.1', port: 0 })
  // One process for everything, as that build of Chromium is set up for, does not survive the closing of a window.
  const args = chromium.args.filter((one) => !['--single-process', '--no-zygote'].includes(one))
  browser = await driver.launch({ executablePath: await chromium.executablePath(), args: [...args, '--no-zygote'], headless: true })
  pages = {
    home: '/',
    township: `/${townCode}`,
    list: `/${countyCode}/activity`,
    document: `/${townCode}/normative-document/2026/${ids.document}`,
    activity: `/${townCode}/activity/2026/${ids.activity}`,
    report: `/${townCode}/annual-report/2026/${ids.report}`,
    figures: `/${countyCode}/figures/2026`,
    figure: `/${countyCode}/figures/2026/disputes.handled`,
    guide: `/${countyCode}/xxgk/guide`,
    openness: `/${townCode}/xxgk`,
    search: `/search?q=${encodeURIComponent('宣讲')}`,
    map: '/map',
    accessibility: '/accessibility',
    lost: '/nowhere',
  }
})
afterAll(async () => {
  await browser?.close()
  await county?.close()
})

type Looking = { readonly width?: number; readonly mode?: 'normal' | 'elder'; readonly javaScriptEnabled?: boolean }

async function look(
  { width = 1440, mode = 'normal', javaScriptEnabled = true }: Looking,
  act: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled })
  if (mode === 'elder') await context.addCookies([{ name: 'view', value: 'elder', url: site }])
  try {
    await act(await context.newPage(), context)
  } finally {
    await context.close()
  }
}

const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

describe.each(['normal', 'elder'] as const)('in the %s version', (mode) => {
  test('axe finds nothing on any kind of page', async () => {
    await look({ mode }, async (page) => {
      for (const [name, path] of Object.entries(pages)) {
        await page.goto(site + path)
        // The elder version promises 7:1, which is a rule of its own.
        const axe = new AxeBuilder({ page })
          .withTags(axeTags)
          .options(mode === 'elder' ? { rules: { 'color-contrast-enhanced': { enabled: true } } } : {})
        const { violations } = await axe.analyze()
        expect(
          violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
          name,
        ).toEqual([])
      }
    })
  })

  test.each([1440, 375])(
    'no page is wider than a window of %i',
    async (width) => {
      await look({ width, mode }, async (page) => {
        for (const [name, path] of Object.entries(pages)) {
          await page.goto(site + path)
          expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), name).toBe(0)
          if (process.env.MINGFA_SHOTS) {
            await page.evaluate(() => document.fonts.ready)
            await page.screenshot({ path: `${process.env.MINGFA_SHOTS}/${name}-${mode}-${width}.png`, fullPage: true })
          }
        }
      })
    },
    300_000,
  )
})

test('PI-16: no page asks another host for anything, nor for any script', async () => {
  await look({}, async (page) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    for (const path of Object.values(pages)) await page.goto(site + path, { waitUntil: 'networkidle' })
    expect(asked.filter((url) => !url.startsWith(site))).toEqual([])
    expect(asked.some((url) => url.endsWith('.js'))).toBe(false)
  })
})

test('without scripts one can read, search, turn the page, and change to the elder version and back', async () => {
  await look({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${site}/`)
    await page.getByRole('searchbox', { name: '检索词' }).fill('防范电信')
    await page.getByRole('button', { name: '检索' }).click()
    await page.getByRole('link', { name: '防范电信网络诈骗宣讲进集市' }).click()
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('防范电信网络诈骗宣讲进集市')
    await page.goto(`${site}/${countyCode}/activity`)
    await page.getByRole('link', { name: '下一页' }).click()
    expect(new URL(page.url()).searchParams.get('page')).toBe('2')
    await page.getByRole('link', { name: '长辈版' }).click()
    expect(new URL(page.url()).searchParams.get('page')).toBe('2')
    await expect.poll(() => page.locator('html').getAttribute('data-view')).toBe('elder')
    await page.getByRole('link', { name: '标准版' }).click()
    await expect.poll(() => page.locator('html').getAttribute('data-view')).toBe('normal')
  })
})

test('the first stop of the keyboard skips to the text, and focus can be seen', async () => {
  await look({}, async (page) => {
    await page.goto(`${site}/${townCode}`)
    await page.keyboard.press('Tab')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('跳到正文')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    const focused = page.locator(':focus')
    expect(await focused.evaluate((element) => element.closest('main') !== null)).toBe(true)
    expect(await focused.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid')
  })
})

// Inline links within a sentence are excepted (WCAG 2.5.8); numbers in the report's text are such links.
test('what stands alone to be pressed is at least 24 pixels high and wide', async () => {
  await look({ width: 375 }, async (page) => {
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(site + path)
      await page.evaluate(() => document.fonts.ready)
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('a[href], button, input, select')]
          .filter((element) => !element.matches('.skip, .text a, dd a, td a, th a'))
          .map((element) => ({ text: element.textContent ?? '', box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.width < 24 || box.height < 24)
          .map(({ text, box }) => `${text} ${Math.round(box.width)}×${Math.round(box.height)}`),
      )
      expect(small, name).toEqual([])
    }
  })
})
