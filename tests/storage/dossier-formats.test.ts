import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  dossierFormat,
  dossierHead,
  keptDocumentFormat,
  organisationFormat,
} from '../../src/storage/dossier-formats.js'
import { summaryInHead } from '../../src/storage/summary-maker.js'
import { aDossier } from '../support/dossiers.js'

const folder = new URL('examples/', import.meta.url)
const readersOf = {
  dossier: [dossierFormat.decode, summaryInHead(dossierFormat, dossierHead).ofText],
  generation: [keptDocumentFormat.decode],
  organisation: [organisationFormat.decode],
}
/** `dossier.format-1.json`: what a released version wrote; never changed, and never deleted. */
const examples = Object.entries(readersOf).flatMap(([kind, readers]) =>
  readdirSync(folder).flatMap((name) => (name.startsWith(`${kind}.`) ? [{ name, readers }] : [])),
)

describe('the formats on disk', () => {
  it('have an example of every kind', () => {
    expect(examples.map(({ name }) => name.split('.')[0])).toEqual(Object.keys(readersOf))
  })

  it.each(examples)('still read $name', ({ name, readers }) => {
    const text = readFileSync(new URL(name, folder), 'utf8')
    for (const read of readers) expect(read(text)).toMatchObject({ ok: true })
  })

  it('give back every field of a dossier', () => {
    const text = readFileSync(new URL('dossier.format-1.json', folder), 'utf8')
    const decoded = dossierFormat.decode(text)
    expect(decoded).toEqual({ ok: true, value: JSON.parse(text).body })
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
