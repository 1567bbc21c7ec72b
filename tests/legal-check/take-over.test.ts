import { describe, expect, it } from 'vitest'
import { checkChoices } from '../../src/clauses/check-choices.js'
import { localDate } from '../../src/kernel/local-date.js'
import { checkForeignText } from '../../src/legal-check/foreign-text.js'
import { partsOfPlainText } from '../../src/legal-check/text/plain-text.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { shippedRecognisable, shippedShelf, testDay } from '../support/legal-texts.js'

const day = localDate('2027-02-01')
const begin = (text: string): Procedure =>
  checkForeignText(partsOfPlainText(text), day, shippedRecognisable(day)).start

describe('what a dossier begins with', () => {
  it('is what the text states and the library knows, and none of its sentences', () => {
    const start = begin(
      [
        '# Onderhoud van de bermen',
        'De raming bedraagt 85.000 euro. De looptijd is 24 maanden. CPV-code 77312000-0.',
        '# Gunningscriteria',
        'De inschrijver beschrijft zijn plan om kansengroepen in te zetten; dat telt voor 20 punten.',
        '# Uitvoering',
        'De opdrachtnemer laat minstens 200 uren presteren door personen uit kansengroepen.',
      ].join('\n\n'),
    )
    expect(start).toEqual({
      title: 'Onderhoud van de bermen',
      cpvCode: '77312000',
      regime: 'ordinary',
      estimatedValue: 85_000,
      durationMonths: 24,
      lots: [
        {
          id: 'LOT-0001',
          clauses: [{ clause: 'target-group-hours', parameters: { hours: 200 } }],
          awardCriteria: [
            {
              type: 'quality',
              name: 'Gunningscriterium over de sociale aanpak',
              clause: 'award-social-approach',
              weight: 20,
            },
          ],
        },
      ],
    })
  })

  it('is a title only when nothing else is recognised', () => {
    expect(begin('De bermen worden tweemaal per jaar gemaaid.')).toEqual({
      title: 'De bermen worden tweemaal per jaar gemaaid.',
      lots: [{ id: 'LOT-0001', clauses: [] }],
    })
  })

  it.each([
    'De tewerkstelling van kansengroepen weegt voor 250 punten.',
    'Minstens 90 % gaat naar sociale-economieondernemingen.',
    'De opdracht is voorbehouden aan maatwerkbedrijven. Er zijn 400 stageplaatsen voor leerlingen.',
    'Het aantal uren boven 100 dat doelgroepmedewerkers presteren, telt voor 15 punten.',
  ])('can be chosen: %s', (text) => {
    const start = begin(text)
    expect(checkChoices(start, shippedShelf().clauses, {}, testDay)).toEqual([])
  })
})
