import { describe, expect, it } from 'vitest'
import { answerLabel } from '../../src/procurement/answer-labels.js'

describe('the label of an answer', () => {
  it.each([
    ['durationMonths', 'looptijd'],
    ['procedure.durationMonths', 'looptijd'],
    ['lot.durationMonths', 'looptijd van het perceel'],
    ['lots.LOT-0001.durationMonths', 'looptijd van het perceel'],
    ['lots.0.awardCriteria', 'gunningscriteria'],
    ['lots.0.awardCriteria.1', 'gunningscriteria'],
    ['lots.LOT-0002.awardCriteria.1.weight', 'gewicht van het gunningscriterium'],
    ['criterion.subCriteria.0.name', 'naam van het subcriterium'],
    ['lots.LOT-0002.clauses.target-group-hours.motivation', 'motivering van de beslissing over de clausule'],
    ['clauses.0.wording', 'eigen tekst van de clausule'],
    ['accessibility', 'toegankelijkheid'],
    ['accessibility.choice', 'keuze over toegankelijkheid'],
    ['buyer.enterpriseNumber', 'ondernemingsnummer van het bestuur'],
    ['administration.contact.email', 'e-mailadres van de contactpersoon'],
    ['urgency.motivation', 'motivering van de spoed'],
    ['competitiveNegotiationCase', 'geval van artikel 38'],
    ['procedure.startDate', 'startdatum'],
    ['renewals', 'verlengingen'],
    ['renewals.count', 'aantal verlengingen'],
    ['termInDays.kind', 'soort dagen van de uitvoeringstermijn'],
    ['priceVatBasis', 'vergelijking van de prijzen zonder of met btw'],
    ['priceRevision.fixedPart', 'vast deel van de prijs'],
    ['deposit.percentage', 'percentage van de borgtocht'],
    ['personalDataProcessed', 'verwerking van persoonsgegevens'],
    ['invitedSuppliers.2.name', 'naam van de uit te nodigen onderneming'],
  ])('at %s is "%s"', (path, label) => {
    expect(answerLabel(path)).toBe(label)
  })

  it.each([
    '',
    'nonsense',
    'title.nonsense',
    'accessibility.nonsense',
    'lots.0.nonsense',
    'constructor',
    'buyer.__proto__',
    'clauses.0.parameters.hours',
  ])('at %j does not exist', (path) => {
    expect(answerLabel(path)).toBeUndefined()
  })
})
