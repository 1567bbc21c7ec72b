import { describe, expect, it } from 'vitest'
import { demoProcedures } from '../../src/demo/procedures.js'
import { documentToText } from '../../src/documents/to-text.js'
import { workbenchOf } from '../../src/dossiers/workbench.js'
import { localDate } from '../../src/kernel/local-date.js'
import type { TextPart } from '../../src/kernel/text-part.js'
import { checkForeignText } from '../../src/legal-check/foreign-text.js'
import { documentText } from '../../src/legal-check/text/document-text.js'
import { partsOfPlainText } from '../../src/legal-check/text/plain-text.js'
import { shippedRecognisable, shippedShelf, testDay } from '../support/legal-texts.js'

const shelf = shippedShelf()
const day = localDate('2027-02-01')
const check = (parts: readonly TextPart[]) => checkForeignText(parts, day, shippedRecognisable(day))
const lacksOf = (text: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(check(partsOfPlainText(text)).clauses.map(({ clause, lacks }) => [clause, lacks]))

describe('the social clauses in a text', () => {
  it.each([
    [
      'a criterion without anything',
      '# Gunning\n\nDe tewerkstelling van kansengroepen weegt voor 20 punten.',
      {
        'award-social-approach': [
          'een beoordelingswijze',
          'een bewijs bij de offerte',
          'de verplichting om het aanbod na te komen',
          'controle tijdens de uitvoering',
          'een sanctie',
        ],
      },
    ],
    [
      'a condition without control and sanction',
      '# Uitvoering\n\nDe opdrachtnemer laat minstens 200 uren presteren door kansengroepen.',
      { 'target-group-hours': ['controle tijdens de uitvoering', 'een sanctie'] },
    ],
    [
      'a reservation without its ground and its tests',
      'De opdracht is voorbehouden aan maatwerkbedrijven.',
      {
        'reserved-participation': [
          'de verwijzing naar artikel 15',
          'het doel van integratie',
          'het aandeel van minstens 30 %',
          'gelijkwaardige ondernemingen',
          'het bewijs',
        ],
      },
    ],
    ['ordinary text', 'De bermen worden tweemaal per jaar gemaaid.', {}],
  ])('%s', (_, text, expected) => {
    expect(lacksOf(text)).toEqual(expected)
  })
})

describe.each(demoProcedures.map(({ name, procedure }) => [name, procedure] as const))(
  'our bestek %s',
  (_, procedure) => {
    const workbench = workbenchOf({ procedure, pins: { clauses: {}, templates: {} } }, shelf, testDay)
    const document = workbench.document('specifications')
    if (document === undefined) throw new Error('no bestek')

    it('lacks nothing for what it promises, read as somebody else’s', () => {
      const checked = check(documentText(document).parts)
      expect(checked.clauses.filter(({ lacks }) => lacks.length > 0)).toEqual([])
      expect(checked.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    })

    it('raises no error when its plain text is pasted', () => {
      const { findings } = check(partsOfPlainText(documentToText(document)))
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    })
  },
)
