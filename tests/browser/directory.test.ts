import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { demoInBrowser, faultsOfPages } from '../support/browser.js'
import { checkDocx, docxParagraphs } from '../support/docx.js'

const demo = demoInBrowser()

const names = (page: Page) => page.locator('main h3').allInnerTexts()

describe('somebody who looks for a firm', () => {
  it.each([
    ['with JavaScript', true],
    ['without JavaScript', false],
  ])(
    'finds it by words, place and theme, reads its fiche and takes the overview along, %s',
    async (_, javaScriptEnabled) => {
      if (demo.browser === undefined) return
      const context = await demo.browser.newContext({ javaScriptEnabled, acceptDownloads: true })
      const page = await context.newPage()
      await page.goto(demo.service.address)
      await page.click('text=Blader door de ondernemingen')
      await page.fill('#zoek', 'gras maaien')
      await page.fill('#gemeente', 'Tielt')
      await page.click('button:has-text("Zoek")')
      expect(await names(page)).toContain('Groenmaat Voorbeeld (demo)')
      await page.click('.cw-themes a:has-text("Groenzorg")')
      expect(page.url()).toContain('zoek=gras+maaien&gemeente=Tielt&thema=groenzorg')
      await page.click('main h3 a:has-text("Groenmaat")')
      expect(await page.locator('main').innerText()).toContain('Voorbeeld – deze onderneming bestaat niet')
      await page.goBack()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.click('li:has-text("Sociale economie in Midwest") a:has-text("Word")'),
      ])
      const bytes = new Uint8Array(readFileSync(await download.path()))
      expect(checkDocx(bytes)).toEqual([])
      expect(docxParagraphs(bytes)).toContainEqual(
        expect.objectContaining({ style: 'Heading2', text: 'Groenmaat Voorbeeld (demo)' }),
      )
      await context.close()
    },
  )
})

describe('every page of the directory', () => {
  it('has no accessibility fault and fits, at 1280 and at 320 pixels', async () => {
    if (demo.browser === undefined) return
    const context = await demo.browser.newContext()
    const page = await context.newPage()
    const faults = await faultsOfPages(page, demo.service.address, [
      ['/ondernemingen', 200],
      ['/ondernemingen?zoek=gras+maaien&gemeente=Tielt&thema=groenzorg', 200],
      ['/ondernemingen?zoek=kernfusie&gemeente=Tielt', 200],
      ['/ondernemingen?gemeente=Nergenshuizen', 422],
      ['/ondernemingen/demo-groenmaat', 200],
      ['/ondernemingen/overzicht/midwest.html', 200],
      ['/hulp/ondernemingen', 200],
    ])
    expect(faults).toEqual([])
    await context.close()
  })
})
