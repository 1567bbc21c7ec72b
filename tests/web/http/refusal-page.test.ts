import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import type { Refusal } from '../../../src/actions/refusal.js'
import { newDossier } from '../../../src/dossiers/changes.js'
import { refusalPage } from '../../../src/web/http/refusal-page.js'
import { shippedShelf, testDay } from '../../support/legal-texts.js'

const occasion = { at: '2026-11-24T09:00:00.000Z', today: testDay, who: 'An' }
const current = newDossier('d', 'o', { title: 'Bermen' }, shippedShelf(), occasion)
const holder = { id: 'groenwerk', name: 'Groenwerk vzw' }

type OfKind<Kind extends Refusal['kind']> = Refusal & { readonly kind: Kind }
/** One refusal of each kind, with the status, the title and some words of its page. */
type Expected<Kind extends Refusal['kind']> = readonly [OfKind<Kind>, number, title: string, words: string]

const expected: { readonly [Kind in Refusal['kind']]: Expected<Kind> } = {
  forbidden: [{ kind: 'forbidden' }, 403, 'Geen toegang', 'Je mag dit niet zien of wijzigen.'],
  unknown: [{ kind: 'unknown', what: 'dossier' }, 404, 'Niet gevonden', 'Op dit adres staat niets.'],
  'no-organisation': [{ kind: 'no-organisation' }, 303, '', ''],
  stale: [{ kind: 'stale', revision: 3 }, 409, 'Intussen gewijzigd', 'Iemand anders wijzigde dit net.'],
  conflict: [
    { kind: 'conflict', conflicts: [], current },
    409,
    'Intussen gewijzigd',
    'Iemand anders wijzigde dit net.',
  ],
  invalid: [
    { kind: 'invalid', faults: [{ path: 'title', message: 'De titel is te lang.' }] },
    422,
    'Niet bewaard',
    'De titel is te lang.',
  ],
  exists: [{ kind: 'exists' }, 409, 'Bestaat al', 'Dit bestaat al.'],
  'number-taken': [{ kind: 'number-taken', holder }, 409, 'KBO-nummer bestaat al', 'is van Groenwerk vzw.'],
  impossible: [
    { kind: 'impossible', why: 'archived' },
    409,
    'Dat kan nu niet',
    'Dit dossier is gearchiveerd',
  ],
  'not-final': [
    { kind: 'not-final', document: 'notice', missing: [], errors: [] },
    409,
    'Nog niet klaar',
    'Er ontbreken nog antwoorden',
  ],
  'text-refused': [
    { kind: 'text-refused', why: 'empty' },
    422,
    'Niet gecontroleerd',
    'niets om te controleren',
  ],
  'table-refused': [
    { kind: 'table-refused', why: { kind: 'too-large' } },
    422,
    'Bestand niet gelezen',
    'Het bestand is groter',
  ],
  'word-refused': [
    { kind: 'word-refused', why: 'has-macros' },
    422,
    'Bestand niet gebruikt',
    'bewaar het in Word als gewoon Word-document',
  ],
  'columns-unknown': [
    { kind: 'columns-unknown', why: { columns: [], message: 'Er is geen kolom met een naam.' } },
    422,
    'Kolommen niet herkend',
    'Er is geen kolom met een naam.',
  ],
  busy: [{ kind: 'busy', retryAfter: 7, ahead: 3 }, 503, 'Te veel aanvragen', 'er wachten er 3 voor je'],
  'no-pdf': [{ kind: 'no-pdf', why: 'absent' }, 503, 'Geen PDF', 'bewaar het in Word als PDF'],
  'given-up': [{ kind: 'given-up' }, 503, 'De dienst stopt', 'De dienst wordt gestopt.'],
  'too-slow': [{ kind: 'too-slow' }, 503, 'Het duurde te lang', 'Het duurde te lang.'],
  'no-room': [{ kind: 'no-room', code: 'ENOSPC' }, 507, 'Niet bewaard', 'De schijf is vol'],
  'not-writable': [
    { kind: 'not-writable', code: 'EROFS' },
    503,
    'Niet bewaard',
    'De gegevensmap is niet beschrijfbaar',
  ],
}

const pageOf = async (refusal: Refusal) => {
  const app = new Hono().get('/', (c) => refusalPage(c, refusal))
  const answer = await app.request('/')
  return { answer, html: (await answer.text()).replace(/[\s\u00A0]+/g, ' ') }
}

describe('the page for what was not done', () => {
  it.each(Object.values(expected))('has its own words for %j', async (refusal, status, title, words) => {
    const { answer, html } = await pageOf(refusal)
    expect([refusal.kind, answer.status]).toEqual([refusal.kind, status])
    if (title !== '') expect(html).toMatch(new RegExp(`<h1[^>]*>${title}</h1>`))
    expect(html).toContain(words)
  })

  it('blames the data folder and the disk for nothing else', async () => {
    const blaming = new Map<string, readonly string[]>()
    for (const [refusal] of Object.values(expected)) {
      const { html } = await pageOf(refusal)
      blaming.set(refusal.kind, html.match(/De gegevensmap|De schijf/g) ?? [])
    }
    expect([...blaming].filter(([, found]) => found.length > 0)).toEqual([
      ['no-room', ['De schijf']],
      ['not-writable', ['De gegevensmap']],
    ])
  })

  it('asks for the organisation where it is not known yet', async () => {
    const { answer } = await pageOf({ kind: 'no-organisation' })
    expect(answer.headers.get('Location')).toBe('/organisatie')
  })

  it('says after how long to come back', async () => {
    const wait = async (refusal: Refusal) => (await pageOf(refusal)).answer.headers.get('Retry-After')
    expect(await wait({ kind: 'busy', retryAfter: 7, ahead: 3 })).toBe('7')
    expect(await wait({ kind: 'given-up' })).toBe('30')
    expect(await wait({ kind: 'exists' })).toBeNull()
  })
})
