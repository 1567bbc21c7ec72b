import { describe, expect, it } from 'vitest'
import { demoProcedures } from '../../src/demo/procedures.js'
import { documentNames } from '../../src/documents/document-kinds.js'
import { documentToText } from '../../src/documents/to-text.js'
import { motivate, newDossier, withMarketCheck } from '../../src/dossiers/changes.js'
import { workbenchOf } from '../../src/dossiers/workbench.js'
import { localDate } from '../../src/kernel/local-date.js'
import { euro } from '../../src/kernel/money.js'
import { percentage } from '../../src/kernel/percentage.js'
import { aLot, aProcedure } from '../../src/procurement/builders.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'
import { seenOf } from './texts.js'

const noteOf = (stated: Partial<Procedure>) => seenOf(aProcedure(stated)).text('motivation')
const hours = (amount: number) => [{ clause: 'target-group-hours', parameters: { hours: amount } }]

describe('the note for the college', () => {
  it.each<readonly [string, Partial<Procedure>, string]>([
    ['the need', { need: 'De bermen groeien toe.' }, 'De bermen groeien toe.'],
    ['how the estimate was made', { estimateMethod: 'Drie offertes.' }, 'kwam als volgt tot stand'],
    [
      'the ground of urgency',
      { procedureType: 'open', urgency: { motivation: 'De brug is afgesloten.' } },
      'is ingekort wegens spoed. De reden daarvoor is:\n\nDe brug is afgesloten.',
    ],
    [
      'the case of article 38, named and motivated',
      {
        procedureType: 'neg-w-call',
        estimatedValue: euro(400_000),
        competitiveNegotiationCase: 'b',
        competitiveNegotiationMotivation: 'Er bestaat geen loket dat koppelt.',
      },
      'artikel 38, § 1, 1°, b), van dezelfde wet: de opdracht vraagt een ontwerp of een innovatieve oplossing. Dat blijkt uit het volgende:\n\nEr bestaat geen loket',
    ],
    [
      'hours as a share of the work',
      { lots: [aLot({ labourHours: 2_000, clauses: hours(100) })] },
      'wordt 100 uur gevraagd: 5 % van de 2.000 uur werk waarop het geraamd is.',
    ],
    [
      'hours against an estimate of the work',
      {
        estimatedValue: euro(90_000),
        labourShare: percentage(50),
        lots: [aLot({ estimatedValue: euro(90_000), clauses: hours(100) })],
      },
      '10 % van de 1.000 uur werk waarop het geraamd is, afgeleid uit de raming en het aandeel arbeid in de waarde.',
    ],
    [
      'a share as an amount',
      {
        lots: [
          aLot({
            estimatedValue: euro(152_000),
            clauses: [{ clause: 'social-economy-share', parameters: { percentage: 10 } }],
          }),
        ],
      },
      'overeen met € 15.200.',
    ],
    [
      'a reserved lot beside open ones',
      {
        estimatedValue: euro(200_000),
        lots: [
          aLot({ id: 'LOT-0001', estimatedValue: euro(50_000), reservedParticipation: 'res-ws' }),
          aLot({ id: 'LOT-0002', estimatedValue: euro(150_000), reservedParticipation: 'none' }),
        ],
      },
      '25 % van de raming van de hele opdracht; één perceel blijft open voor iedere ondernemer.',
    ],
    ['that it is not announced', { publication: 'none' }, 'wordt niet voorafgaandelijk bekendgemaakt'],
    ['that it is', { publication: 'belgium' }, 'bekendgemaakt in het Bulletin der Aanbestedingen.'],
  ])('tells %s', (_, stated, words) => {
    expect(noteOf(stated)).toContain(words)
  })

  it('leaves open what is not answered: publication, the case of article 38, urgency', () => {
    const text = seenOf({
      title: 'Bermen',
      procedureType: 'neg-w-call',
      competitiveNegotiationCase: 'a',
      urgency: {},
    }).text('motivation')
    expect(text).not.toMatch(/niet (voorafgaandelijk )?bekendgemaakt/)
    expect(text).toContain('De bekendmaking is: [nog in te vullen')
    expect(text).toContain('[nog in te vullen: motivering van het geval van artikel 38]')
    expect(text).toContain('[nog in te vullen: motivering van de spoed]')
  })

  it('tells a clause once for all its lots, with the articles of one act together', () => {
    const text = noteOf({
      lots: [1, 2].map((number) =>
        aLot({ id: `LOT-000${number}`, title: `Wijk ${number}`, clauses: hours(50) }),
      ),
    })
    expect(text.split('Uren voor personen uit kansengroepen')).toHaveLength(2)
    expect(text).toContain('geldt voor perceel 1 (Wijk 1) en perceel 2 (Wijk 2)')
    expect(text).not.toMatch(/van de wet van 17 juni 2016 inzake overheidsopdrachten en artikel/)
  })

  it('tells which firms fitted, on which day, and the words in which a warning was motivated', () => {
    const shelf = shippedShelf()
    const occasion = { at: '2026-11-24T09:00:00.000Z', today: testDay, who: 'An Voorbeeld' }
    const lots = [aLot({ reservedParticipation: 'res-ws' })]
    const dossier = withMarketCheck(
      newDossier(
        'b25',
        'test',
        aProcedure({ administration: { tenderValidityDays: 200 }, lots }),
        shelf,
        occasion,
      ),
      {
        at: occasion.at,
        who: 'An Voorbeeld',
        day: localDate('2027-02-01'),
        register: 40,
        lots: [{ lot: 'LOT-0001', number: 1, title: 'Bermen', matches: 4, toCheck: 1, nearMisses: 2 }],
      },
      occasion,
    )
    const finding = workbenchOf(dossier, shelf, testDay).findings.find(
      ({ severity }) => severity === 'warning',
    )
    expect(finding).toBeDefined()
    const { key: about = '', rule = '', at = '' } = finding ?? {}
    const motivated = motivate(dossier, { about, rule, at }, 'Wij kiezen dit om de bijen.', occasion)
    const textOf = (name: 'motivation' | 'internal-sheet') => {
      const document = workbenchOf(motivated, shelf, testDay).document(name, { draft: true })
      return document === undefined ? '' : documentToText(document).replaceAll('\u00A0', ' ')
    }
    const note = textOf('motivation')
    expect(note).toContain('Bij het marktonderzoek van 24 november 2026 pasten 4 ondernemingen')
    expect(note).toContain('bij 1 daarvan is nog iets na te gaan')
    expect(note).toMatch(/Bijzondere afwegingen[\s\S]*Wij kiezen dit om de bijen\./)
    expect(note).not.toContain(finding?.code)
    expect(textOf('internal-sheet')).toContain(`(${finding?.code})`)
  })
})

/** The words of the tool, and who it speaks to. */
const ofTheTool = [
  /\b(je|jij|jouw|jezelf)\b/i,
  /niet (nagezien|nagekeken)/i,
  /bron: eigen kennis|bron na te gaan|bron gelezen/i,
  /volgt uit je|uit de bibliotheek|\b(dit|het) hulpmiddel\b|clausulewijzer|sjabloon|juridisch advies/i,
  /(?<![\d.])\d{1,2}\.\d{1,2}\.\d{1,2}(?![\d.])/,
  /het is niet zo dat|is er zijn|sociale verbintenis met een meetbare omvang/i,
  /\b[A-Z]{3}-\d{2}\b/,
]
/** Words of the code that are no Dutch: choices as they are stored, and what a program prints of nothing. */
const ofTheCode =
  /\b(none|res-ws|res-pub-ser|soc-obj|env-imp|n-inc|n-inc-just|opp|undefined|null|NaN|true|false|price|quality|cost|services|supplies|works|lots?|accepted|refused|neg-w-call|neg-wo-call|limited-value|ordinary|lump-sum|price-list|LOT-\d+)\b|\[object/
/** The form of the notice asks for the code of a choice: it stands in brackets behind the Dutch word. */
const codesOfForm = / \([a-z]+(-[a-z]+)*\)|LOT-\d{4}/g

const shelf = shippedShelf()
const papers = demoProcedures.flatMap(({ name, procedure }) => {
  const made = newDossier(name, 'test', procedure, shelf, {
    at: '2026-11-24T09:00:00.000Z',
    today: testDay,
    who: 'test',
  })
  const award = { offers: [{ lot: 'LOT-0001', tenderer: 'Firma A', price: euro(1_000), assessments: [] }] }
  const workbench = workbenchOf({ ...made, award }, shelf, testDay)
  return documentNames.flatMap((kind) => {
    const document = kind === 'internal-sheet' ? undefined : workbench.document(kind)
    return document === undefined ? [] : [[`${kind} of ${name}`, document] as const]
  })
})

describe('what leaves the house', () => {
  it('is looked at in every example', () => {
    expect(papers.filter(([name]) => name.startsWith('motivation'))).toHaveLength(demoProcedures.length)
    expect(new Set(papers.map(([, { name }]) => name)).size).toBeGreaterThan(12)
  })

  it.each(papers)('has no word of the tool or the code, no id and no version: %s', (_, document) => {
    // The headings are numbered: their numbers are no version.
    const text = documentToText(document)
      .replaceAll('\u00A0', ' ')
      .replace(/^\d+(\.\d+)* /gm, '')
    const words = document.name === 'notice' ? text.replaceAll(codesOfForm, '') : text
    for (const word of [...ofTheTool, ofTheCode]) expect(words).not.toMatch(word)
    for (const id of [...shelf.clauses.ids, ...shelf.templates.ids])
      if (id.includes('-')) expect(words).not.toContain(id)
  })

  it.each(papers)('states nothing that is not answered when it is final: %s', (_, document) => {
    if (document.status === 'final')
      expect(documentToText(document)).not.toMatch(/\[(nog in te vullen|voorstel)/)
    else expect(document.missing.length).toBeGreaterThan(0)
  })
})
