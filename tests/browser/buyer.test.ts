import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityFaults, openBrowser, type RunningService, startService } from '../support/browser.js'
import { checkDocx, docxParagraphs } from '../support/docx.js'
import { type Hands, keyboard, mouse } from '../support/hands.js'

const downloads = mkdtempSync(join(tmpdir(), 'clausulewijzer-'))
let browser: Browser | undefined
let service: RunningService
beforeAll(async () => {
  browser = await openBrowser()
  if (browser === undefined) return
  service = await startService()
  const page = await browser.newPage()
  await page.goto(service.address)
  await page.click('text=Begin')
  await page.fill('#name', 'Stad Voorbeeld')
  await page.fill('#enterpriseNumber', '0000.000.097')
  await page.click('button:has-text("Begin met een dossier")')
  await page.close()
})
afterAll(async () => {
  await browser?.close()
  if (browser !== undefined) await service.stop()
  rmSync(downloads, { recursive: true, force: true })
})

const verder = (page: Page) => page.click('button:has-text("Bewaar en ga verder")')
const question = (page: Page) => page.locator('h1').innerText()

/** A new dossier; its address. */
async function newDossier(page: Page, title: string): Promise<string> {
  await page.goto(`${service.address}/dossiers/nieuw`)
  await page.fill('#title', title)
  await page.check('input[value=services]')
  await page.click('button:has-text("Maak het dossier")')
  return page.url()
}

/** Fills in what stands on the page, by the name of each control. */
const answers: Readonly<Record<string, string>> = {
  description: 'Maaien van 84 km wegberm <en> "meer".',
  cpvCode: '77310000',
  placeOfPerformance: 'Roeselare, Izegem',
  durationMonths: '24',
  launchDate: '1 februari 2027',
  estimatedValue: '€ 148.000',
  labourShare: '70',
  noLotsReason: 'Eén geheel.',
  'administration.contact.name': 'Dienst Aankoop',
  'administration.contact.email': 'aankoop@voorbeeld.example',
  'administration.contact.phone': '051 00 00 00',
  'administration.submissionDeadline': '15/3/2027 11.00',
  'administration.tenderValidityDays': '120',
  'administration.contractManager': 'Jan Claes',
  'administration.specificationsNumber': '2027-014',
  'administration.buyerAddress': 'Grote Markt 1, 9999 Voorbeeldstad',
  'administration.dataProtectionContact': 'privacy@voorbeeld.example',
  'administration.budgetItem': 'Actie 4.2',
  'administration.technicalDescription': 'De bermen worden twee keer per jaar gemaaid.',
  'administration.disputesCourt': 'de rechtbanken van het gerechtelijk arrondissement West-Vlaanderen',
}
const ticks: Readonly<Record<string, string>> = {
  regime: 'ordinary',
  frameworkAgreement: 'nee',
  'estimateIncludes.vat': 'nee',
  'estimateIncludes.options': 'ja',
  'estimateIncludes.renewals': 'ja',
  'estimateIncludes.allLots': 'ja',
  publishEstimates: 'nee',
  usedByNaturalPersons: 'nee',
  'lots.LOT-0001.reservedParticipation': 'none',
  'lots.LOT-0001.reservedExecution': 'no',
  'lots.LOT-0001.fixedPrice': 'nee',
  advancePayment: 'nee',
  procedureType: 'simplified-neg-w-call',
  publication: 'belgium',
  electronicSubmission: 'ja',
  'administration.priceMethod': 'price-list',
  priceVatBasis: 'included',
  priceRevision: 'nee',
  deposit: 'nee',
  renewals: 'nee',
  termInDays: 'nee',
  personalDataProcessed: 'nee',
  'administration.decidingBody': 'executive',
  'administration.siteVisit.kind': 'none',
  'administration.startOfPerformance': 'order',
  'administration.orderPlacing.kind': 'planning',
  'administration.invoiceRhythm': 'monthly',
  'administration.otherDerogations.kind': 'none',
}
/** Nobody is selected, and the inventory is an annex of the buyer's own. */
const saysNone = /\/(selectie|inventaris)$/

/** From the list of tasks to its end, one page after another; answers how many pages that took. */
async function answerEverything(page: Page, hands: Hands): Promise<number> {
  let loads = 0
  await hands.press('main a:has-text("Ga verder")')
  for (; loads < 90; loads++) {
    if (/\/dossiers\/[0-9a-f-]+$/.test(page.url())) return loads
    if (/\/(percelen|clausules)$/.test(page.url())) {
      const isOpen = (await page.locator('button:has-text("Neem over")').count()) > 0
      await hands.press(isOpen ? 'button:has-text("Neem over")' : 'main a:has-text("Ga verder")')
      continue
    }
    if (saysNone.test(page.url())) await hands.choose('[name=geen]', '1')
    else if (page.url().includes('/criteria')) await fillCriteria(hands)
    else await fillQuestion(page, hands)
    await hands.press('button:has-text("Bewaar en ga verder")')
  }
  throw new Error('the journey has no end')
}

/** The same with several lots: each gets its criteria at once. Answers how many characters were typed. */
async function answerLots(page: Page): Promise<number> {
  let typed = 0
  const type = async (name: string, text: string): Promise<void> => {
    await page.fill(`[name="${name}"]`, text)
    typed += text.length
  }
  await page.click('text=Ga verder')
  while (!/\/dossiers\/[0-9a-f-]+$/.test(page.url())) {
    const lot = Number(/LOT-000(\d)/.exec(page.url())?.[1] ?? 1)
    if (page.url().includes('/criteria')) {
      const weights = lot <= 2 ? ['50', '30', '20'] : ['60', '40']
      for (const [index, weight] of weights.entries()) {
        await page.selectOption(`[name="c.${index}.type"]`, index === 0 ? 'price' : 'quality')
        await type(`c.${index}.name`, index === 0 ? 'Prijs' : `Kwaliteit ${index}`)
        await type(`c.${index}.weight`, weight)
        if (index > 0) {
          await type(`c.${index}.description`, 'De aanpak van het werk.')
          await type(`c.${index}.scoring`, '0, 3, 6 of 10, naar het gewicht.')
        }
      }
    } else if (/\/(percelen|clausules)$/.test(page.url())) {
      const accept = page.locator('button:has-text("Neem over")')
      if ((await accept.count()) > 0) await accept.first().click()
      else await page.click('a:has-text("Ga verder")')
      continue
    } else if (saysNone.test(page.url())) await page.check('[name=geen]')
    else {
      for (const [name, text] of Object.entries({
        ...answers,
        [`lots.LOT-000${lot}.title`]: `Perceel ${lot}`,
      })) {
        const control = page.locator(`input[type=text][name="${name}"], textarea[name="${name}"]`)
        if ((await control.count()) > 0) await type(name, text)
      }
      for (const [name, value] of Object.entries(ticks)) {
        const control = page.locator(
          `input[type=radio][name="${name.replace('LOT-0001', `LOT-000${lot}`)}"][value="${value}"]`,
        )
        if ((await control.count()) > 0) await control.check()
      }
    }
    await verder(page)
  }
  return typed
}

async function fillQuestion(page: Page, hands: Hands): Promise<void> {
  for (const [name, text] of Object.entries(answers)) {
    const control = `input[type=text][name="${name}"], textarea[name="${name}"]`
    if ((await page.locator(control).count()) > 0) await hands.type(control, text)
  }
  for (const [name, value] of Object.entries(ticks)) {
    const control = `input[type=radio][name="${name}"]`
    if ((await page.locator(control).count()) > 0) await hands.choose(control, value)
  }
}

async function fillCriteria(hands: Hands): Promise<void> {
  await hands.select('[name="c.0.type"]', 'price')
  await hands.type('[name="c.0.name"]', 'Prijs')
  await hands.type('[name="c.0.weight"]', '60')
  await hands.select('[name="c.1.type"]', 'quality')
  await hands.type('[name="c.1.name"]', 'Plan van aanpak')
  await hands.type('[name="c.1.weight"]', '40')
  await hands.type('[name="c.1.description"]', 'De planning en de inzet van mensen en machines.')
  await hands.type('[name="c.1.scoring"]', '0, 3, 6 of 10, omgerekend naar het gewicht.')
}

describe('a buyer alone with a browser', () => {
  it.each([
    ['with JavaScript', true, mouse],
    ['without JavaScript', false, mouse],
    ['with the keyboard alone', true, keyboard],
  ])('goes from the first question to the downloaded bestek, %s', async (_, javaScriptEnabled, handsOf) => {
    if (browser === undefined) return
    const context = await browser.newContext({ javaScriptEnabled, acceptDownloads: true })
    const page = await context.newPage()
    const dossier = await newDossier(page, 'Onderhoud van de bermen')
    const loads = await answerEverything(page, handsOf(page))
    console.log(`first question to last, ${_}: ${loads} page loads`)
    expect(loads).toBeLessThan(90)
    expect(await page.locator('main').innerText()).toContain('15 van 15 onderdelen klaar')
    await page.goto(`${dossier}/documenten`)
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=Word Bestek')])
    const path = join(downloads, `bestek-${_}.docx`)
    await download.saveAs(path)
    const bytes = new Uint8Array(readFileSync(path))
    expect(checkDocx(bytes)).toEqual([])
    const text = docxParagraphs(bytes).map((paragraph) => paragraph.text)
    // One kind of quotes in a document, whichever were typed.
    expect(text).toContain('Maaien van 84 km wegberm <en> “meer”.')
    expect(text).not.toContain('ONTWERP')
    await context.close()
  })

  it('sees the weights add up while typing', async () => {
    if (browser === undefined) return
    const page = await browser.newPage()
    const dossier = await newDossier(page, 'Gewichten')
    await page.goto(`${dossier}/percelen/LOT-0001/criteria`)
    await page.fill('[name="c.0.weight"]', '60')
    await page.fill('[name="c.1.weight"]', '12,5')
    expect(await page.locator('#totaal').innerText()).toBe('Samen 72,5 van 100')
    await page.close()
  })

  it('with five lots and twelve criteria needs fewer than ninety pages', async () => {
    if (browser === undefined) return
    const page = await browser.newPage()
    let loads = 0
    page.on('load', () => {
      loads += 1
    })
    const dossier = await newDossier(page, 'Vijf percelen')
    await page.goto(`${dossier}/percelen`)
    for (let lots = 1; lots < 5; lots++) await page.click('button:has-text("Voeg een perceel toe")')
    await page.goto(dossier)
    const typed = await answerLots(page)
    expect(await page.locator('main').innerText()).toContain('15 van 15 onderdelen klaar')
    console.log(`stopwatch, five lots and twelve criteria: ${loads} page loads, ${typed} characters typed`)
    expect(loads).toBeLessThan(90)
    await page.close()
  })

  it('sees the text change beside the question, without losing the focus', async () => {
    if (browser === undefined) return
    const page = await browser.newPage()
    const dossier = await newDossier(page, 'Live')
    await page.goto(`${dossier}/vragen/opdracht`)
    await page.locator('[name=description]').pressSequentially('Maaien van <b>bermen</b>')
    await page.locator('#blad .changed').waitFor()
    expect(await page.locator('#blad .changed').innerText()).toContain('Maaien van <b>bermen</b>')
    expect(await page.locator('#gewijzigd').textContent()).toMatch(/Gewijzigd \(Bestek\): 2\.2/)
    expect(await page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA')
    await page.close()
  })

  it('says that the example could not be renewed when the network fails, and goes on', async () => {
    if (browser === undefined) return
    const page = await browser.newPage()
    const dossier = await newDossier(page, 'Traag')
    await page.goto(`${dossier}/vragen/opdracht`)
    await page.route('**/voorbeeld*', (route) => route.abort())
    await page.locator('[name=description]').fill('Tekst')
    await page.locator('#gewijzigd', { hasText: 'Probeer opnieuw' }).waitFor({ state: 'attached' })
    await page.unroute('**/voorbeeld*')
    await verder(page)
    expect(await question(page)).toBe('Wanneer en waar?')
    await page.close()
  })

  it('waits for a slow network without holding up the typing, and shows the last answer only', async () => {
    if (browser === undefined) return
    const page = await browser.newPage()
    const dossier = await newDossier(page, 'Trager')
    await page.goto(`${dossier}/vragen/opdracht`)
    await page.route('**/voorbeeld*', async (route) => {
      await new Promise((done) => setTimeout(done, 1_000))
      await route.continue().catch(() => undefined)
    })
    await page.locator('[name=description]').fill('Eerste')
    await page.locator('#voorbeeld[aria-busy=true]').waitFor({ state: 'attached' })
    await page.locator('[name=description]').fill('Tweede')
    await page.locator('#blad', { hasText: 'Tweede' }).waitFor()
    expect(await page.locator('#blad').innerText()).not.toContain('Eerste')
    expect(await page.locator('#voorbeeld').getAttribute('aria-busy')).toBe('false')
    await page.close()
  })

  it('who works in two tabs is asked which answer stays', async () => {
    if (browser === undefined) return
    const context = await browser.newContext()
    const [one, other] = [await context.newPage(), await context.newPage()]
    const dossier = await newDossier(one, 'Twee tabbladen')
    for (const page of [one, other]) await page.goto(`${dossier}/vragen/tijd-en-plaats`)
    await one.fill('[name=durationMonths]', '12')
    await verder(one)
    await other.fill('[name=durationMonths]', '24')
    await verder(other)
    expect(await question(other)).toBe('Iemand anders wijzigde dit antwoord')
    expect(await accessibilityFaults(other)).toEqual([])
    await other.check('input[value=mijn]')
    await other.click('button:has-text("Bewaar mijn keuze")')
    await other.goto(`${dossier}/antwoorden`)
    expect(await other.locator('main').innerText()).toContain('24')
    await context.close()
  })

  it('who answers in a form whose lot is gone gets the answer back to copy', async () => {
    if (browser === undefined) return
    const context = await browser.newContext()
    const [one, other] = [await context.newPage(), await context.newPage()]
    const dossier = await newDossier(one, 'Vervallen')
    await one.goto(`${dossier}/percelen`)
    await one.click('button:has-text("Voeg een perceel toe")')
    await other.goto(`${dossier}/vragen/perceel?perceel=LOT-0002`)
    await other.fill('textarea[name="lots.LOT-0002.description"]', 'Lang getypt.')
    await one.goto(`${dossier}/percelen/LOT-0002/verwijder`)
    await one.click('button:has-text("Haal het perceel weg")')
    await verder(other)
    expect(await question(other)).toBe('Deze vraag wordt niet meer gesteld')
    expect(await other.locator('main').innerText()).toContain('Lang getypt.')
    expect(await accessibilityFaults(other)).toEqual([])
    await context.close()
  })

  it('keeps an answer through the back button, and everything through a crash of the service', async () => {
    if (browser === undefined) return
    const page = await browser.newPage()
    const dossier = await newDossier(page, 'Herstart')
    await page.goto(`${dossier}/vragen/opdracht`)
    await page.fill('[name=description]', 'Bewaard')
    await verder(page)
    await page.waitForURL('**/vragen/tijd-en-plaats')
    await page.goBack()
    expect(await page.locator('[name=description]').inputValue()).toContain('Bewaard')
    await page.goto(`${dossier}/vragen/tijd-en-plaats`)
    await page.fill('[name=durationMonths]', '36')
    await service.kill()
    await page.click('button:has-text("Bewaar en ga verder")').catch(() => undefined)
    await service.restart()
    await page.goBack().catch(() => undefined)
    await page.goto(`${dossier}/antwoorden`)
    expect(await page.locator('main').innerText()).toContain('Bewaard')
    await page.close()
  })

  it('can do it with the keyboard alone', async () => {
    if (browser === undefined) return
    const page = await browser.newPage()
    await page.goto(`${service.address}/dossiers/nieuw`)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toContain('Ga naar de inhoud')
    await page.keyboard.press('Enter')
    for (let presses = 0; presses < 4; presses++) {
      if ((await page.evaluate('document.activeElement.id')) === 'title') break
      await page.keyboard.press('Tab')
    }
    await page.keyboard.type('Met het toetsenbord')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/dossiers\/[0-9a-f-]{36}$/)
    expect(await page.locator('.cw-bar__name').innerText()).toBe('Met het toetsenbord')
    await page.close()
  })
})

describe('a question page', () => {
  it('shows and clears a finding while the answer changes, before anything is kept', async () => {
    if (browser === undefined) return
    const context = await browser.newContext()
    const page = await context.newPage()
    const dossier = await newDossier(page, 'Bevinding')
    await page.goto(`${dossier}/vragen/procedure`)
    await page.check('input[value="neg-wo-call"]')
    await page.click('button:has-text("Bewaar en kom later terug")')
    await page.goto(`${dossier}/vragen/indienen`)
    await page.check('[name=electronicSubmission][value="nee"]')
    await page.locator('#bevindingen-v-electronicSubmission article').waitFor()
    expect(await page.locator('#bevindingen-v-electronicSubmission').innerText()).toContain(
      'niet elektronisch binnen',
    )
    expect(await page.locator('#strook').innerText()).toContain('1 fout')
    // A fix changes what is kept: it is not offered for an answer that is not.
    expect(await page.locator('#bevindingen-v-electronicSubmission button').count()).toBe(0)
    expect(await accessibilityFaults(page)).toEqual([])
    await page.check('[name=electronicSubmission][value="ja"]')
    await page.locator('#bevindingen-v-electronicSubmission article').waitFor({ state: 'detached' })
    await context.close()
  })

  it('keeps its meaning with forced colours, and prints without the way around', async () => {
    if (browser === undefined) return
    const context = await browser.newContext({ forcedColors: 'active' })
    const page = await context.newPage()
    const dossier = await newDossier(page, 'Kleuren')
    await page.goto(`${dossier}/vragen/opdracht`)
    expect(await accessibilityFaults(page)).toEqual([])
    await page.locator('[name=description]').fill('Gewijzigd')
    await page.locator('#blad .changed').waitFor()
    expect(
      await page.evaluate("getComputedStyle(document.querySelector('#blad .changed')).outlineStyle"),
    ).toBe('solid')
    await page.emulateMedia({ media: 'print', forcedColors: 'none' })
    expect(await page.locator('header').isVisible()).toBe(false)
    expect(await page.locator('#blad').isVisible()).toBe(true)
    await context.close()
  })
})
