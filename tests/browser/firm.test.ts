import { describe, expect, it } from 'vitest'
import { accessibilityFaults, demoInBrowser, overflow } from '../support/browser.js'

const demo = demoInBrowser()

describe('somebody of a firm with a browser', () => {
  it('finds the firm, adds what it does by everyday words, and sees the opportunities change', async () => {
    if (demo.browser === undefined) return
    const context = await demo.browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(demo.service.address)
    await page.click('text=Zoek je onderneming')
    await page.fill('#zoek', 'groenmaat')
    await page.click('button:has-text("Zoek")')
    await page.click('main a:has-text("Groenmaat")')
    await page.click('nav a:has-text("Activiteiten")')
    await page.click('text=Voeg een activiteit toe')
    await page.fill('#title', 'Linnen wassen')
    await page.fill('#cpvCodes', 'wasserij')
    await page.check('[name=area][value=municipalities]')
    await page.fill('#municipalities', 'Roeselare')
    await page.click('button:has-text("Bewaar")')
    expect(await page.title()).toMatch(/^Fout: /)
    await page.locator('[name=cpvGekozen]').first().check()
    await page.click('button:has-text("Bewaar")')
    expect(await page.locator('main').innerText()).toContain('Linnen wassen')
    await page.click('nav a:text-is("Kansen")')
    expect(await page.locator('main h2').allInnerTexts()).toContain('Maaien van wegbermen')
    await context.close()
  })
})

const firm = '/onderneming/demo-groenmaat'
const pages: readonly (readonly [path: string, status: number])[] = [
  ['/onderneming', 200],
  [firm, 200],
  [`${firm}/gegevens`, 200],
  [`${firm}/activiteiten`, 200],
  [`${firm}/activiteiten/groenonderhoud`, 200],
  [`${firm}/activiteiten/begraafplaatsen/verwijder`, 200],
  [`${firm}/erkenningen`, 200],
  [`${firm}/erkenningen/0`, 200],
  [`${firm}/doel-en-aandeel`, 200],
  [`${firm}/artikel-91`, 200],
  [`${firm}/aannemerserkenningen/nieuw`, 200],
  [`${firm}/certificaten/0`, 200],
  [`${firm}/kansen`, 200],
  [`${firm}/gemiste-kansen`, 200],
  [`${firm}/bestaat-niet`, 404],
  ['/dossiers/demo-bermen-en-begraafplaatsen/bekendmaking', 200],
  ['/dossiers/demo-fietspad/bekendmaking', 200],
  ['/dossiers/demo-werkkledij/bekendmaking', 200],
  ['/hulp/leverancier', 200],
]

describe('every page of a firm', () => {
  it('has no accessibility fault and fits, at 1280 and at 320 pixels', { timeout: 120_000 }, async () => {
    if (demo.browser === undefined) return
    const context = await demo.browser.newContext()
    const page = await context.newPage()
    const faults: string[] = []
    const look = async (name: string): Promise<void> => {
      faults.push(...(await accessibilityFaults(page)).map((fault) => `${name}: ${fault}`))
      const wide = await overflow(page)
      if (wide > 0) faults.push(`${name}: ${wide} px too wide`)
    }
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 })
      for (const [path, status] of pages) {
        const answer = await page.goto(`${demo.service.address}${path}`)
        if (answer?.status() !== status) faults.push(`${path}: ${answer?.status()}`)
        await look(`${path} ${width}`)
      }
      await page.goto(`${demo.service.address}${firm}/activiteiten/nieuw`)
      await page.fill('#cpvCodes', 'gras maaien\nhegge')
      await page.fill('#minValue', 'veel')
      await page.click('button:has-text("Bewaar")')
      await look(`an activity with faults ${width}`)
      await page.goto(`${demo.service.address}${firm}/gegevens`)
      await page.locator('[name=revisie]').evaluate((input) => input.setAttribute('value', '0'))
      await page.click('button:has-text("Bewaar")')
      await look(`somebody else was first ${width}`)
    }
    expect(faults).toEqual([])
    await context.close()
  })
})
