import { describe, expect, it } from 'vitest'
import { anActivity, aSupplier } from '../../src/suppliers/builders.js'
import { toCsv } from '../../src/suppliers/exchange/to-csv.js'
import { toXlsx } from '../../src/suppliers/exchange/to-xlsx.js'
import { profileOf } from '../../src/suppliers/supplier.js'
import { madeXlsx } from '../support/made-xlsx.js'
import { testService } from '../support/service.js'

const profile = profileOf(aSupplier({ name: 'Groenwerk vzw', enterpriseNumber: '0123456749' }))
const ifMatch = (tag: string | null) => ({ 'If-Match': tag ?? '' })

describe('the register through the API', () => {
  it('keeps a firm under an id from its name, and gives it back with its contact and what needs a look', async () => {
    const { call } = await testService()
    const body = { ...profile, contact: { email: 'an@voorbeeld.be' } }
    const made = await call('POST', '/suppliers', { body })
    expect(made.status).toBe(201)
    expect(made.headers.get('Location')).toBe('/api/v1/suppliers/groenwerk-vzw')
    const read = await call('GET', '/suppliers/groenwerk-vzw')
    expect(read.headers.get('ETag')).toBe('"1"')
    expect(read.json).toEqual(made.json)
    expect(read.json).toMatchObject({ id: 'groenwerk-vzw', revision: 1, ...body })
    expect(read.json.ageing).toEqual([
      { path: '', kind: 'never-verified', says: 'De gegevens: nog door niemand nagekeken.' },
    ])
    const other = await call('POST', '/suppliers', { body: { name: 'Groenwerk, vzw' } })
    expect(other.json.id).toBe('groenwerk-vzw-2')
    expect((await call('POST', '/suppliers', { body: { name: '!' } })).json.id).toBe('onderneming')
  })

  it('replaces a profile over the revision that was read, and no other', async () => {
    const { call } = await testService()
    const made = await call('POST', '/suppliers', { body: profile })
    const body = { ...profile, description: 'Maait en snoeit.' }
    const path = '/suppliers/groenwerk-vzw'
    expect((await call('PUT', path, { body })).status).toBe(428)
    const put = await call('PUT', path, { body, headers: ifMatch(made.headers.get('ETag')) })
    expect([put.status, put.headers.get('ETag')]).toEqual([200, '"2"'])
    expect(put.json).toMatchObject(body)
    const back = await call('PUT', path, {
      body: { ...put.json, description: 'Maait.' },
      headers: ifMatch('"2"'),
    })
    expect(back.json).toMatchObject({ ...body, id: 'groenwerk-vzw', revision: 3, description: 'Maait.' })
    expect((await call('PUT', path, { body: { ...body, naam: 'x' }, headers: ifMatch('"3"') })).status).toBe(
      422,
    )
    const late = await call('PUT', path, { body: profile, headers: ifMatch(made.headers.get('ETag')) })
    expect([late.status, late.json.revision]).toEqual([412, 3])
    expect((await call('PUT', '/suppliers/niemand', { body, headers: ifMatch('"1"') })).status).toBe(404)
    expect((await call('GET', '/suppliers/niemand')).status).toBe(404)
  })

  it('says what is wrong, each fault at its path', async () => {
    const { call } = await testService()
    const body = {
      name: '',
      themes: ['ruimtevaart'],
      activities: [anActivity({ cpvCodes: ['77310000'] })],
      kleur: 'groen',
    }
    const shape = await call('POST', '/suppliers', { body })
    expect(shape.status).toBe(422)
    expect(shape.json.errors.map(({ path }: { path: string }) => path)).toEqual(
      expect.arrayContaining(['name', 'kleur']),
    )
    const names = await call('POST', '/suppliers', {
      body: { name: 'A', themes: ['ruimtevaart'], address: { municipality: '99999' } },
    })
    expect(names.json.errors.map(({ path }: { path: string }) => path)).toEqual([
      'address.municipality',
      'themes.0',
    ])
  })

  it('has one firm for a KBO number, also when two are sent at once or a firm takes it over', async () => {
    const { call, suppliers } = await testService()
    const answers = await Promise.all(
      ['Groenwerk', 'Fietserij'].map((name) =>
        call('POST', '/suppliers', { body: { name, enterpriseNumber: '0123456749' } }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(answers.find(({ status }) => status === 409)?.json).toMatchObject({
      supplier: expect.stringMatching(/^(groenwerk|fietserij)$/),
    })
    const third = await call('POST', '/suppliers', { body: { name: 'Derde' } })
    const taken = { name: 'Derde', enterpriseNumber: '0123.456.749' }
    const headers = ifMatch(third.headers.get('ETag'))
    expect((await call('PUT', '/suppliers/derde', { body: taken, headers })).status).toBe(409)
    const [first] = [...suppliers.all()].filter(({ enterpriseNumber }) => enterpriseNumber !== undefined)
    const gone = await call('PUT', `/suppliers/${first?.id}`, {
      body: { name: first?.name },
      headers: ifMatch('"1"'),
    })
    expect(gone.status).toBe(200)
    expect((await call('PUT', '/suppliers/derde', { body: taken, headers })).status).toBe(200)
  })

  it('lists the firms by name, a page at a time, those that words and a state ask for', async () => {
    const { call, suppliers } = await testService()
    for (const [id, stated] of [
      ['bbb', { name: 'Bakkerij', verifiedOn: '2026-11-20' }],
      ['aaa', { name: 'Ateljee', archived: true }],
      ['ccc', { name: 'Çirkel', enterpriseNumber: '0123456749' }],
    ] as const)
      await suppliers.create(aSupplier({ id, ...(stated as object) }))
    const names = async (query: string) =>
      (await call('GET', `/suppliers${query}`)).json.items.map((item: { name: string }) => item.name)
    expect(await names('')).toEqual(['Ateljee', 'Bakkerij', 'Çirkel'])
    const page = (await call('GET', '/suppliers?limit=2')).json
    expect([page.items.length, page.total]).toEqual([2, 3])
    expect(await names(`?limit=2&cursor=${page.nextCursor}`)).toEqual(['Çirkel'])
    expect(await names('?q=cirkel')).toEqual(['Çirkel'])
    expect(await names('?q=0123.456.749')).toEqual(['Çirkel'])
    expect(await names('?q=roeselare bakker')).toEqual(['Bakkerij'])
    expect(await names('?state=ageing')).toEqual(['Çirkel'])
    expect(await names('?state=archived')).toEqual(['Ateljee'])
    expect((await call('GET', '/suppliers?cursor=x')).status).toBe(400)
    expect((await call('GET', '/suppliers?kleur=groen')).status).toBe(400)
  })
})

const csv = { 'Content-Type': 'text/csv' }
const file =
  'Naam;KBO-nummer;Website\nGroenwerk vzw;0123456749;\nFietserij;;https://fiets.example\nSlecht;123;\n'

describe('an import through the API', () => {
  it('answers every row and stores nothing on a dry run, and with it writes what it said', async () => {
    const { call, suppliers } = await testService()
    await call('POST', '/suppliers', { body: profile })
    const dry = await call('POST', '/suppliers/import?dry-run=true', { raw: file, headers: csv })
    expect(dry.status).toBe(200)
    expect(dry.json).toMatchObject({
      dryRun: true,
      counts: { new: 1, changed: 0, unchanged: 1, refused: 1 },
      rows: [
        { row: 2, kind: 'unchanged' },
        { row: 3, kind: 'new' },
        { row: 4, kind: 'refused', faults: [{ cell: 'B4' }] },
      ],
    })
    expect([...suppliers.all()]).toHaveLength(1)
    const done = await call('POST', '/suppliers/import', { raw: file, headers: csv })
    expect(done.json).toMatchObject({
      dryRun: false,
      suppliers: [
        { id: 'groenwerk-vzw', outcome: 'unchanged' },
        { id: 'fietserij', outcome: 'created' },
      ],
    })
    expect((await call('GET', '/suppliers/fietserij')).json).toMatchObject({
      name: 'Fietserij',
      website: 'https://fiets.example',
    })
    const again = await call('POST', '/suppliers/import', { raw: file, headers: csv })
    expect(again.json.counts).toMatchObject({ new: 0, changed: 0, unchanged: 2, refused: 1 })
    expect((await call('GET', '/suppliers/fietserij')).json.revision).toBe(1)
  })

  it('adds a firm once when two send the same file at the same moment', async () => {
    const { call, suppliers } = await testService()
    const send = () => call('POST', '/suppliers/import', { raw: 'Naam\nGroen\nFietserij\n', headers: csv })
    const answers = await Promise.all([send(), send(), send()])
    expect(answers.map(({ json }) => json.counts.new)).toEqual([2, 0, 0])
    expect([...suppliers.all()]).toHaveLength(2)
  })

  it('takes the word of the sender for a column, and for a new name', async () => {
    const { call } = await testService()
    await call('POST', '/suppliers', { body: profile })
    const raw = 'Wie;KBO-nummer\nGroenwerk Nieuw;0123456749\n'
    const mapping = encodeURIComponent(JSON.stringify({ Wie: 'name' }))
    const refused = await call('POST', `/suppliers/import?dry-run=true&mapping=${mapping}`, {
      raw,
      headers: csv,
    })
    expect(refused.json.rows).toMatchObject([{ kind: 'refused' }])
    const path = `/suppliers/import?mapping=${mapping}&accept-new-names=true`
    expect((await call('POST', path, { raw, headers: csv })).json.suppliers).toMatchObject([
      { outcome: 'changed', differences: [{ before: 'Groenwerk vzw', after: 'Groenwerk Nieuw' }] },
    ])
    for (const wrong of ['{', encodeURIComponent('{"Wie":"kleur"}')])
      expect((await call('POST', `/suppliers/import?mapping=${wrong}`, { raw, headers: csv })).status).toBe(
        400,
      )
  })

  it('refuses what is no table, too large, or has no names, and says what to do', async () => {
    const { app } = await testService()
    const send = async (type: string, body: Uint8Array | string) => {
      const answer = await app.request('/api/v1/suppliers/import', {
        method: 'POST',
        headers: { Host: '127.0.0.1:3000', 'Content-Type': type },
        body: typeof body === 'string' ? body : new Uint8Array(body),
      })
      const problem: unknown = await answer.json()
      return `${answer.status} ${(problem as { detail: string }).detail}`
    }
    expect(await send('application/json', '{}')).toMatch(/^415 Stuur een CSV/)
    expect(await send('text/csv', new Uint8Array([0, 1, 2, 3]))).toMatch(/^415 Dit is geen CSV/)
    expect(await send('text/csv', new Uint8Array(12 * 1024 * 1024))).toMatch(/^413 .*10 MB/)
    expect(await send('text/csv', 'kleur;vorm\ngroen;rond\n')).toMatch(/^422 Geen enkele kolom/)
    expect(await send('text/csv', 'Naam\n"open\n')).toMatch(/^422 Een aanhalingsteken/)
    const formula = madeXlsx('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>')
    expect(await send('application/octet-stream', formula)).toMatch(/^422 Er staan formules .*A1/)
  })

  it('reads a workbook as well as a CSV', async () => {
    const { app, suppliers } = await testService()
    const sheet = { name: 'Blad', columns: [{ header: 'Naam', width: 10 }], rows: [['Groenwerk']] }
    for (const [type, body] of [
      ['text/csv', toCsv(sheet)],
      ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', await toXlsx([sheet])],
    ] as const) {
      const answer = await app.request('/api/v1/suppliers/import', {
        method: 'POST',
        headers: { Host: '127.0.0.1:3000', 'Content-Type': type },
        body: new Uint8Array(body),
      })
      expect(answer.status).toBe(200)
    }
    expect([...suppliers.all()].map(({ name }) => name)).toEqual(['Groenwerk'])
  })
})
