import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { success } from '../../src/kernel/result.js'
import {
  dossierFormat,
  dossierHead,
  keptDocumentFormat,
  organisationFormat,
} from '../../src/storage/dossier-formats.js'
import { summaryInHead } from '../../src/storage/summary-maker.js'
import { supplierFormat } from '../../src/storage/supplier-store.js'
import { aDocument, aDossier } from '../support/dossiers.js'

const folder = new URL('examples/', import.meta.url)
const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const readersOf = {
  dossier: [dossierFormat.decode, summaryInHead(dossierFormat, dossierHead).ofText],
  generation: [keptDocumentFormat.decode],
  organisation: [organisationFormat.decode],
  supplier: [supplierFormat.decode],
}
/** `dossier.format-1.json`: what a released version wrote; never changed, and never deleted. */
const examples = Object.entries(readersOf).flatMap(([kind, readers]) =>
  readdirSync(folder).flatMap((name) => (name.startsWith(`${kind}.`) ? [{ name, readers }] : [])),
)

describe('the formats on disk', () => {
  it('have an example of every kind', () => {
    expect([...new Set(examples.map(({ name }) => name.split('.')[0]))]).toEqual(Object.keys(readersOf))
  })

  it.each(examples)('still read $name', ({ name, readers }) => {
    for (const read of readers) expect(read(textOf(name))).toMatchObject({ ok: true })
  })

  it.each([
    ['dossier.format-1.json', dossierFormat],
    ['dossier.format-2.json', dossierFormat],
    ['organisation.format-1.json', organisationFormat],
    ['organisation.format-2.json', organisationFormat],
    ['supplier.format-1.json', supplierFormat],
    ['supplier.format-2.json', supplierFormat],
  ])('give back every field of %s', (name, format) => {
    expect(format.decode(textOf(name))).toEqual(success(JSON.parse(textOf(name)).body))
  })

  it.each([
    ['dossier', dossierFormat],
    ['organisation', organisationFormat],
    ['supplier', supplierFormat],
  ])('write what is in the newest example of a %s', (kind, format: { textOf: (body: never) => string }) => {
    const [newest = ''] = readdirSync(folder)
      .filter((name) => new RegExp(`^${kind}\\.format-\\d+\\.json$`).test(name))
      .toReversed()
    const { body, ...before } = JSON.parse(textOf(newest))
    expect(JSON.parse(format.textOf(body as never))).toEqual({ ...before, body })
  })
})

describe('what an earlier version stored with signs that no document can hold', () => {
  it('comes back without them: a dossier and its summary', () => {
    const text = textOf('dossier.format-1.control-signs.json')
    const decoded = dossierFormat.decode(text)
    if (!decoded.ok) return expect.fail(decoded.error.reason)
    const { procedure, history } = decoded.value
    expect(procedure).toMatchObject({
      title: 'Bermen 2027',
      description: 'Eerste\ntweede\nderde\tmet tab',
      buyer: { name: 'Stad Voorbeeld' },
      clauses: [{ parameters: { days: ['maandag'] } }, { motivation: 'Te zwaar.' }, {}],
      lots: [{ title: 'Perceel een', awardCriteria: [{}, { name: 'Plan \uFFFD van aanpak' }] }, {}],
    })
    expect(history[0]?.who).toBe('An')
    expect(summaryInHead(dossierFormat, dossierHead).ofText(text)).toMatchObject({
      value: { title: 'Bermen 2027', lots: [{ title: 'Perceel een' }, {}] },
    })
  })

  it('comes back without them: an organisation and a firm', () => {
    expect(organisationFormat.decode(textOf('organisation.format-1.control-signs.json'))).toMatchObject({
      value: { name: 'Stad Voorbeeld', personName: 'An' },
    })
    expect(supplierFormat.decode(textOf('supplier.format-1.control-signs.json'))).toMatchObject({
      value: {
        name: 'Groenwerk',
        contact: { name: 'An\uFFFD' },
        activities: [{ title: 'Gras\nmaaien' }, {}, {}],
        references: [{ title: 'Bermen' }],
      },
    })
  })
})

describe('a document under a name that was set apart once and never made', () => {
  it.each(['tender-form', 'monitoring-form'] as const)('is still read: %s', (name) => {
    const generation = { number: 1, document: name, status: 'final' as const, revision: 1 }
    const dossier = {
      ...aDossier(),
      generations: [{ ...generation, at: '2026-11-22T11:00:00.000Z', clauses: [] }],
    }
    expect(dossierFormat.decode(dossierFormat.textOf(dossier))).toMatchObject({ ok: true, value: dossier })
    const document = aDocument({ name })
    const kept = keptDocumentFormat.textOf({ dossier: dossier.id, number: 1, document })
    expect(keptDocumentFormat.decode(kept)).toMatchObject({ ok: true, value: { document } })
  })
})

describe('a change of a dossier that was read', () => {
  const kept = dossierFormat.asReadBack(aDossier({ procedure: { lots: [{ title: 'Bermen' }] } }))

  it('shares with it what it does not change', () => {
    const changed = dossierFormat.asReadBack({ ...kept, procedure: { ...kept.procedure, title: 'Ander' } })
    expect(changed.procedure.lots).toBe(kept.procedure.lots)
    expect(changed.history[0]).toBe(kept.history[0])
  })

  it.each([
    ['a title', { procedure: { ...kept.procedure, title: 5 } }],
    [
      'a lot',
      { procedure: { ...kept.procedure, lots: [...(kept.procedure.lots ?? []), { cpvCode: 'grass' }] } },
    ],
    ['a line of history', { history: [...kept.history, { ...kept.history[0], who: undefined }] }],
    ['a pin', { pins: { clauses: { 'reserved-lot': 'newest' }, templates: {} } }],
  ])('is refused when %s that it adds does not fit', (_what, part) => {
    expect(() => dossierFormat.asReadBack(Object.assign({ ...kept }, part))).toThrow(z.ZodError)
  })
})
