import { describe, expect, it } from 'vitest'
import { failure, success } from '../../src/kernel/result.js'
import { aSupplier } from '../../src/suppliers/builders.js'
import type { SupplierStore } from '../../src/suppliers/supplier-store.js'
import { madeXlsx, textCell } from '../support/made-xlsx.js'
import { testService } from '../support/service.js'
import { visitor } from '../support/visitor.js'

const importPage = '/regie/ondernemingen/import'
const csvFile = (...rows: readonly string[]) => new File([rows.join('\n')], 'lijst.csv', { type: 'text/csv' })

async function service(inStore?: (store: SupplierStore) => SupplierStore) {
  const made = await testService(inStore && { inStore })
  const person = visitor(made)
  return {
    ...made,
    ...person,
    upload: (file: File) => person.sendFile(importPage, 'bestand', file),
    names: () => [...made.suppliers.all()].map(({ name }) => name).sort(),
  }
}

const list = csvFile(
  'Naam;KBO-nummer;Website;Kleur',
  'Groen;;https://nieuw.example;groen',
  'Fietserij;0123456749;;',
  'Fout;123;;',
  'Zelfde;;;',
  ';;;rood',
)

async function withRegister() {
  const made = await service()
  await made.suppliers.create(aSupplier({ id: 'groen', name: 'Groen', website: 'https://oud.example' }))
  await made.suppliers.create(aSupplier({ id: 'zelfde', name: 'Zelfde' }))
  return made
}

describe('an import through the pages', () => {
  it('shows every row before anything is stored, then writes what was shown', async () => {
    const { upload, send, open, suppliers, names } = await withRegister()
    const preview = await upload(list)
    expect(preview.status).toBe(200)
    for (const words of [
      'lijst.csv Wat er verandert',
      '1 nieuwe onderneming en 1 wijziging . Er is nog niets bewaard.',
      '1 onderneming staat al zo in het register.',
      'Rij 4 B4 (KBO-nummer): Vul een ondernemingsnummer van tien cijfers in',
      'Website: was https://oud.example → wordt https://nieuw.example',
      'Fietserij rij 3',
      'Kolommen: 3 van 4 worden gelezen',
      'Ongewijzigd (1)',
      'Overgeslagen (1)',
    ])
      expect(preview.text).toContain(words)
    expect(names()).toEqual(['Groen', 'Zelfde'])
    const result = await send(`${preview.path}/neem-over`, [])
    expect(result.text).toContain('1 nieuwe onderneming en 1 gewijzigde onderneming bewaard.')
    expect(result.text).toContain('1 rij werd niet ingelezen.')
    expect(names()).toEqual(['Fietserij', 'Groen', 'Zelfde'])
    expect(await suppliers.find('groen')).toMatchObject({ website: 'https://nieuw.example', revision: 2 })
    expect((await send(`${preview.path}/neem-over`, [])).text).toContain('De lijst is overgenomen')
    expect(names()).toHaveLength(3)
    const report = await open(`${preview.path}/verslag.csv`)
    expect(report.html).toContain('4;geweigerd;;B4;KBO-nummer;')
    expect(report.html).toContain('2;gewijzigd;Groen;;Website;https://oud.example;https://nieuw.example')
    const again = await upload(list)
    expect(again.text).toContain('Er is niets te wijzigen.')
    expect(again.html).not.toContain('/neem-over')
  })

  it('takes the word of a person for a column, also when no header is known', async () => {
    const { upload, send, names } = await service()
    const unknown = await upload(csvFile('Wie;Waar', 'Groen;Tielt'))
    expect(unknown.status).toBe(422)
    expect(unknown.html).toContain('Fout: Wat er verandert')
    const mapped = await send(unknown.path, [
      ['kolom-A', 'name'],
      ['kolom-B', 'address.municipality'],
    ])
    expect(mapped.text).toContain('1 nieuwe onderneming en 0 wijzigingen')
    expect(mapped.text).toContain('Groen rij 2 Tielt')
    const left = await send(mapped.path, [
      ['kolom-A', 'name'],
      ['kolom-B', ''],
    ])
    expect(left.text).toContain('door jou overgeslagen')
    expect(left.text).toContain('Gemeente niet bekend')
    await send(`${left.path}/neem-over`, [])
    expect(names()).toEqual(['Groen'])
    expect((await send(mapped.path, [['kolom-A', 'onzin']])).status).toBe(200)
  })

  it('lets a name change only when a person says so', async () => {
    const { upload, send, suppliers } = await service()
    await suppliers.create(aSupplier({ id: 'oud', name: 'Oude naam', enterpriseNumber: '0123456749' }))
    const refused = await upload(csvFile('Naam;KBO-nummer', 'Verse naam;0123456749'))
    expect(refused.text).toContain('hoort in het register bij "Oude naam"')
    const allowed = await send(refused.path, [['namen', 'ja']])
    expect(allowed.text).toContain('Naam: was Oude naam → wordt Verse naam')
  })

  it('shows the new difference when the register changed in between, and stores nothing before that is agreed', async () => {
    const { upload, send, suppliers } = await withRegister()
    const preview = await upload(list)
    await suppliers.update('groen', 1, (firm) => success({ ...firm, website: 'https://ander.example' }))
    const renewed = await send(`${preview.path}/neem-over`, [])
    expect(renewed.text).toContain('Het register veranderde sinds je keek')
    expect(renewed.text).toContain('was https://ander.example → wordt https://nieuw.example')
    expect(await suppliers.find('groen')).toMatchObject({ website: 'https://ander.example' })
    expect((await send(`${preview.path}/neem-over`, [])).text).toContain('De lijst is overgenomen')
    expect(await suppliers.find('groen')).toMatchObject({ website: 'https://nieuw.example' })
  })

  it('does not mind a change that has nothing to do with the file', async () => {
    const { upload, send, suppliers } = await withRegister()
    const preview = await upload(list)
    await suppliers.update('zelfde', 1, (firm) => success({ ...firm, description: 'Anders.' }))
    expect((await send(`${preview.path}/neem-over`, [])).text).toContain('De lijst is overgenomen')
    expect(await suppliers.find('zelfde')).toMatchObject({ description: 'Anders.' })
  })

  it('writes once, however often and in how many windows somebody agrees', async () => {
    const { upload, send, suppliers } = await service()
    const file = csvFile('Naam', 'Groen', 'Fietserij')
    const [one, other] = [await upload(file), await upload(file)]
    await Promise.all([one, one, other].map(({ path }) => send(`${path}/neem-over`, [])))
    expect([...suppliers.all()]).toHaveLength(2)
  })

  it('says how far it is while it writes, and what became of it afterwards', async () => {
    let open: () => void = () => undefined
    const opened = new Promise<void>((resolve) => {
      open = resolve
    })
    const person = await service((store) => ({
      ...store,
      create: async (firm) => {
        if (firm.name !== 'Groen') await opened
        return store.create(firm)
      },
    }))
    const { path } = await person.upload(csvFile('Naam', 'Groen', 'Fietserij'))
    const confirming = person.send(`${path}/neem-over`, [])
    let busy = await person.open(path)
    for (let tries = 0; tries < 100 && !busy.text.includes('1 van 2'); tries += 1)
      busy = await person.open(path)
    expect(busy.text).toContain('De lijst wordt overgenomen')
    expect(busy.text).toContain('1 van 2 ondernemingen zijn bewaard.')
    expect((await person.open(`${path}/verslag.csv`)).status).toBe(404)
    expect((await person.send(`${path}/vergeet`, [])).path).toBe(importPage)
    open()
    expect((await confirming).text).toContain('2 nieuwe ondernemingen')
  })

  it('says which firms could not be written, and writes the others', async () => {
    const { upload, send, names } = await service((store) => ({
      ...store,
      create: async (firm) =>
        firm.name === 'Groen' ? failure({ kind: 'no-room', code: 'ENOSPC' }) : store.create(firm),
    }))
    const { path } = await upload(csvFile('Naam', 'Groen', 'Fietserij'))
    const result = await send(`${path}/neem-over`, [])
    expect(result.text).toContain('De lijst is voor een deel overgenomen')
    expect(result.text).toContain('Niet bewaard (1) Groen rij 2 De schijf is vol.')
    expect(names()).toEqual(['Fietserij'])
  })

  it('says so when it breaks halfway, without the words of a user in the log', async () => {
    const { upload, send, open, log } = await service((store) => ({
      ...store,
      create: () => Promise.reject(new Error('geheime naam')),
    }))
    const { path } = await upload(csvFile('Naam', 'Groen'))
    const broken = await send(`${path}/neem-over`, [])
    expect([broken.status, broken.text.includes('Het overnemen is gestopt')]).toEqual([500, true])
    expect((await open(path)).status).toBe(500)
    expect(log.join()).toContain('fout bij het inlezen')
    expect(log.join()).not.toContain('geheime')
  })

  it('forgets a file when it is told to, and after half an hour', async () => {
    const { upload, send, open, at } = await service()
    const first = await upload(csvFile('Naam', 'Groen'))
    expect((await send(`${first.path}/vergeet`, [])).path).toBe(importPage)
    expect((await open(first.path)).status).toBe(404)
    const second = await upload(csvFile('Naam', 'Groen'))
    at('2026-11-24T09:29:00Z')
    expect((await open(second.path)).status).toBe(200)
    at('2026-11-24T09:31:00Z')
    const gone = await open(second.path)
    expect([gone.status, gone.text.includes('Kies het bestand opnieuw')]).toEqual([404, true])
    expect((await send(`${second.path}/neem-over`, [])).status).toBe(404)
  })

  it('stays usable with thousands of rows: the first of each group, and the rest on pages', async () => {
    const { upload, open } = await service()
    const rows = Array.from({ length: 3_000 }, (_, index) => `Firma ${index};${index % 3 === 0 ? '12' : ''}`)
    const preview = await upload(csvFile('Naam;KBO-nummer', ...rows))
    expect(preview.text).toContain('Niet ingelezen (1.000)')
    expect(preview.text).toContain('Nieuw (2.000)')
    expect(preview.html.length).toBeLessThan(100_000)
    const second = await open(`${preview.path}?groep=new&pagina=2`)
    expect(second.text).toContain('Bladzijde 2 van 10')
    expect(second.text).toContain('Firma 301')
    expect(second.text).not.toContain('Firma 299 ')
  })
})

describe('a file that should not be read', () => {
  it.each([
    ['nothing', new File([], ''), 'Kies een bestand dat eindigt op .csv of .xlsx.'],
    ['junk', new File([new Uint8Array([1, 0, 2, 0, 7])], 'a.csv'), 'Dit is geen CSV- of Excel-bestand.'],
    ['a broken zip', new File(['PK\x03\x04rommel'], 'a.xlsx'), 'Dit is geen CSV- of Excel-bestand.'],
    [
      'an old workbook',
      new File([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 1])], 'a.xls'),
      'Dit is een oud Excel-bestand',
    ],
    [
      'a formula',
      new File([new Uint8Array(madeXlsx('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>'))], 'a.xlsx'),
      'Er staan formules in het bestand, onder meer in A1.',
    ],
    [
      'a zip that unpacks to 60 MB',
      new File(
        [new Uint8Array(madeXlsx(`<row r="1">${textCell('A1', 'x'.repeat(60 * 1024 * 1024))}</row>`))],
        'bom.xlsx',
      ),
      'Het bestand wordt uitgepakt te groot.',
    ],
  ])('is refused on the same page with what to do: %s', async (_, file, message) => {
    const { upload, suppliers } = await service()
    const { status, text, html } = await upload(file)
    expect(status).toBe(422)
    expect(html).toContain('Fout: Importeer een lijst')
    expect(text).toContain(message)
    expect([...suppliers.all()]).toEqual([])
  })

  it('is refused before it is read when it is larger than 10 MB', async () => {
    const { upload } = await service()
    const over = await upload(new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'groot.csv'))
    expect([over.status, over.text.includes('groter dan 10 MB')]).toEqual([422, true])
    const far = await upload(new File([new Uint8Array(12 * 1024 * 1024)], 'groot.csv'))
    expect([far.status, far.text.includes('groter dan 10 MB')]).toEqual([413, true])
  })

  it('shows what cells say as text, whatever they say', async () => {
    const { upload } = await service()
    const { html } = await upload(csvFile('Naam;<script>alert(1)</script>', '<img src=x onerror=alert(1)>;y'))
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(html).not.toMatch(/<img|<script>/)
  })
})
