import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  dossierFormat,
  keptDocumentFormat,
  organisationFormat,
  summarySourceFormat,
} from '../../src/storage/dossier-formats.js'
import { aDocument, aDossier } from '../support/dossiers.js'

const folder = new URL('examples/', import.meta.url)
const readers = {
  dossier: [dossierFormat, summarySourceFormat],
  generation: [keptDocumentFormat],
  organisation: [organisationFormat],
}
/** `dossier.format-1.json`: what a released version wrote; never changed, and never deleted. */
const examples = Object.entries(readers).flatMap(([kind, formats]) =>
  readdirSync(folder).flatMap((name) => (name.startsWith(`${kind}.`) ? [{ name, formats }] : [])),
)

describe('the formats on disk', () => {
  it('have an example of every kind', () => {
    expect(examples.map(({ name }) => name.split('.')[0])).toEqual(Object.keys(readers))
  })

  it.each(examples)('still read $name', ({ name, formats }) => {
    const text = readFileSync(new URL(name, folder), 'utf8')
    for (const format of formats) expect(format.decode(text)).toMatchObject({ ok: true })
  })

  it('give back every field of a dossier', () => {
    const text = readFileSync(new URL('dossier.format-1.json', folder), 'utf8')
    const decoded = dossierFormat.decode(text)
    expect(decoded).toEqual({ ok: true, value: JSON.parse(text).body })
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
    ['a title', { procedure: { ...kept.procedure, title: '' } }],
    [
      'a lot',
      { procedure: { ...kept.procedure, lots: [...(kept.procedure.lots ?? []), { cpvCode: 'grass' }] } },
    ],
    ['a line of history', { history: [...kept.history, { ...kept.history[0], who: '' }] }],
    ['a pin', { pins: { clauses: { 'reserved-lot': 'newest' }, templates: {} } }],
  ])('is refused when %s that it adds does not fit', (_what, part) => {
    expect(() => dossierFormat.asReadBack(Object.assign({ ...kept }, part))).toThrow(z.ZodError)
  })
})
