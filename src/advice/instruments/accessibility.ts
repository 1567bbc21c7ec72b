import { type AdviceCase, type Consideration, instrument } from '../advice.js'
import { missing } from '../missing.js'

export const accessibility = instrument({
  id: 'accessibility',
  title: 'Neem eisen over toegankelijkheid op',
  what: 'Wat mensen gebruiken, is bruikbaar voor iedereen, ook met een handicap.',
  basis: 'artikel 53 van de wet van 17 juni 2016',
  considers: (about) => [used(about)],
  answers: () => [{ path: 'accessibility.choice', value: 'inc' }],
})

function used({ procedure: { usedByNaturalPersons, accessibility: chosen } }: AdviceCase): Consideration {
  if (usedByNaturalPersons === undefined)
    return missing('of mensen het resultaat gebruiken', 'usedByNaturalPersons')
  if (!usedByNaturalPersons)
    return { says: 'Natuurlijke personen gebruiken het resultaat niet.', allows: 'discouraged' }
  return chosen?.choice === 'n-inc-just'
    ? { says: 'Je motiveerde al waarom er geen eisen over toegankelijkheid zijn.', allows: 'possible' }
    : { says: 'Natuurlijke personen gebruiken het resultaat.', allows: 'recommended' }
}
