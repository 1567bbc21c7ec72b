import { formatDays, formatEuro, formatMonths, formatNumber } from '../../kernel/format.js'
import { euro } from '../../kernel/money.js'
import { lotPath } from '../../procurement/answers/path.js'
import { aLot, aProcedure } from '../../procurement/builders.js'
import { dayKinds } from '../../procurement/code-lists.js'
import { legalLimits } from '../../procurement/legal-limits.js'
import { isDivided } from '../../procurement/lots.js'
import type { Procedure } from '../../procurement/procedure.js'
import { isRevisedService, revisedServices } from '../../procurement/revised-services.js'
import type { CheckedDossier } from '../checked-dossier.js'
import { reaches } from '../estimates.js'
import { article, fault, type NotChecked, notChecked, type Outcome, rule } from '../rule.js'

const most = euro(legalLimits.fixedPriceValue.value)
const days = {
  working: legalLimits.fixedPriceWorkingDays.value,
  calendar: legalLimits.fixedPriceCalendarDays.value,
}

const fixed = (more: Partial<Procedure>) => aProcedure({ priceRevision: null, ...more })
const works = { contractNature: 'works', cpvCode: '45233161' } as const

export const pricesAreRevised = rule({
  id: 'prices-are-revised',
  code: 'EXE-20',
  group: 'execution',
  severity: 'error',
  title: 'De prijzen worden herzien waar de uitvoeringsregels het vragen',
  finds: 'De prijzen liggen vast, terwijl een herziening nodig is.',
  why: `Een herziening is verplicht voor werken en voor diensten met veel arbeid, zoals schoonmaak, groenonderhoud en bewaking. Voor werken is dat niet zo als de raming onder ${formatEuro(most)} blijft en de uitvoering korter duurt dan ${days.working} werkdagen of ${formatDays(days.calendar)}; voor zulke kleine diensten is het na te gaan. Zonder herziening rekent een onderneming stijgende lonen vooraf in, of betalen haar werknemers ervoor.`,
  remedy:
    'Kies een herziening: een index van de lonen van de sector, bij werken ook van de materialen, en een deel van de prijs dat vast blijft.',
  grounds: [article('kb-2013-01-14', '38/7', 'verified')],
  certainty: 'verified',
  validFrom: revisedServices.validFrom,
  inDossier: (dossier): readonly Outcome[] => {
    const { contractNature, priceRevision, procedureType } = dossier.procedure
    if (contractNature === 'supplies' || procedureType === 'limited-value') return []
    if (contractNature === undefined) return [notChecked('de aard van de opdracht', 'contractNature')]
    if (priceRevision === undefined) return [notChecked('of de prijzen herzien worden', 'priceRevision')]
    if (priceRevision !== null) return []
    return contractNature === 'works' ? [...fixedFor(dossier)] : ofServices(dossier)
  },
  examples: {
    passes: [
      {
        says: 'Werken van € 200.000, prijzen volgens een index',
        procedure: aProcedure({
          ...works,
          priceRevision: { index: 'het uurloon s en de materialenindex I van de FOD Economie' },
        }),
      },
      {
        says: 'Werken van € 119.999,99 in 119 werkdagen, vaste prijzen',
        procedure: fixed({
          ...works,
          estimatedValue: euro(119_999.99),
          termInDays: { count: 119, kind: 'working' },
        }),
      },
      {
        says: 'Leveringen, vaste prijzen',
        procedure: fixed({ contractNature: 'supplies', cpvCode: '18110000' }),
      },
    ],
    fails: [
      {
        says: 'Werken van € 120.000 in 60 werkdagen, vaste prijzen',
        procedure: fixed({
          ...works,
          estimatedValue: euro(120_000),
          termInDays: { count: 60, kind: 'working' },
        }),
      },
      {
        says: 'Werken van € 90.000 in 180 kalenderdagen, vaste prijzen',
        procedure: fixed({
          ...works,
          estimatedValue: euro(90_000),
          termInDays: { count: 180, kind: 'calendar' },
        }),
      },
      { says: 'Groenonderhoud van 24 maanden, vaste prijzen', procedure: fixed({}) },
      {
        says: 'Twee percelen wegenwerken van € 130.000, vaste prijzen',
        procedure: fixed({
          ...works,
          estimatedValue: euro(260_000),
          lots: [
            aLot({ estimatedValue: euro(130_000) }),
            aLot({ id: 'LOT-0002', estimatedValue: euro(130_000) }),
          ],
        }),
      },
    ],
  },
})

/** Which services the duty is for, nobody here has read: what is likely asks a motivation. */
function ofServices(dossier: CheckedDossier): readonly Outcome[] {
  const codes = dossier.lots.map(({ cpvCode }) => cpvCode)
  if (codes.some((code) => code !== undefined && isRevisedService(code))) {
    const found = fixedFor(dossier)
    return found.length === 0
      ? [notChecked('of een kleine en korte dienst vaste prijzen mag hebben: kijk het na')]
      : found.map((outcome) => (outcome.kind === 'fault' ? { ...outcome, severity: 'warning' } : outcome))
  }
  if (codes.includes(undefined)) return [notChecked('de CPV-code', 'cpvCode')]
  return [notChecked(`of deze dienst op de lijst staat van ${revisedServices.source}: kijk het na`)]
}

/** What is wrong with fixed prices where the duty holds, unless the contract is small and short. */
function fixedFor(dossier: CheckedDossier): readonly Outcome[] {
  const large = largeValue(dossier)
  if (typeof large === 'string') return [prices(large)]
  const long = longTerm(dossier)
  if (typeof long === 'string') return [prices(long)]
  return [large, long].flatMap((one) => one ?? [])
}

const prices = (why: string): Outcome =>
  fault('priceRevision', { says: `De prijzen liggen vast, maar ${why}.` })

/** Why the contract is not small; what is missing to know it; or nothing when it is. Each lot is a contract. */
function largeValue({ procedure, lots }: CheckedDossier): string | NotChecked | undefined {
  const [value] = lots.flatMap(({ estimatedValue }) =>
    estimatedValue !== undefined && reaches(estimatedValue, most) ? [estimatedValue] : [],
  )
  if (value !== undefined) return `de raming van ${formatEuro(value)} blijft niet onder ${formatEuro(most)}`
  const unknown = lots.find(({ estimatedValue }) => estimatedValue === undefined)
  if (unknown === undefined) return undefined
  return isDivided(procedure)
    ? notChecked('de raming van het perceel', lotPath(unknown.id, 'estimatedValue'))
    : notChecked('de raming', 'estimatedValue')
}

/** No month is shorter on average over half a year. */
const daysInMonth = 30

/** Why the contract is not short; what is missing to know it; or nothing when it is. */
function longTerm({ procedure: { termInDays }, lots }: CheckedDossier): string | NotChecked | undefined {
  if (termInDays != null) {
    const { count, kind } = termInDays
    if (count === undefined) return notChecked('de uitvoeringstermijn in dagen', 'termInDays.count')
    if (kind === undefined) return notChecked('welke dagen je telt', 'termInDays.kind')
    return count < days[kind]
      ? undefined
      : `de uitvoering duurt ${formatNumber(count)} ${dayKinds[kind]}, niet minder dan ${formatNumber(days[kind])}`
  }
  const months = lots.flatMap(({ durationMonths }) => durationMonths ?? [])
  const longest = Math.max(0, ...months)
  if (longest * daysInMonth >= days.calendar)
    return `de looptijd van ${formatMonths(longest)} is niet korter dan ${formatDays(days.calendar)}`
  return months.length < lots.length
    ? notChecked('de looptijd of de uitvoeringstermijn in dagen', 'durationMonths')
    : undefined
}
