import { describe, expect, it } from 'vitest'
import { documentToDocx } from '../../src/documents/to-docx.js'
import { newDossier } from '../../src/dossiers/changes.js'
import { workbenchOf } from '../../src/dossiers/workbench.js'
import { localDate } from '../../src/kernel/local-date.js'
import { euro } from '../../src/kernel/money.js'
import { percentage } from '../../src/kernel/percentage.js'
import { rules } from '../../src/legal-check/rules.js'
import { aCriterion, aLot, aProcedure } from '../../src/procurement/builders.js'
import { type Procedure, procedureSchema } from '../../src/procurement/procedure.js'
import { maximumUpload } from '../../src/uploads/docx-reader.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'
import { madeDocx, wordParagraph } from '../support/made-docx.js'
import { testService } from '../support/service.js'
import { specificationAnswers } from '../support/specification-answers.js'
import { visitor } from '../support/visitor.js'

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Prices of green work are revised. */
const withIndex = {
  priceRevision: { index: 'de loonindex van de sector', fixedPart: 20 },
  administration: {
    ...specificationAnswers.administration,
    revisionFormula: { kind: 'index', baseMonth: 'before-opening', moments: 'yearly' },
  },
}

/** A complete dossier: with an error (paper offers), a warning (no advance) and words that break a rule. */
const faulty = (stated: Partial<Procedure> = {}): Procedure =>
  aProcedure({
    ...procedureSchema.parse({ ...aProcedure(), ...specificationAnswers, ...withIndex }),
    procedureType: 'neg-wo-call',
    negotiationGround: 'value',
    publication: 'none',
    estimatedValue: 120_000 as Procedure['estimatedValue'],
    invitedSuppliers: [{ name: 'Groenbedrijf A' }, { name: 'Groenbedrijf B' }, { name: 'Groenbedrijf C' }],
    electronicSubmission: false,
    advancePayment: null,
    description: 'Maaien van de bermen. De maaiers zijn van het merk Voorbeeldia.',
    clauses: [
      { clause: 'anti-social-dumping' },
      { clause: 'green-mowing' },
      { clause: 'green-no-pesticides' },
    ],
    ...stated,
  })

async function withDossier(procedure = faulty()) {
  const service = await testService()
  const { json } = await service.call('POST', '/dossiers', { body: { procedure } })
  const path = `/dossiers/${json.id}`
  return {
    service,
    person: visitor(service),
    path,
    api: (part = '') => service.call('GET', `${path}${part}`),
  }
}

/** The hidden key of the finding whose card holds these words. */
function keyOf(html: string, words: string): string {
  const card = html.split('<article').find((part) => part.includes(words)) ?? ''
  const key = /name="sleutel" value="([^"]*)"/.exec(card)?.[1] ?? ''
  return key.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
}

describe('the legal check of a dossier', () => {
  it('stands with the question that causes a finding, and in its strip', async () => {
    const { person, path } = await withDossier()
    const question = await person.open(`${path}/vragen/indienen`)
    expect(question.text).toContain('Fout De offertes komen niet elektronisch binnen.')
    expect(question.text).toMatch(/2 fouten · 1 waarschuwing ·/)
    const fragment = await person.send(`${path}/vragen/indienen/voorbeeld`, [['electronicSubmission', 'ja']])
    expect(fragment.text).not.toContain('De offertes komen niet elektronisch binnen.')
    expect(fragment.text).toMatch(/1 fout · 1 waarschuwing/)
  })

  it('groups what it found, with why, source and what was not checked', async () => {
    const { person, path } = await withDossier()
    const { text } = await person.open(`${path}/controle`)
    expect(text).toMatch(/Fouten \(2\).*Waarschuwingen \(1\).*Niet gecontroleerd/)
    expect(text).toContain('artikel 14 van de wet van 17 juni 2016')
    expect(text).toContain('De maaiers zijn van het merk Voorbeeldia.')
    expect(text).toContain('(bron: eigen kennis)')
    expect(text).toMatch(/Niet gecontroleerd: de aankopen van je bestuur in de laatste twaalf maanden/)
  })

  it('counts the rules that looked, and links each answer that another one lacks', async () => {
    const bare: Procedure = { title: 'Bermen', launchDate: localDate('2027-02-01') }
    const { person, path, api } = await withDossier(bare)
    const page = await person.open(`${path}/controle`)
    const { notChecked } = (await api('/workbench')).json as {
      notChecked: readonly { code: string; at?: string; needs: string }[]
    }
    const blind = new Set(notChecked.map(({ code }) => code)).size
    expect(blind).toBeGreaterThan(10)
    expect(page.text).toMatch(new RegExp(`${rules.length - blind} van ${rules.length} regels ?nagekeken`))
    expect(page.text).toContain(`Niet gecontroleerd (${blind} van ${rules.length} regels)`)
    const list = page.html.slice(page.html.indexOf('id="niet-gecontroleerd"'))
    for (const { at, needs } of notChecked)
      if (at !== undefined) expect(list, `${needs} at ${at}`).toMatch(new RegExp(`<a [^>]*>${needs}`))
  })

  it('names a rule that lacks several answers once, with the lot of each', async () => {
    const lots = ['LOT-0001', 'LOT-0002'].map((id) =>
      aLot({ id, clauses: [{ clause: 'target-group-hours', parameters: { hours: 100 } }] }),
    )
    const { person, path } = await withDossier(aProcedure({ lots, durationMonths: undefined }))
    expect((await person.open(`${path}/controle`)).text).toMatch(
      /\( ?EXE-05 ?\)\. Niet gecontroleerd: de looptijd ?; de raming van het perceel \(perceel 1\) ?; de geraamde arbeidsuren \(perceel 1\) ?; de raming van het perceel \(perceel 2\)/,
    )
  })

  it('mends an error in one click, and puts words into a text where they belong', async () => {
    const { person, path, api } = await withDossier()
    for (const words of ['niet elektronisch binnen', 'Voorbeeldia']) {
      const { html } = await person.open(`${path}/controle`)
      const after = await person.send(`${path}/controle`, [
        ['sleutel', keyOf(html, words)],
        ['doe', 'herstel'],
      ])
      expect(after.status).toBe(200)
    }
    const { json } = await api()
    expect(json.procedure.electronicSubmission).toBe(true)
    expect(json.procedure.description).toBe(
      'Maaien van de bermen. De maaiers zijn van het merk Voorbeeldia of gelijkwaardig.',
    )
    expect((await person.open(`${path}/controle`)).text).not.toContain('Fouten (')
  })

  it('blocks a final document as long as an error stands; a draft is marked', async () => {
    const { person, path, service } = await withDossier()
    const refused = await service.call('GET', `${path}/documents/specifications.txt`)
    expect(refused.status).toBe(409)
    expect(refused.json.findings.map(({ code }: { code: string }) => code).toSorted()).toEqual([
      'PRO-11',
      'TEC-02',
    ])
    expect(refused.json.missing).toEqual([])
    const draft = await service.call('GET', `${path}/documents/specifications.txt?draft=true`)
    expect(draft.text).toMatch(/^ONTWERP/)
    const downloads = await person.open(`${path}/documenten`)
    expect(downloads.text).toContain('2 fouten houden een definitief document tegen')
    expect((await person.open(`${path}/documenten/specifications.txt`)).text).toContain('ONTWERP')
  })

  it('keeps why a warning was left, with author and date, and prints it in the motiveringsnota and on the internal sheet', async () => {
    const { person, path, api, service } = await withDossier()
    const { html } = await person.open(`${path}/controle`)
    const key = keyOf(html, 'Er is geen voorschot voorzien')
    const empty = await person.send(`${path}/controle`, [
      ['sleutel', key],
      ['doe', 'motiveer'],
      ['motivering', '  '],
    ])
    expect(empty.status).toBe(422)
    expect(empty.text).toContain('Schrijf waarom je dit zo laat')
    const kept = await person.send(`${path}/controle`, [
      ['sleutel', key],
      ['doe', 'motiveer'],
      ['motivering', 'De opdracht duurt twee weken.'],
    ])
    expect(kept.text).toMatch(/Motivering van .*, 24 november 2026: De opdracht duurt twee weken\./)
    const { json } = await api('/findings')
    const motivated = json.find(({ code }: { code: string }) => code === 'PRO-12')
    expect(motivated.motivation).toMatchObject({
      text: 'De opdracht duurt twee weken.',
      when: '2026-11-24T09:00:00.000Z',
    })
    const note = await service.call('GET', `${path}/documents/motivation.txt?draft=true`)
    expect(note.text).toMatch(/Bijzondere afwegingen[\s\S]*De opdracht duurt twee weken\./)
    expect(note.text).not.toContain('PRO-12')
    const sheet = await service.call('GET', `${path}/documents/internal-sheet.txt?draft=true`)
    expect(sheet.text.replaceAll('\u00a0', ' ')).toMatch(
      /Waarschuwing \(PRO-12\).*Motivering, .*, 24 november 2026: De opdracht duurt twee weken\./,
    )
    expect(sheet.text).toContain('(regel PRO-12): bron gelezen')
    expect((await person.open(`${path}/geschiedenis`)).text).toContain('Motiveerde een waarschuwing')
  })

  it('checks an own wording like everything else, and gives the text of the library back', async () => {
    const lots = [
      aLot({
        reservedParticipation: 'res-ws',
        clauses: [
          {
            clause: 'reserved-participation',
            wording: 'Alleen erkende maatwerkbedrijven mogen een offerte indienen.',
          },
        ],
      }),
    ]
    const { person, path, api } = await withDossier(
      aProcedure({ lots, clauses: [{ clause: 'anti-social-dumping' }] }),
    )
    const codes = async () => (await api('/findings')).json.map(({ code }: { code: string }) => code)
    expect(await codes()).toEqual(expect.arrayContaining(['RES-01', 'RES-02', 'RES-03']))
    const { html } = await person.open(`${path}/clausules`)
    const key = keyOf(html, 'verwijst niet naar artikel 15')
    await person.send(`${path}/controle`, [
      ['sleutel', key],
      ['doe', 'herstel'],
      ['terug', `${path}/clausules`],
    ])
    expect(await codes()).not.toEqual(expect.arrayContaining(['RES-02']))
  })

  it('stands with the sentence in the document, and with an own wording before it is kept', async () => {
    const { person, path } = await withDossier()
    const document = await person.open(`${path}/document/specifications`)
    expect(document.text).toContain(
      'De maaiers zijn van het merk Voorbeeldia. Fout Een merk, type, octrooi of oorsprong staat er zonder "of gelijkwaardig".',
    )
    const shown = await person.send(`${path}/clausules/anti-social-dumping/aanpassen`, [
      ['tekst', 'De opdrachtnemer bezorgt een lijst met de namen van de doelgroepwerknemers.'],
      ['doe', 'toon'],
    ])
    expect(shown.text).toContain('Fout De tekst vraagt namen of gezondheidsgegevens van werknemers.')
  })

  it('keeps the parameters of an own wording as fields, asks them, and finds a number that differs', async () => {
    const lots = [aLot({ clauses: [{ clause: 'target-group-hours', parameters: { hours: 115 } }] })]
    const { person, path, api } = await withDossier(aProcedure({ lots }))
    const page = `${path}/clausules/target-group-hours/aanpassen?perceel=LOT-0001`
    expect((await person.open(page)).html).toContain(
      'minstens {{aantal uren voor kansengroepen}} presteren door personen uit kansengroepen',
    )
    await person.send(page, [
      [
        'tekst',
        '## Wat wij vragen\n\nMinstens {{aantal uren voor kansengroepen}} voor kansengroepen:\n\n- binnen;\n- buiten.',
      ],
      ['doe', 'bewaar'],
    ])
    const document = await person.open(`${path}/document/specifications`)
    expect(document.html).toMatch(/<li>.*buiten/)
    expect(document.text.replaceAll('\u00a0', ' ')).toContain('Minstens 115 uur voor kansengroepen')
    const asked = await person.open(`${path}/vragen/clausules-invullen?perceel=LOT-0001`)
    expect(asked.text).toContain(
      'Hoeveel uren van dit perceel worden minstens door personen uit kansengroepen',
    )

    await person.send(page, [
      ['tekst', 'Minstens 200 uren voor kansengroepen.'],
      ['doe', 'bewaar'],
    ])
    const { html, text } = await person.open(page)
    expect(text.replaceAll('\u00a0', ' ')).toContain('noemt 200 uur')
    await person.send(`${path}/controle`, [
      ['sleutel', keyOf(html, 'noemt 200')],
      ['doe', 'herstel'],
      ['terug', page],
    ])
    expect((await api('')).json.procedure.lots[0].clauses[0].parameters).toEqual({ hours: 200 })
  })

  it('says which field does not exist, and keeps what was typed', async () => {
    const { person, path } = await withDossier()
    const answer = await person.send(`${path}/clausules/anti-social-dumping/aanpassen`, [
      ['tekst', 'Met {{iets}}.'],
      ['doe', 'bewaar'],
    ])
    expect(answer.text).toContain('Het veld {{iets}} bestaat niet in deze clausule')
    expect(answer.html).toContain('Met {{iets}}.</textarea>')
  })

  it('shows a criterion what is wrong with it, and goes back only to pages of the dossier', async () => {
    const lots = [
      aLot({ awardCriteria: [aCriterion({ type: 'price', name: 'Prijs', weight: percentage(60) })] }),
    ]
    const { person, path } = await withDossier(faulty({ lots }))
    const page = await person.open(`${path}/percelen/LOT-0001/criteria`)
    expect(page.text).toContain('De gewichten zijn samen 60 in plaats van 100.')
    const after = await person.send(`${path}/controle`, [
      ['sleutel', keyOf(page.html, 'samen 60')],
      ['doe', 'herstel'],
      ['terug', '//elders.example/'],
    ])
    expect(after.path).toBe(`${path}/controle`)
  })

  it('counts what other dossiers of the same kind and year bought, and says what it cannot know', async () => {
    const { service, person, path } = await withDossier()
    const unknown = 'waarvoor geen dossier in Clausulewijzer is'
    const before = await person.open(`${path}/controle`)
    expect(before.text).toContain(unknown)
    const other = aProcedure({ ...faulty(), title: 'Maaien van de dijken', estimatedValue: euro(90_000) })
    await service.call('POST', '/dossiers', { body: { procedure: other } })
    const { text } = await person.open(`${path}/controle`)
    expect(text).toContain(
      'Samen met "Maaien van de dijken" komt dezelfde soort aankoop op € 210.000; deze opdracht alleen blijft onder € 140.000.',
    )
    expect(text).not.toContain(unknown)
    const shown = await person.send(`${path}/vragen/indienen/voorbeeld`, [['electronicSubmission', 'ja']])
    expect(shown.text).toMatch(/2 waarschuwingen/)
  })

  it('does nothing when the finding is gone meanwhile', async () => {
    const { person, path, api } = await withDossier()
    const before = (await api()).json.revision
    const after = await person.send(`${path}/controle`, [
      ['sleutel', 'PRO-99|nergens'],
      ['doe', 'herstel'],
    ])
    expect(after.status).toBe(200)
    expect((await api()).json.revision).toBe(before)
    expect((await person.send(`${path}/controle`, [['doe', 'iets']])).status).toBe(404)
  })
})

describe('the pages of the rules', () => {
  it('list every rule, and show each with its ground, its examples and how sure it is', async () => {
    const person = visitor(await testService())
    const list = await person.open('/regels')
    for (const { code, title, finds, why, grounds } of rules) {
      expect(list.text).toContain(title.replaceAll('\u00a0', ' '))
      const page = await person.open(`/regels/${code}`)
      expect(page.status).toBe(200)
      for (const words of [why, ...grounds.map(({ citation }) => citation)])
        expect(page.text).toContain(words.replaceAll(/\s+/g, ' '))
      expect(finds).toMatch(/^[A-Z].*\.$/)
    }
    expect((await person.open('/regels/no-local-preference')).text).toContain('Zo is het goed')
    expect((await person.open('/regels/XXX-01')).status).toBe(404)
  })

  it('are the same in the API', async () => {
    const { call } = await testService()
    const { json } = await call('GET', '/rules?limit=200')
    expect(json.total).toBe(rules.length)
    const one = await call('GET', '/rules/awd-04')
    expect(one.json).toMatchObject({ code: 'AWD-04', id: 'no-local-preference', reads: ['text'] })
    expect((await call('GET', '/rules/x')).status).toBe(404)
  })
})

function formWith(file: Uint8Array<ArrayBuffer>): FormData {
  const form = new FormData()
  form.set('bestand', new File([file], 'bestek.docx', { type: docxType }))
  return form
}

describe("somebody else's bestek", () => {
  const text =
    '# Gunningscriteria\n\nHet MVO-beleid van de inschrijver wordt beoordeeld op 10 punten.\n\n# Uitvoering\n\nDe opdrachtnemer laat minstens 200 uren presteren door personen uit kansengroepen.'

  it('is checked as pasted text: findings with the sentence and its place, clauses and what they lack', async () => {
    const person = visitor(await testService())
    const { text: seen, status } = await person.send('/controle', [['tekst', text]])
    expect(status).toBe(200)
    expect(seen).toContain(
      'Het MVO-beleid van de inschrijver wordt beoordeeld op 10 punten. Gunningscriteria, alinea 1',
    )
    expect(seen).toMatch(
      /Uren of werk voor kansengroepen.*Ontbreekt: controle tijdens de uitvoering; een sanctie\./,
    )
  })

  it('becomes a dossier when asked, without its sentences', async () => {
    const service = await testService()
    const person = visitor(service)
    const { html } = await person.send('/controle', [
      ['tekst', `# Onderhoud van de bermen\n\nDe raming bedraagt 85.000 euro; CPV-code 77312000.\n\n${text}`],
    ])
    const begin = /name="begin" value="([^"]*)"/.exec(html)?.[1]?.replaceAll('&quot;', '"') ?? ''
    const tasks = await person.send('/controle/overnemen', [['begin', begin]])
    expect(tasks.text).toContain('Onderhoud van de bermen')
    const { json } = await service.call('GET', tasks.path)
    expect(json.procedure).toMatchObject({
      title: 'Onderhoud van de bermen',
      cpvCode: '77312000',
      estimatedValue: 85_000,
      lots: [{ clauses: [{ clause: 'target-group-hours', parameters: { hours: 200 } }] }],
    })
    expect(JSON.stringify(json.procedure)).not.toContain('MVO-beleid')
    for (const wrong of ['{"titel":1', '{"title":"A","clauses":[{"clause":"bestaat-niet"}]}'])
      expect((await person.send('/controle/overnemen', [['begin', wrong]])).status).toBe(422)
  })

  it('asks for something to check, and keeps what was typed', async () => {
    const person = visitor(await testService())
    expect((await person.send('/controle', [['tekst', ' ']])).text).toContain(
      'plak een tekst of kies een bestand',
    )
  })

  it('is read from a Word file, through the API as well, and never kept', async () => {
    const service = await testService()
    const shelf = shippedShelf()
    const occasion = { at: '2026-11-24T09:00:00.000Z', today: testDay, who: 'test' }
    const dossier = newDossier('test-1', 'test', faulty(), shelf, occasion)
    const document = workbenchOf(dossier, shelf, testDay).document('specifications')
    if (document === undefined) throw new Error('no bestek')
    const bytes = await documentToDocx(document)
    const response = await service.app.request('/api/v1/legal-check', {
      method: 'POST',
      headers: { Host: '127.0.0.1:3000', 'Content-Type': docxType },
      body: new Uint8Array(bytes),
    })
    const json = (await response.json()) as { findings: { code: string; sentence: string }[] }
    expect(response.status).toBe(200)
    expect(json.findings).toContainEqual(
      expect.objectContaining({ code: 'TEC-02', sentence: 'De maaiers zijn van het merk Voorbeeldia.' }),
    )
    expect((await service.call('GET', '/dossiers')).json.total).toBe(0)
  })

  it.each([
    ['a text of nothing', 'text/plain', '', 422],
    ['another kind of content', 'application/json', '{}', 415],
    ['a file that is no Word file', docxType, 'PK dit is geen zip', 415],
  ])('is refused with a reason: %s', async (_, type, body, status) => {
    const { app } = await testService()
    const response = await app.request('/api/v1/legal-check', {
      method: 'POST',
      headers: { Host: '127.0.0.1:3000', 'Content-Type': type },
      body,
    })
    expect(response.status).toBe(status)
    expect(((await response.json()) as { detail: string }).detail).toMatch(/[a-z)]\.$/)
  })

  it('may be as large as the page says', async () => {
    const { app } = await testService()
    const noise = Uint8Array.from(
      { length: maximumUpload - 100_000 },
      (_, index) => (index * index * 7919) >> 5,
    )
    const words = wordParagraph('De koffie draagt het Max Havelaar-keurmerk.')
    const body = new Uint8Array(madeDocx(words, { 'word/media/foto.jpg': [noise, { level: 0 }] }))
    expect(body.length).toBeGreaterThan(maximumUpload - 100_000)
    for (const [path, form] of [
      ['/api/v1/legal-check', body],
      ['/controle', formWith(body)],
    ] as const) {
      const response = await app.request(path, {
        method: 'POST',
        headers: { Host: '127.0.0.1:3000', ...(form === body && { 'Content-Type': docxType }) },
        body: form,
      })
      expect(response.status).toBe(200)
      expect(await response.text()).toContain('Max Havelaar')
    }
  })

  it('is refused before it is read when it is too large', async () => {
    const { app } = await testService()
    const response = await app.request('/api/v1/legal-check', {
      method: 'POST',
      headers: { Host: '127.0.0.1:3000', 'Content-Type': docxType },
      body: new Uint8Array(maximumUpload + 2 * 1024 * 1024),
    })
    expect(response.status).toBe(413)
    expect(((await response.json()) as { detail: string }).detail).toMatch(/\.$/)
  })

  it('is not taken from another website', async () => {
    const { app } = await testService()
    const response = await app.request('/api/v1/legal-check', {
      method: 'POST',
      headers: { Host: '127.0.0.1:3000', 'Content-Type': 'text/plain', Origin: 'https://elders.example' },
      body: text,
    })
    expect(response.status).toBe(403)
  })
})
