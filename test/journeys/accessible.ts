import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Fails where axe finds anything on the page once it has all it asked for, or where the page is wider than its window. */
export async function expectAccessible(page: Page): Promise<void> {
  await complete(page)
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
}

/** Until the page has its heading and waits for nothing more. */
export async function complete(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await expect.poll(() => page.getByText('正在读取…').count()).toBe(0)
}

/** Walks on with the tab key until the element has the focus; fails after `most` steps, for nobody would go on. */
export async function tabTo(page: Page, name: string | RegExp, most = 120): Promise<void> {
  for (let steps = 0; steps < most; steps += 1) {
    await page.keyboard.press('Tab')
    const label = await page.evaluate(() => {
      const focused = document.activeElement
      return (focused?.getAttribute('aria-label') ?? focused?.textContent ?? '').trim()
    })
    if (typeof name === 'string' ? label === name : name.test(label)) return
  }
  throw new Error(`the tab key does not lead to ${name}`)
}
