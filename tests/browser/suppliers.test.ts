import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readTable } from '../../src/uploads/read-table.js'
import { demoInBrowser, faultsOfPages } from '../support/browser.js'
import { checkDocx } from '../support/docx.js'

const demo = demoInBrowser()

const mowing = '/dossiers/demo-bermen-en-begraafplaatsen'
const clothes = '/dossiers/demo-werkkledij'

describe('a buyer who looks for firms', () => {
  it('sees the count beside the question change while typing', async () => {
    if (demo.browser === undefined) return
    const page = await demo.browser.newPage()
    await page.goto(`${demo.service.address}${mowing}/vragen/perceel?perceel=LOT-0001`)
    const strip = page.locator('[role="status"]').first()
    await strip.getByText('3 passende ondernemingen').waitFor()
    await page.getByLabel('CPV-code, als ze verschilt').fill('90910000')
    await strip.getByText(/^(?!3 ).*passende onderneming/).waitFor()
    await page.close()
  })

  it.each([
    ['with JavaScript', true],
    ['without JavaScript', false],
  ])(
    'reads why firms fit, keeps the market check and takes the list along, %s',
    async (_, javaScriptEnabled) => {
      if (demo.browser === undefined) return
      const context = await demo.browser.newContext({ javaScriptEnabled, acceptDownloads: true })
      const page = await context.newPage()
      await page.goto(`${demo.service.address}${mowing}`)
      await page.click('.cw-places a:has-text("Ondernemingen")')
      await page.locator('article:has-text("Groenmaat Voorbeeld") summary').first().click()
      expect(await page.locator('article:has-text("Groenmaat Voorbeeld")').first().innerText()).toContain(
        'Werkt in Roeselare',
      )
      await page.click('button:has-text("marktcheck")')
      expect(await page.locator('main').innerText()).toContain('Laatste marktcheck')
      const [list] = await Promise.all([
        page.waitForEvent('download'),
        page.click('text=Download de lijst (Excel)'),
      ])
      const table = await readTable(new Uint8Array(readFileSync(await list.path())))
      expect(JSON.stringify(table)).toContain('Groenmaat Voorbeeld (demo)')
      const [motivation] = await Promise.all([
        page.waitForEvent('download'),
        page
          .goto(`${demo.service.address}${mowing}/documenten/motivation.docx`)
          // A download is no page to go to.
          .catch(() => undefined),
      ])
      expect(checkDocx(new Uint8Array(readFileSync(await motivation.path())))).toEqual([])
      await context.close()
    },
  )
})

describe('every page about firms', () => {
  it('has no accessibility fault and fits, at 1280 and at 320 pixels', async () => {
    if (demo.browser === undefined) return
    const context = await demo.browser.newContext()
    const page = await context.newPage()
    const faults = await faultsOfPages(page, demo.service.address, [
      [`${mowing}/ondernemingen`, 200],
      [`${mowing}/ondernemingen?perceel=LOT-0002`, 200],
      [`${clothes}/ondernemingen`, 200],
      ['/dossiers/demo-fietspad/ondernemingen', 200],
      [`${mowing}/ondernemingen?perceel=LOT-0099`, 404],
      [`${mowing}/percelen`, 200],
      ['/hulp/passende-ondernemingen', 200],
    ])
    expect(faults).toEqual([])
    await context.close()
  })
})
