import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { demoProcedures } from '../../src/demo/procedures.js'
import { success } from '../../src/kernel/result.js'
import { shippedShelf } from '../support/legal-texts.js'
import { testService } from '../support/service.js'

const bermen = demoProcedures[0]?.procedure

async function withDossier(procedure: unknown = bermen, parts: Parameters<typeof testService>[0] = {}) {
  const service = await testService(parts)
  const made = await service.call('POST', '/dossiers', { body: { procedure } })
  return { ...service, path: `/dossiers/${made.json.id}` }
}

describe('the documents of a dossier', () => {
  it.each([
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['html', 'text/html; charset=utf-8'],
    ['txt', 'text/plain; charset=utf-8'],
  ])('come as %s', async (format, type) => {
    const { call, path } = await withDossier()
    for (const name of ['specifications', 'motivation', 'notice']) {
      const answer = await call('GET', `${path}/documents/${name}.${format}`)
      expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, type])
      expect(answer.headers.get('Content-Disposition')).toMatch(
        new RegExp(`Onderhoud van bermen.*\\.${format}"`),
      )
      expect(answer.text.length).toBeGreaterThan(1000)
      expect(answer.text).not.toContain('ONTWERP')
    }
  })

  it.each(['tender-form.xlsx', 'order-letter.txt', 'onzin.txt', 'specifications.odt', 'specifications'])(
    'do not exist as %s',
    async (file) => {
      const { call, path } = await withDossier()
      expect((await call('GET', `${path}/documents/${file}`)).status).toBe(404)
    },
  )

  it('come as PDF only where a program makes them, and say so otherwise; nothing is kept then', async () => {
    const without = await withDossier()
    for (const file of ['documents/specifications.pdf', 'documents.zip?format=pdf']) {
      const refused = await without.call('GET', `${without.path}/${file}`)
      expect([refused.status, refused.json.title, refused.json.reason]).toEqual([503, 'Geen PDF', 'absent'])
      expect(refused.json.detail).toContain('LibreOffice')
    }
    expect((await without.call('GET', `${without.path}/generations`)).json).toEqual([])

    const pdf = new TextEncoder().encode('%PDF-1.7')
    const pdfs = {
      isThere: () => true,
      write: async (files: readonly Uint8Array[]) => success(files.map(() => pdf)),
    }
    const { call, path } = await withDossier(bermen, {
      parts: { pdfs: { ...pdfs, close: async () => undefined } },
    })
    const made = await call('GET', `${path}/documents/specifications.pdf`)
    expect([made.status, made.headers.get('Content-Type'), made.text]).toEqual([
      200,
      'application/pdf',
      '%PDF-1.7',
    ])
    expect(made.headers.get('Content-Disposition')).toMatch(/^attachment; .*2029\.pdf"/)
  })

  it('are promised by the description of the API as far as they are made, and no other', async () => {
    const { call } = await testService()
    const { json } = await call('GET', '/openapi.json')
    const { summary } = json.paths['/api/v1/dossiers/{id}/documents/{file}'].get
    const promised = /\((.*)\)/.exec(summary)?.[1]?.split(', ')
    expect(promised?.toSorted()).toEqual([...shippedShelf().templates.ids].toSorted())
  })

  it('are refused while mandatory answers are missing, with the list of them', async () => {
    const { call, path } = await withDossier({ title: 'Bermen' })
    const refused = await call('GET', `${path}/documents/specifications.txt`)
    expect(refused.status).toBe(409)
    expect(refused.json.findings).toEqual([])
    expect(refused.json.missing).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ path: 'contractNature' }),
        expect.objectContaining({ path: 'lots.LOT-0001.title' }),
      ]),
    )
  })

  it('come as a marked draft when one is asked for', async () => {
    const { call, path } = await withDossier({ title: 'Bermen' })
    for (const format of ['txt', 'html']) {
      const draft = await call('GET', `${path}/documents/specifications.${format}?draft=true`)
      expect(draft.status).toBe(200)
      expect(draft.text).toContain('ONTWERP')
      expect(draft.text).toContain('[nog in te vullen: de looptijd]')
    }
    const { call: complete, path: completePath } = await withDossier()
    expect((await complete('GET', `${completePath}/documents/notice.txt?draft=true`)).text).toContain(
      'ONTWERP',
    )
    expect((await complete('GET', `${completePath}/documents/notice.txt?draft=misschien`)).status).toBe(400)
  })

  it('wait for a decision on every proposed clause', async () => {
    const { call, path } = await withDossier({ ...bermen, clauses: [] })
    const refused = await call('GET', `${path}/documents/notice.txt`)
    const proposed = ['anti-social-dumping', 'green-mowing', 'green-no-pesticides']
    expect(refused.json.missing).toEqual(
      proposed.map((id) => ({ path: `clauses.${id}`, question: expect.stringContaining('Beslis over') })),
    )
  })

  it('show what was typed to the letter, in HTML too', async () => {
    const title = '<script>alert(1)</script> **vet** | {{title}}'
    const { call, path } = await withDossier({ ...bermen, title })
    expect((await call('GET', `${path}/documents/notice.txt`)).text).toContain(title)
    const { text } = await call('GET', `${path}/documents/notice.html`)
    expect(text).not.toContain('<script')
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt; **vet** | {{title}}')
  })

  it('bring one style that the content security policy allows, and no script', async () => {
    const { call, path } = await withDossier()
    const { text, headers } = await call('GET', `${path}/documents/notice.html`)
    const style = /<style>([\s\S]*)<\/style>/.exec(text)?.[1] ?? ''
    const hash = createHash('sha256').update(style).digest('base64')
    expect(headers.get('Content-Security-Policy')).toContain(`style-src 'sha256-${hash}'`)
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'")
    expect(text).not.toMatch(/ style=| on\w+=/)
  })
})

describe('the zip of all documents', () => {
  const workbookOf = (bytes: Uint8Array | undefined): string =>
    strFromU8(unzipSync(bytes ?? new Uint8Array())['xl/workbook.xml'] ?? new Uint8Array())

  it('holds what is filled in as a workbook beside its Word file, on the page and through the API', async () => {
    const { app, path } = await withDossier()
    for (const address of [`/api/v1${path}/documents.zip`, `${path}/documenten.zip`]) {
      const answer = await app.request(address, { headers: { Host: '127.0.0.1:3000' } })
      const zip = unzipSync(new Uint8Array(await answer.arrayBuffer()))
      const workbooks = Object.keys(zip).filter((name) => name.endsWith('.xlsx'))
      expect(workbooks.map((name) => name.split(' – ')[0]).toSorted()).toEqual([
        'Inventaris',
        'Opvolgingsformulier',
        'Urenstaat met codes',
      ])
      for (const name of workbooks) {
        expect(Object.keys(zip)).toContain(name.replace(/xlsx$/, 'docx'))
        expect(workbookOf(zip[name])).toContain('<sheet ')
      }
    }
  })
})

describe('a download', () => {
  it('is kept once for the same text, without a new revision', async () => {
    const { call, path } = await withDossier()
    await call('GET', `${path}/documents/notice.txt`)
    await call('GET', `${path}/documents/notice.html`)
    const generations = (await call('GET', `${path}/generations`)).json
    expect(generations).toEqual([
      expect.objectContaining({ number: 1, document: 'notice', status: 'final', revision: 1 }),
    ])
    expect((await call('GET', path)).headers.get('ETag')).toBe('"1"')
  })

  it('renders the same to the letter after the answers changed', async () => {
    const { call, path, at } = await withDossier()
    const before = await call('GET', `${path}/documents/specifications.txt`)
    await call('PUT', `${path}/procedure`, {
      body: { ...bermen, title: 'Heel iets anders' },
      headers: { 'If-Match': '"1"' },
    })
    at('2031-03-01T09:00:00Z')
    expect((await call('GET', `${path}/documents/specifications.txt`)).text).not.toBe(before.text)
    expect((await call('GET', `${path}/generations/1/specifications.txt`)).text).toBe(before.text)
    expect((await call('GET', `${path}/generations/1/notice.txt`)).status).toBe(404)
    expect((await call('GET', `${path}/generations/9/specifications.txt`)).status).toBe(404)
  })
})

describe('the workbench', () => {
  it('holds the selection with reasons and how each document stands, and no part that does not exist yet', async () => {
    const { call, path } = await withDossier()
    const { json } = await call('GET', `${path}/workbench`)
    expect(Object.keys(json).toSorted()).toEqual([
      'advice',
      'documents',
      'findings',
      'missing',
      'notChecked',
      'outOfForce',
      'procedure',
      'proposals',
      'revision',
      'selection',
    ])
    const reserved = json.selection.find(({ clause }: { clause: string }) => clause === 'reserved-lot@4.0.0')
    expect(reserved).toMatchObject({
      lot: 'LOT-0002',
      place: 'specifications/participation',
      when: 'follows',
      decision: 'accepted',
    })
    expect(reserved.reasons.join(' ')).toContain('Ze volgt uit je antwoorden: ')
    expect(reserved.legalBasis[0].citation).toBe(
      'artikel 15 van de wet van 17 juni 2016 inzake overheidsopdrachten',
    )
    expect(
      json.documents.map(({ name, status }: { name: string; status: string }) => [name, status]),
    ).toEqual([
      ['council-decision', 'final'],
      ['hour-list', 'final'],
      ['internal-sheet', 'final'],
      ['inventory', 'final'],
      ['monitoring-form', 'final'],
      ['motivation', 'final'],
      ['notice', 'final'],
      ['specifications', 'final'],
      ['tender-form', 'final'],
    ])
    expect((await call('GET', `${path}/selection`)).json).toEqual(json.selection)
  })
})
