import { localDate } from '../../kernel/local-date.js'
import { percentage } from '../../kernel/percentage.js'
import type { AwardCriterion } from '../../procurement/award-criterion.js'
import { aCriterion, aLot, aProcedure } from '../../procurement/builders.js'
import { priceVatBases } from '../../procurement/code-lists.js'
import type { Procedure } from '../../procurement/procedure.js'
import { cited, fault, law, type Outcome, rule } from '../rule.js'
import { criteriaOf } from '../social.js'
import { plain } from '../text/sentences.js'

type Basis = NonNullable<Procedure['priceVatBasis']>

const priced = (priceVatBasis: Basis | undefined, description?: string) =>
  aProcedure({
    priceVatBasis,
    lots: [
      aLot({
        awardCriteria: [aCriterion({ type: 'price', name: 'Prijs', weight: percentage(100), description })],
      }),
    ],
  })

export const priceNamesItsVat = rule({
  id: 'price-names-its-vat',
  code: 'AWD-19',
  group: 'award',
  severity: 'warning',
  title: 'De prijs wordt vergeleken met of zonder btw, en het bestek zegt welke',
  finds: 'Het is niet duidelijk of de prijzen met of zonder btw vergeleken worden.',
  why: 'Kan je bestuur de btw niet aftrekken, dan betaalt het de prijs met btw. Een onderneming met een lager tarief of een vrijstelling, zoals sommige sociale ondernemingen, staat dan anders gerangschikt dan bij een vergelijking zonder btw. Wie dat pas na de opening kiest, kiest de winnaar.',
  remedy:
    'Zeg bij de prijs of je de totalen met of zonder btw vergelijkt. Ga na of je bestuur de btw van deze opdracht kan aftrekken: kan dat niet, dan is de prijs met btw wat je echt betaalt.',
  grounds: [law('81'), cited('praktijk: een criterium moet vooraf duidelijk zijn')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier): readonly Outcome[] => {
    const { priceVatBasis } = dossier.procedure
    const compared = criteriaOf(dossier).filter(({ criterion: { type } }) => type === 'price')
    const stated = compared.map(({ at, criterion }) => ({ at, basis: basisIn(criterion) }))
    if (priceVatBasis == null) return stated.every(({ basis }) => basis !== undefined) ? [] : [notStated]
    return stated.flatMap(({ at, basis }) =>
      basis === undefined || basis === priceVatBasis ? [] : [otherwise(at, basis, priceVatBasis)],
    )
  },
  examples: {
    passes: [
      { says: 'Prijs, vergeleken zonder btw', procedure: priced('excluded') },
      {
        says: 'Geen antwoord, en het criterium zegt zelf "inclusief btw"',
        procedure: priced(undefined, 'De totale prijs van de inventaris, inclusief btw.'),
      },
      {
        says: 'Geen antwoord, en er is geen criterium over de prijs',
        procedure: aProcedure({
          priceVatBasis: undefined,
          lots: [aLot({ fixedPrice: true, awardCriteria: [aCriterion({ weight: percentage(100) })] })],
        }),
      },
    ],
    fails: [
      { says: 'Prijs, zonder antwoord over de btw', procedure: priced(undefined) },
      {
        says: 'Het criterium zegt "inclusief btw", het antwoord is zonder btw',
        procedure: priced('excluded', 'De totale prijs van de inventaris, inclusief btw.'),
      },
    ],
  },
})

/** No answer and no words: the documents leave it open, whatever the buyer has in mind. */
const notStated = fault('priceVatBasis', {
  says: 'Er is een criterium over de prijs, en nergens staat of je de prijzen met of zonder btw vergelijkt.',
})

const otherwise = (at: string, inWords: Basis, answered: Basis): Outcome =>
  fault(`${at}.description`, {
    says: `Het criterium spreekt van ${priceVatBases[inWords]}, maar je antwoord is: ${priceVatBases[answered]}.`,
    fix: {
      label: `Vergelijk ${priceVatBases[inWords]}`,
      answers: [{ path: 'priceVatBasis', value: inWords }],
    },
  })

const tax = '(?:de )?(?:\\d{1,2} ?% )?btw(?![a-z-])'
const without = new RegExp(`(?:exclusief|excl\\.?|zonder) ${tax}|btw (?:niet inbegrepen|exclusief|excl)`)
const withVat = new RegExp(`(?:inclusief|incl\\.?|met) ${tax}|btw (?:inbegrepen|inclusief|incl)`)

/** What the words of a criterion say by themselves; words that name both say nothing. */
function basisIn({ name = '', description = '', scoring = '' }: AwardCriterion): Basis | undefined {
  const words = plain(`${name}. ${description} ${scoring}`)
  const [excluded, included] = [without.test(words), withVat.test(words)]
  if (excluded === included) return undefined
  return excluded ? 'excluded' : 'included'
}
