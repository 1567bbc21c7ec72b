import { describe, expect, it } from 'vitest'
import { localDate } from '../../src/kernel/local-date.js'
import { percentage } from '../../src/kernel/percentage.js'
import { checkText } from '../../src/legal-check/check.js'
import { rules } from '../../src/legal-check/rules.js'
import { partsOfPlainText } from '../../src/legal-check/text/plain-text.js'
import { aCriterion, aLot, aProcedure } from '../../src/procurement/builders.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'
import { seenOf } from './texts.js'

const shelf = shippedShelf()
const newest = [
  ...shelf.clauses.ids.map((id) => shelf.clauses.newestOn(id, testDay)),
  ...shelf.templates.ids.map((id) => shelf.templates.newestOn(id, testDay)),
].filter((text) => text !== undefined)

const withHours = aProcedure({
  lots: [
    aLot({
      labourHours: 2400,
      clauses: [{ clause: 'target-group-hours', parameters: { hours: 200 } }],
      awardCriteria: [
        aCriterion({ type: 'price', name: 'Prijs', weight: percentage(80) }),
        aCriterion({ name: 'Aanpak', weight: percentage(20), clause: 'award-social-approach' }),
      ],
    }),
  ],
})

describe('what the texts ask of the people who count', () => {
  it.each(newest.map((text) => [`${text.id}@${text.version}`, text] as const))(
    '%s never calls it anonymous',
    (_, text) => {
      expect('source' in text ? text.source : '').not.toMatch(/anonie?m/i)
    },
  )

  it('is a code with a proof, checked on the spot, with the key at the contractor', () => {
    const bestek = seenOf(withHours).text('specifications')
    for (const words of [
      'geeft elke persoon die voor een verbintenis meetelt, een code',
      'Bij elke code hoort een bewijs',
      'De opdrachtnemer bewaart de sleutel',
      'tellen minder dan vijf personen mee, dan ontvangt ze alleen totalen',
      'ter plaatse inzien',
      'neemt daarvan geen kopie',
    ])
      expect(bestek).toContain(words)
  })

  it('is processed with controller, purpose, ground and a day of erasure, without a certain ground of article 9', () => {
    const bestek = seenOf(withHours).text('specifications')
    for (const words of [
      'Verwerkingsverantwoordelijke:',
      'Doel:',
      'Rechtsgrond:',
      'artikel 6, lid 1, e)',
      'bewaard tot de leidend ambtenaar de eindverklaring geverifieerd heeft, en gewist op de dag van de definitieve oplevering, of op de dag waarop een geschil eindigt',
      'verifieert ze binnen dertig dagen na ontvangst, en in elk geval vóór een definitieve oplevering',
      'alleen verwerkt voor zover artikel 9 van die verordening dat toelaat',
    ])
      expect(bestek).toContain(words)
    const monitoring = shelf.clauses.newestOn('monitoring-reporting', testDay)
    const nine = monitoring?.legalBasis.find(({ article }) => article === '9')
    expect(nine?.certainty).toBe('uncertain')
  })

  it('leaves signatures, statutes, letters of intent, the team and the list of subcontractors alone', () => {
    const bestek = seenOf(withHours).text('specifications')
    for (const words of [
      'Handtekeningen en mandaten',
      'statuten',
      'intentieverklaringen',
      'aangeboden team',
      'artikel 12/1',
    ])
      expect(bestek).toContain(words)
    expect(bestek).not.toMatch(/bijlagen bevatten geen namen/)
  })
})

describe('EXE-14', () => {
  const spoken = (text: string) =>
    checkText(partsOfPlainText(text), rules, localDate('2027-02-01'))
      .findings.filter(({ code }) => code === 'EXE-14')
      .map(({ severity }) => severity)

  it.each([
    ['De opdrachtnemer bezorgt elk kwartaal een lijst met de namen van de doelgroepwerknemers.', ['error']],
    ['De inschrijver voegt voor elke werknemer een attest van handicap toe.', ['error']],
    ['Offertes, verslagen en bijlagen bevatten geen namen.', ['warning']],
    ['De urenstaten werken met een anonieme code.', ['info']],
    ['De opdrachtnemer bezorgt urenstaten met een code per persoon; de sleutel blijft bij hem.', []],
    ['De offerte bevat geen namen van de personen uit de doelgroep die meetellen.', []],
    ['De offerte vermeldt de namen en de cv’s van het aangeboden team.', []],
    ['De offerte draagt de naam en de handtekening van wie de inschrijver verbindt.', []],
  ] as const)('says of "%s": %j', (text, severities) => {
    expect(spoken(text)).toEqual(severities)
  })
})
