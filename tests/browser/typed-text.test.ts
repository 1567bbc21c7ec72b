import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, type RunningService, startService } from '../support/browser.js'
import { aPng } from '../support/made-pictures.js'

let browser: Browser | undefined
let page: Page
let service: RunningService
let base = ''

beforeAll(async () => {
  browser = await openBrowser()
  if (browser === undefined) return
  service = await startService()
  page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await send('PUT', '/organisation', {
    name: 'Stad Voorbeeld',
    enterpriseNumber: '0000000097',
    region: 'midwest',
  })
  const { id } = await send('POST', '/dossiers', { procedure: { title: 'Bermen' } })
  base = `${service.address}/dossiers/${id}`
})
afterAll(async () => {
  await browser?.close()
  if (browser !== undefined) await service.stop()
})

async function send(method: string, path: string, body: unknown): Promise<{ id: string }> {
  const answer = await fetch(`${service.address}/api/v1${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...(method === 'PUT' && { 'If-None-Match': '*' }) },
    body: JSON.stringify(body),
  })
  return (await answer.json()) as { id: string }
}

describe('the tick that the inventory is an annex', () => {
  it.each([1280, 320])('stands beside its label at %i pixels', async (width) => {
    if (browser === undefined) return
    await page.setViewportSize({ width, height: 800 })
    await page.goto(`${base}/inventaris`)
    // The box that is seen is drawn at the left of the item.
    const gap = await page.evaluate(`(() => {
      const label = document.querySelector('label[for="geen"]')
      const words = document.createRange()
      words.selectNodeContents(label)
      const left = label.parentElement.getBoundingClientRect().left
      const box = Number.parseFloat(getComputedStyle(label, '::before').width)
      return words.getBoundingClientRect().left - left - box
    })()`)
    expect(gap).toBeGreaterThan(4)
  })
})

describe('what is typed in a browser without scripts', () => {
  it('stays in the technical part when a picture and an annex are added', async (context) => {
    if (browser === undefined) return context.skip()
    await page.goto(`${base}/technische-beschrijving`)
    await page.fill('#tekst', '# Maaien\n\nTwee keer.')
    const picture = { name: 'plan.png', mimeType: 'image/png', buffer: Buffer.from(await aPng()) }
    await page.setInputFiles('#afbeelding', picture)
    await page.click('text=Voeg de afbeelding toe')
    expect(await page.inputValue('#tekst')).toBe('# Maaien\n\nTwee keer.')
    await page.setInputFiles('#bijlage', { ...picture, name: 'grondplan.png' })
    await page.click('text=Voeg de bijlage toe')
    expect(await page.inputValue('#tekst')).toBe('# Maaien\n\nTwee keer.')
    expect(await page.locator('.cw-files > li').count()).toBe(2)
    await page.click('text=Bewaar de tekst')
    await page.goto(`${base}/technische-beschrijving`)
    expect(await page.inputValue('#tekst')).toBe('# Maaien\n\nTwee keer.')
  })

  it('stays in the inventory when a sheet is taken over', async (context) => {
    if (browser === undefined) return context.skip()
    await page.goto(`${base}/inventaris`)
    await page.fill('#p-0-description', 'Wieden')
    await page.fill('#geplakt', 'Omschrijving\tHoeveelheid\nMaaien\t400')
    await page.click('text=Neem de posten over')
    expect(await page.inputValue('#p-0-description')).toBe('Wieden')
    expect(await page.inputValue('#p-1-description')).toBe('Maaien')
  })
})
