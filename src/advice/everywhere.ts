import { formatList, formatNumber } from '../kernel/format.js'
import { keptWith } from '../kernel/lazily.js'
import { effectiveLots, isDivided } from '../procurement/lots.js'
import type { AdviceCase, Consideration, FirmsFor, Verdict } from './advice.js'
import { enoughFirms } from './firms.js'

/** Whether enough firms would fit every lot: one sum for one lot, and one for all of several. */
export function enoughFirmsEverywhere(about: AdviceCase): readonly Consideration[] {
  return isDivided(about.procedure) ? everywhere(about.firms)(about) : enoughFirms(about)
}

/** The same for each lot of a dossier, whose lots share one way to ask for firms: looked up once. */
const everywhere = keptWith((_: FirmsFor) => {
  let kept: readonly Consideration[] | undefined
  return (about: AdviceCase): readonly Consideration[] => {
    kept ??= sumOfAll(about)
    return kept
  }
})

function sumOfAll(about: AdviceCase): readonly Consideration[] {
  const lots = effectiveLots(about.procedure)
  const each = lots.map((lot) => ({ lot, considerations: enoughFirms(about, lot) }))
  const numbersWith = (allows: Verdict): readonly number[] =>
    each
      .filter(({ considerations }) => considerations.some((one) => one.allows === allows))
      .map(({ lot: { number } }) => number)
  const [short, unknown, possible] = [
    numbersWith('discouraged'),
    numbersWith('unknown'),
    numbersWith('possible'),
  ]
  if (short.length > 0)
    return [
      {
        says: `Bij ${lotNumbers(short)} van de ${formatNumber(lots.length)} passen te weinig ondernemingen om alles voor te behouden.`,
        allows: 'discouraged',
      },
    ]
  if (unknown.length > 0) return each.flatMap(({ considerations }) => considerations).slice(0, mostUnknowns)
  return [
    possible.length > 0
      ? {
          says: `Bij elk van de ${formatNumber(lots.length)} percelen passen genoeg ondernemingen, maar bij ${lotNumbers(possible)} is de toegang van sommige nog na te gaan.`,
          allows: 'possible',
        }
      : {
          says: `Bij elk van de ${formatNumber(lots.length)} percelen passen genoeg ondernemingen → alles voorbehouden is verdedigbaar.`,
          allows: 'recommended',
        },
  ]
}

/** What is missing is told of so many lots; the rest follows when that is answered. */
const mostUnknowns = 5

/** `perceel 2`, `percelen 2, 3 en 5`, `percelen 1, 2, 3, 4 en nog 8`. */
function lotNumbers(numbers: readonly number[]): string {
  const [shown, left] = [numbers.slice(0, 4).map(String), numbers.length - 4]
  return numbers.length === 1
    ? `perceel ${numbers[0]}`
    : `percelen ${formatList(left > 0 ? [...shown, `nog ${left}`] : shown)}`
}
