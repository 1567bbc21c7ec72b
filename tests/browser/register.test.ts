import { describe, expect, it } from 'vitest'
import { accessibilityFaults, demoInBrowser, faultsOfPages, overflow } from '../support/browser.js'

const demo = demoInBrowser()

const register = '/regie/ondernemingen'
const list = [
  'Firma;KBO-nummer;Website;Kleur',
  'Groenmaat Voorbeeld (demo);;https://nieuw.example;groen',
  'Nieuwe Firma;;;',
  'Fout;123;;',
].join('\n')
const file = { name: 'lijst.csv', mimeType: 'text/csv', buffer: Buffer.from(list) }

describe('a regisseur with a browser', () => {
  it.each([
    ['with JavaScript', true],
    ['without JavaScript', false],
  ])(
    'imports a list after looking at every row; every step is accessible and fits, %s',
    { timeout: 120_000 },
    async (_, javaScriptEnabled) => {
      if (demo.browser === undefined) return
      const context = await demo.browser.newContext({ viewport: { width: 320, height: 900 } })
      const page = await (javaScriptEnabled
        ? context
        : await demo.browser.newContext({ javaScriptEnabled })
      ).newPage()
      const faults: string[] = []
      const look = async (name: string): Promise<void> => {
        if (!javaScriptEnabled) return
        faults.push(...(await accessibilityFaults(page)).map((fault) => `${name}: ${fault}`))
        if ((await overflow(page)) > 0) faults.push(`${name} is too wide`)
      }
      await page.goto(demo.service.address)
      await page.click('text=Beheer het register')
      await page.click('text=Importeer een lijst')
      await page.click('button:has-text("Kijk na wat er verandert")')
      expect(await page.title()).toContain('Fout:')
      await look('no file')
      await page.setInputFiles('#bestand', file)
      await page.click('button:has-text("Kijk na wat er verandert")')
      await look('preview')
      await page.selectOption('#kolom-D', { label: 'Beschrijving' })
      await page.click('button:has-text("Kijk opnieuw na")')
      await look('preview with a chosen column')
      if (javaScriptEnabled) {
        await page.goto(`${page.url()}?groep=refused`)
        await look('one group')
        await page.click('text=Alles wat er verandert')
        await page.click('button:has-text("Neem over")')
        expect(await page.locator('main').innerText()).toContain('1 nieuwe onderneming')
        await look('result')
        await page.goto(`${demo.service.address}${register}?toon=verouderd`)
        await page.click('.cw-deed >> nth=0')
        await look('a firm looked at')
      } else {
        expect(await page.locator('main').innerText()).toContain('Er is niets te wijzigen')
        await page.click('button:has-text("Neem niets over")')
        expect(await page.locator('h1').innerText()).toBe('Importeer een lijst van ondernemingen')
      }
      expect(faults).toEqual([])
      await context.close()
      await page.context().close()
    },
  )
})

describe('every page of the register', () => {
  it('has no accessibility fault and fits, at 1280 and at 320 pixels', { timeout: 120_000 }, async () => {
    if (demo.browser === undefined) return
    const context = await demo.browser.newContext()
    const page = await context.newPage()
    const faults = await faultsOfPages(page, demo.service.address, [
      [register, 200],
      [`${register}?toon=verouderd&regio=midwest`, 200],
      [`${register}?zoek=bestaatniet`, 200],
      [`${register}/nieuw`, 200],
      [`${register}/import`, 200],
      [`${register}/import/bestaat-niet`, 404],
      ['/hulp/register', 200],
    ])
    expect(faults).toEqual([])
    await context.close()
  })
})

describe('a firm whose name nobody expects', () => {
  it('pushes no page aside and runs nothing', async () => {
    if (demo.browser === undefined) return
    const name = `<script>alert(1)</script> "O'Neil" ${'Onafbreekbaar'.repeat(12)}`
    const added = await fetch(`${demo.service.address}/api/v1/suppliers`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        name,
        published: true,
        activities: [
          {
            id: 'a',
            title: name,
            cpvCodes: ['77314000'],
            area: { municipalities: ['36015'] },
            maxValue: 100,
          },
        ],
      }),
    })
    const { id } = (await added.json()) as { id: string }
    const context = await demo.browser.newContext({ viewport: { width: 320, height: 900 } })
    const page = await context.newPage()
    const faults: string[] = []
    page.on('dialog', async (dialog) => {
      faults.push('a script ran')
      await dialog.dismiss()
    })
    for (const path of [
      register,
      '/ondernemingen',
      `/ondernemingen/${id}`,
      '/onderneming',
      `/onderneming/${id}`,
      `/onderneming/${id}/activiteiten`,
      '/dossiers/demo-bermen-en-begraafplaatsen/ondernemingen',
    ]) {
      await page.goto(`${demo.service.address}${path}`)
      if (!(await page.locator('main').innerText()).includes(name)) faults.push(`${path} does not name it`)
      const wide = await overflow(page)
      if (wide > 0) faults.push(`${path}: ${wide} px too wide`)
    }
    expect(faults).toEqual([])
    await context.close()
  })
})
