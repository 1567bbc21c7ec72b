import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { demoProcedures } from '../../src/demo/procedures.js'
import { aLot, aProcedure } from '../../src/procurement/builders.js'
import { anActivity, aSupplier } from '../../src/suppliers/builders.js'
import { readTable } from '../../src/uploads/read-table.js'
import { shippedShelf } from '../support/legal-texts.js'
import { libraryOf2027 } from '../support/library-of-2027.js'
import { type CallOptions, type TestServiceOptions, testService } from '../support/service.js'

const bermen = demoProcedures.find(({ name }) => name === 'bermen-en-begraafplaatsen')?.procedure
const invited = {
  ...aProcedure({ lots: [aLot({ title: 'Bermen' })] }),
  procedureType: 'neg-wo-call',
  negotiationGround: 'value',
  publication: 'none',
  estimatedValue: 60_000,
  electronicSubmission: false,
}

async function withDossier(procedure: unknown = bermen, options: TestServiceOptions = {}) {
  const service = await testService(options)
  const made = await service.call('POST', '/dossiers', { body: { procedure } })
  if (made.status !== 201) throw new Error(made.text)
  const base = `/dossiers/${made.json.id}`
  const ask = (method: string, path: string, body?: unknown, more: CallOptions = {}) =>
    service.call(method, `${base}/${path}`, { ...(body !== undefined && { body }), ...more })
  const put = (path: string, body: unknown, revision: number) =>
    ask('PUT', path, body, { headers: { 'If-Match': `"${revision}"` } })
  return { ...service, made, base, ask, put }
}

describe('PUT /dossiers/{id}/publication', () => {
  it('says that the notice is out, over the revision that was seen, and takes it back', async () => {
    const { put, call, suppliers } = await withDossier()
    await suppliers.create(aSupplier({ activities: [anActivity({ cpvCodes: ['77000000'] })] }))
    const open = async () => (await call('GET', '/suppliers/groenwerk/opportunities')).json.totals.matches
    expect(await open()).toBe(0)
    const out = await put('publication', { published: true }, 1)
    expect([out.status, out.json.state, out.json.revision, out.headers.get('ETag')]).toEqual([
      200,
      'published',
      2,
      '"2"',
    ])
    expect(out.json.history.at(-1)).toMatchObject({ who: 'via de API', what: { kind: 'published' } })
    expect(await open()).toBeGreaterThan(0)
    const back = await put('publication', { published: false }, 2)
    expect([back.status, back.json.state]).toEqual([200, 'draft'])
    expect(await open()).toBe(0)
  })

  it('asks which revision was agreed to', async () => {
    const { ask, put } = await withDossier()
    expect((await ask('PUT', 'publication', { published: true })).status).toBe(428)
    const stale = await put('publication', { published: true }, 7)
    expect([stale.status, stale.json.revision]).toEqual([412, 1])
  })

  it('refuses a bestek that is not final and says what stands in the way', async () => {
    const { put } = await withDossier({ title: 'Bermen' })
    const { status, json } = await put('publication', { published: true }, 1)
    expect([status, json.title]).toEqual([409, 'Nog niet klaar om bekend te maken'])
    expect(json.missing[0]).toEqual({ path: expect.any(String), question: expect.any(String) })
    expect(json.findings).toEqual(expect.any(Array))
  })

  it('refuses a dossier that was put away, and a procedure without a notice', async () => {
    const away = await withDossier()
    await away.put('archive', { archived: true }, 1)
    const refused = await away.put('publication', { published: true }, 2)
    expect([refused.status, refused.json.detail]).toEqual([409, expect.stringContaining('gearchiveerd')])
    const closed = await withDossier(invited)
    const unheard = await closed.put('publication', { published: true }, 1)
    expect([unheard.status, unheard.json.detail]).toEqual([409, expect.stringContaining('geen aankondiging')])
  })
})

describe('PUT /dossiers/{id}/archive', () => {
  it('puts a dossier away and takes it back, however often it is asked', async () => {
    const { put } = await withDossier()
    const asked = [true, true, false].map((archived) => ({ archived }))
    const answers = []
    let revision = 1
    for (const body of asked) {
      const { json } = await put('archive', body, revision)
      revision = json.revision
      answers.push([json.archived, json.revision])
    }
    expect(answers).toEqual([
      [true, 2],
      [true, 2],
      [false, 3],
    ])
  })

  it('refuses what is no yes or no, a stale revision and a dossier that is not there', async () => {
    const { put, call } = await withDossier()
    const unclear = await put('archive', { archived: 'ja' }, 1)
    expect([unclear.status, unclear.json.errors[0].path]).toEqual([422, 'archived'])
    expect((await put('archive', { archived: true }, 9)).status).toBe(412)
    const body = { archived: true }
    const headers = { 'If-Match': '"1"' }
    expect((await call('PUT', '/dossiers/bestaat-niet/archive', { body, headers })).status).toBe(404)
  })
})

describe('POST /dossiers/{id}/copy', () => {
  it('makes another dossier with the same answers but for its number and launch, and says where it is', async () => {
    const { ask, made, call } = await withDossier()
    const copy = await ask('POST', 'copy')
    expect([copy.status, copy.headers.get('Location'), copy.headers.get('ETag')]).toEqual([
      201,
      `/api/v1/dossiers/${copy.json.id}`,
      '"1"',
    ])
    expect(copy.json.id).not.toBe(made.json.id)
    const { launchDate, administration, ...answers } = made.json.procedure
    const { specificationsNumber, invoiceReference, ...others } = administration
    expect([launchDate, specificationsNumber].map((one) => typeof one)).toEqual(['string', 'string'])
    expect(invoiceReference).toContain(specificationsNumber)
    expect(copy.json.procedure).toEqual({
      ...answers,
      administration: others,
      title: `${made.json.procedure.title} (kopie)`,
    })
    expect((await call('POST', '/dossiers/bestaat-niet/copy')).status).toBe(404)
  })
})

describe('PUT /dossiers/{id}/pins', () => {
  it('takes another published version of a clause over from the day that it is in use', async () => {
    const shelf = { ...shippedShelf(), clauses: libraryOf2027() }
    const { put, made, at } = await withDossier(bermen, { shelf })
    const pins: Readonly<Record<string, string>> = made.json.pins.clauses
    const clause = 'anti-social-dumping'
    expect(pins[clause]).toBe('1.0.0')
    expect((await put(`pins/clauses/${clause}`, { version: '1.1.0' }, 1)).status).toBe(404)
    at('2027-01-01T09:00:00Z')
    const { status, json } = await put(`pins/clauses/${clause}`, { version: '1.1.0' }, 1)
    expect([status, json.revision]).toEqual([200, 2])
    expect(json.pins.clauses).toEqual({ ...pins, [clause]: '1.1.0' })
    expect(json.history.at(-1).what).toMatchObject({ kind: 'clause-renewed', clause, to: '1.1.0' })
  })

  it('refuses a version that was never published, and a text that the dossier does not use', async () => {
    const { put } = await withDossier()
    const asked = [
      ['clauses/reserved-lot', '9.9.9', 404],
      ['clauses/bestaat-niet', '1.0.0', 404],
      ['clauses/reserved-lot', 'nieuw', 422],
      ['templates/bestaat-niet', '1.0.0', 404],
      ['templates/specifications', '9.9.9', 404],
    ] as const
    for (const [path, version, status] of asked)
      expect([path, (await put(`pins/${path}`, { version }, 1)).status]).toEqual([path, status])
    const template = await put('pins/templates/bestaat-niet', { version: '1.0.0' }, 1)
    expect(template.json.detail).toContain('sjabloon')
    expect((await put('pins/templates/specifications', { version: '1.0.0' }, 9)).status).toBe(412)
  })

  it('takes another version of a template over', async () => {
    const { put, made } = await withDossier()
    const pinned: string = made.json.pins.templates.specifications
    const { status, json } = await put('pins/templates/specifications', { version: '1.0.0' }, 1)
    expect([status, json.pins.templates.specifications]).toEqual([200, '1.0.0'])
    expect(json.revision).toBe(pinned === '1.0.0' ? 1 : 2)
  })
})

describe('POST /dossiers/{id}/answers', () => {
  it('keeps what was asked over whatever somebody else answered elsewhere', async () => {
    const { ask, put, made } = await withDossier()
    await put('procedure', { ...made.json.procedure, description: 'Van een ander' }, 1)
    const answers = [
      { path: 'title', value: 'Nieuwe titel', was: made.json.procedure.title },
      { path: 'lots.LOT-0001.title', value: 'Wegbermen', was: made.json.procedure.lots[0].title },
    ]
    const { status, json } = await ask('POST', 'answers', answers)
    expect([status, json.revision]).toEqual([200, 3])
    expect([json.procedure.title, json.procedure.description, json.procedure.lots[0].title]).toEqual([
      'Nieuwe titel',
      'Van een ander',
      'Wegbermen',
    ])
  })

  it('keeps nothing when somebody else changed one of the same answers, and gives both back', async () => {
    const { ask, put, made, call, base } = await withDossier()
    const { title, description } = made.json.procedure
    await put('procedure', { ...made.json.procedure, title: 'Van een ander' }, 1)
    const conflict = await ask('POST', 'answers', [
      { path: 'description', value: 'Mijn beschrijving', was: description },
      { path: 'title', value: 'Van mij', was: title },
    ])
    expect([conflict.status, conflict.json.revision, conflict.json.conflicts]).toEqual([
      409,
      2,
      [{ path: 'title', mine: 'Van mij', theirs: 'Van een ander' }],
    ])
    expect((await call('GET', base)).json.procedure.description).toBe(description)
  })

  it('takes an answer away when it comes without a value, and gives one that was not there', async () => {
    const { ask } = await withDossier({ title: 'Bermen' })
    const given = await ask('POST', 'answers', [{ path: 'description', value: 'Maaien' }])
    expect(given.json.procedure.description).toBe('Maaien')
    const taken = await ask('POST', 'answers', [{ path: 'description', was: 'Maaien' }])
    expect([taken.status, 'description' in taken.json.procedure]).toEqual([200, false])
  })

  it.each([
    ['a value that does not fit', [{ path: 'launchDate', value: 'straks' }], 'launchDate'],
    ['a field that does not exist', [{ path: 'kleur', value: 'rood' }], 'kleur'],
    ['a path into what every object has', [{ path: '__proto__.x', value: 1 }], '__proto__'],
    ['nothing at all', [], ''],
    ['a field beside the answer', [{ path: 'title', value: 'x', kleur: 1 }], '0.kleur'],
  ])('refuses %s and names the place', async (_, body, path) => {
    const { ask } = await withDossier({ title: 'Bermen' })
    const { status, json } = await ask('POST', 'answers', body)
    expect([status, json.errors[0].path]).toEqual([422, path])
  })
})

describe('what was found in a dossier', () => {
  it('is motivated by its key, and the motivation is taken away with an empty text', async () => {
    const { ask } = await withDossier(invited)
    const found = (await ask('GET', 'findings')).json[0]
    const kept = await ask('POST', 'motivations', { finding: found.key, text: 'Het is zo afgesproken.' })
    expect([kept.status, kept.json.motivations[0].text]).toEqual([200, 'Het is zo afgesproken.'])
    const told = (await ask('GET', 'findings')).json.find(({ key }: { key: string }) => key === found.key)
    expect(told.motivation).toMatchObject({ text: 'Het is zo afgesproken.', who: 'via de API' })
    const away = await ask('POST', 'motivations', { finding: found.key, text: '' })
    expect(away.json.motivations).toEqual([])
  })

  it('is refused under a key that is not there, and without words', async () => {
    const { ask } = await withDossier(invited)
    expect((await ask('POST', 'motivations', { finding: 'niets', text: 'x' })).status).toBe(404)
    const [found] = (await ask('GET', 'findings')).json
    const empty = await ask('POST', 'motivations', { finding: found.key, text: ' ' })
    expect([empty.status, empty.json.errors[0].path]).toEqual([422, 'text'])
    const long = await ask('POST', 'motivations', { finding: found.key, text: 'x'.repeat(5001) })
    expect([long.status, long.json.errors[0].path]).toEqual([422, 'text'])
  })

  it('is mended by its fix: its answers stand there, and the finding is gone', async () => {
    const { ask } = await withDossier(invited)
    const withFix = (await ask('GET', 'findings')).json.find(
      ({ fix }: { fix?: unknown }) => fix !== undefined,
    )
    expect(withFix).toBeDefined()
    const { status } = await ask('POST', 'fixes', { finding: withFix.key })
    expect(status).toBe(200)
    const keys = (await ask('GET', 'findings')).json.map(({ key }: { key: string }) => key)
    expect(keys).not.toContain(withFix.key)
    expect((await ask('POST', 'fixes', { finding: withFix.key })).status).toBe(404)
  })
})

describe('POST /dossiers/{id}/advice', () => {
  it('takes the advice over as it was read, and refuses one that says something else now', async () => {
    const { ask, made } = await withDossier()
    const lot: string = made.json.procedure.lots[0].id
    const advice = (await ask('GET', `advice?lot=${lot}`)).json
    const open = advice.find(({ answers }: { answers: readonly unknown[] }) => answers.length > 0)
    const { instrument, verdict } = open
    const other = verdict === 'possible' ? 'recommended' : 'possible'
    const changed = await ask('POST', 'advice', { lot, instrument, verdict: other })
    expect([changed.status, changed.json.detail]).toEqual([409, expect.stringContaining('veranderd')])
    const taken = await ask('POST', 'advice', { lot, instrument, verdict })
    expect([taken.status, taken.json.advice[0]]).toEqual([
      200,
      expect.objectContaining({ lot, instrument, verdict, who: 'via de API' }),
    ])
    const again = await ask('POST', 'advice', { lot, instrument, verdict })
    expect([again.status, again.json.revision]).toEqual([200, taken.json.revision])
  })

  it('does not know every lot and instrument', async () => {
    const { ask } = await withDossier()
    const asked = { lot: 'LOT-0001', instrument: 'bestaat-niet', verdict: 'possible' }
    expect((await ask('POST', 'advice', asked)).status).toBe(404)
    expect((await ask('POST', 'advice', { ...asked, lot: 'LOT-0099' })).status).toBe(404)
    expect((await ask('POST', 'advice', { ...asked, verdict: 'misschien' })).status).toBe(422)
  })
})

describe('the market of a dossier', () => {
  it('is kept as it is now, and is no nought as long as nobody knows it', async () => {
    const { ask, suppliers } = await withDossier(invited)
    expect((await ask('POST', 'market-checks')).status).toBe(409)
    await suppliers.create(aSupplier())
    const { status, json } = await ask('POST', 'market-checks')
    expect([status, json.marketChecks]).toEqual([
      200,
      [expect.objectContaining({ register: 1, who: 'via de API' })],
    ])
    expect(json.marketChecks[0].lots[0]).toMatchObject({ lot: 'LOT-0001', matches: 1 })
  })

  it('is invited: a firm of the register, and the firms that fit a lot; and taken back', async () => {
    const { ask, suppliers } = await withDossier(invited)
    await suppliers.create(aSupplier())
    const once = await ask('POST', 'invitations', { supplier: 'groenwerk', invited: true })
    expect([once.status, once.json.procedure.invitedSuppliers]).toEqual([
      200,
      [expect.objectContaining({ supplier: 'groenwerk' })],
    ])
    const back = await ask('POST', 'invitations', { supplier: 'groenwerk', invited: false })
    expect(back.json.procedure.invitedSuppliers ?? []).toEqual([])
    const all = await ask('POST', 'invitations/matches', { lot: 'LOT-0001', most: 5 })
    expect([all.status, all.json.procedure.invitedSuppliers.length]).toEqual([200, 1])
    expect((await ask('POST', 'invitations/matches', { lot: 'LOT-0099', most: 5 })).status).toBe(404)
    expect((await ask('POST', 'invitations/matches', { lot: 'LOT-0001', most: 0 })).status).toBe(422)
    expect((await ask('POST', 'invitations', { supplier: 'niemand', invited: true })).status).toBe(404)
  })

  it('is invited only where somebody is invited', async () => {
    const { ask, suppliers } = await withDossier()
    await suppliers.create(aSupplier())
    const { status, json } = await ask('POST', 'invitations', { supplier: 'groenwerk', invited: true })
    expect([status, json.detail]).toEqual([409, expect.stringContaining('nodig je niemand uit')])
  })
})

describe('many documents at once', () => {
  it('are one zip of Word files, each kept as a generation', async () => {
    const { app, ask, base } = await withDossier({ title: 'Bermen' })
    const response = await app.request(`/api/v1${base}/documents.zip`, {
      headers: { Host: '127.0.0.1:3000' },
    })
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'application/zip'])
    const names = Object.keys(unzipSync(new Uint8Array(await response.arrayBuffer())))
    expect(names).toContain('Bestek – Bermen (ontwerp).docx')
    expect(response.headers.get('Content-Disposition')).toBe(
      `attachment; filename="Documenten - Bermen.zip"; filename*=UTF-8''Documenten%20%E2%80%93%20Bermen.zip`,
    )
    expect((await ask('GET', 'generations')).json).toHaveLength(names.length)
  })

  it('are a letter for each invited firm, in which no other stands', async () => {
    const firms = [{ name: 'Groen Werk' }, { name: 'Bloem & Berm' }]
    const { app, base } = await withDossier({ ...invited, invitedSuppliers: firms })
    const response = await app.request(`/api/v1${base}/invitations.zip`, {
      headers: { Host: '127.0.0.1:3000' },
    })
    const files = Object.entries(unzipSync(new Uint8Array(await response.arrayBuffer())))
    expect(files.map(([name]) => name.slice(0, 3))).toEqual(['01-', '02-'])
    const words = files.map(([, bytes]) =>
      strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()),
    )
    expect(words.map((text) => [text.includes('Groen Werk'), text.includes('Bloem &amp; Berm')])).toEqual([
      [true, false],
      [false, true],
    ])
  })

  it('are 404 where nobody is invited, and of a dossier that is not there', async () => {
    const { ask, call } = await withDossier()
    expect((await ask('GET', 'invitations.zip')).status).toBe(404)
    expect((await call('GET', '/dossiers/bestaat-niet/documents.zip')).status).toBe(404)
  })
})

describe('a firm, through the API', () => {
  async function withFirm() {
    const service = await testService()
    await service.suppliers.create(aSupplier({ verifiedOn: undefined }))
    const deed = (method: string, path: string, revision: number, body?: unknown) =>
      service.call(method, `/suppliers/groenwerk/${path}`, {
        ...(body !== undefined && { body }),
        headers: { 'If-Match': `"${revision}"` },
      })
    return { ...service, deed }
  }

  it('is verified today by who saw how it is', async () => {
    const { deed, call } = await withFirm()
    expect((await call('POST', '/suppliers/groenwerk/verification')).status).toBe(428)
    const { status, json, headers } = await deed('POST', 'verification', 1)
    expect([status, json.verifiedOn, json.revision, headers.get('ETag')]).toEqual([
      200,
      '2026-11-24',
      2,
      '"2"',
    ])
    expect((await deed('POST', 'verification', 1)).status).toBe(412)
  })

  it('is put away and taken back', async () => {
    const { deed, call } = await withFirm()
    const away = await deed('PUT', 'archive', 1, { archived: true })
    expect([away.status, away.json.archived]).toEqual([200, true])
    expect((await call('GET', '/suppliers?state=archived')).json.total).toBe(1)
    const back = await deed('PUT', 'archive', 2, { archived: false })
    expect([back.status, back.json.archived]).toEqual([200, false])
    expect((await deed('PUT', 'archive', 9, { archived: true })).status).toBe(412)
    const body = { archived: true }
    const headers = { 'If-Match': '"1"' }
    expect((await call('PUT', '/suppliers/niemand/archive', { body, headers })).status).toBe(404)
  })

  it('stands in the register as a file, that an import reads again', async () => {
    const { app, call } = await withFirm()
    const file = await call('GET', '/suppliers/export/register.csv')
    expect([file.status, file.headers.get('Content-Disposition')]).toEqual([
      200,
      'attachment; filename="register-2026-11-24.csv"',
    ])
    const read = await call('POST', '/suppliers/import?dry-run=true', {
      raw: file.text,
      headers: { 'Content-Type': 'text/csv' },
    })
    expect(read.json.counts).toMatchObject({ new: 0, changed: 0, unchanged: 1 })
    const response = await app.request('/api/v1/suppliers/export/register.xlsx', {
      headers: { Host: '127.0.0.1:3000' },
    })
    const table = await readTable(new Uint8Array(await response.arrayBuffer()))
    expect(table.ok && table.value.flat().includes('Groenwerk Voorbeeld')).toBe(true)
    expect((await call('GET', '/suppliers/export/iets.csv')).status).toBe(404)
  })

  it('stands in the file without contact persons when they are not asked', async () => {
    const { call, suppliers } = await withFirm()
    await suppliers.create(aSupplier({ id: 'met-contact', name: 'Met', contact: { name: 'An Voorbeeld' } }))
    expect((await call('GET', '/suppliers/export/register.csv')).text).toContain('An Voorbeeld')
    expect((await call('GET', '/suppliers/export/register.csv?contacts=false')).text).not.toContain(
      'An Voorbeeld',
    )
  })
})

describe('a dossier, before the organisation is known', () => {
  it('is not there for who reads', async () => {
    const { call } = await testService({ known: false })
    for (const path of [
      '',
      '/workbench',
      '/award',
      '/documents/notice.txt',
      '/documents.zip',
      '/generations',
    ])
      expect([path, (await call('GET', `/dossiers/bestaat-niet${path}`)).status]).toEqual([path, 404])
  })

  it.each([
    ['procedure', { title: 'x' }],
    ['award', {}],
    ['publication', { published: true }],
    ['archive', { archived: true }],
  ])('is not changed (%s): the answer says to make the organisation known first', async (path, body) => {
    const { call } = await testService({ known: false })
    const headers = { 'If-Match': '"1"' }
    for (const options of [{ body, headers }, { body }]) {
      const { status, json } = await call('PUT', `/dossiers/bestaat-niet/${path}`, options)
      expect([status, json.title]).toEqual([409, 'Organisatie onbekend'])
    }
  })
})
