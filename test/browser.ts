import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

/**
 * The Chromium of the tests. Not with the package's own arguments: they run one process in which contexts share their cookies, and switch the
 * browser's own security off.
 */
export async function openBrowser(): Promise<Browser> {
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [
      '--no-sandbox',
      '--no-zygote',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--lang=zh-CN',
    ],
  })
  const times = Number(process.env.MINGFA_SLOW ?? 1)
  return times > 1 ? slowed(browser, times) : browser
}

/** `MINGFA_SLOW=8`: scripts run that many times slower, and each answer comes up to as many tenths of a second late. It finds tests that hurry. */
function slowed(browser: Browser, times: number): Browser {
  const open = browser.newContext.bind(browser)
  browser.newContext = async (options) => {
    const context = await open(options)
    await context.route('**/api/**', async (route) => {
      await new Promise((go) => setTimeout(go, Math.random() * times * 100))
      await route.fallback()
    })
    context.on('page', async (page) => {
      const cdp = await context.newCDPSession(page)
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: times })
    })
    return context
  }
  return browser
}
