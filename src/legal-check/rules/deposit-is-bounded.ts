import { formatEuro, formatList, formatPercentage } from '../../kernel/format.js'
import { type Euro, euro } from '../../kernel/money.js'
import { percentage } from '../../kernel/percentage.js'
import { lotPath } from '../../procurement/answers/path.js'
import { aLot, aProcedure } from '../../procurement/builders.js'
import { legalLimits } from '../../procurement/legal-limits.js'
import { isDivided } from '../../procurement/lots.js'
import type { CheckedDossier } from '../checked-dossier.js'
import { reaches } from '../estimates.js'
import { article, fault, notChecked, type Outcome, rule } from '../rule.js'

const from = euro(legalLimits.depositFrom.value)
const usual = legalLimits.depositPercentage.value

const asking = (share: number | null, amount: number) =>
  aProcedure({
    estimatedValue: euro(amount),
    deposit: share === null ? null : { percentage: percentage(share) },
  })

export const depositIsBounded = rule({
  id: 'deposit-is-bounded',
  code: 'EXE-19',
  group: 'execution',
  severity: 'error',
  title: 'De borgtocht blijft binnen de grenzen van de uitvoeringsregels',
  finds: 'De borgtocht past niet bij de uitvoeringsregels.',
  why: `Wordt een opdracht of perceel voor minder dan ${formatEuro(from)} gegund, dan mag je geen borgtocht vragen. Vanaf dat bedrag is ${formatPercentage(usual)} het gewone percentage: geen of minder mag altijd, meer is een afwijking die je motiveert. Een borgtocht kost geld dat kleine en sociale ondernemingen vaak niet hebben.`,
  remedy:
    'Vraag geen borgtocht, of verlaag hem. Vraag je meer dan het gewone percentage, zet de afwijking dan vooraan in het bestek met haar motivering.',
  grounds: [article('kb-2013-01-14', '25', 'verified'), article('kb-2013-01-14', '9', 'verified')],
  certainty: 'verified',
  validFrom: legalLimits.depositFrom.validFrom,
  inDossier: (dossier): readonly Outcome[] => {
    const { deposit } = dossier.procedure
    if (deposit === undefined) return [notChecked('of je een borgtocht vraagt', 'deposit')]
    if (deposit === null) return []
    return isSmall(dossier) ? [forbidden(dossier)] : [...smallLots(dossier), ...tooMuch(deposit.percentage)]
  },
  examples: {
    passes: [
      { says: 'Raming van € 50.000, borgtocht van 5 %', procedure: asking(5, 50_000) },
      { says: 'Raming van € 49.999,99, geen borgtocht', procedure: asking(null, 49_999.99) },
      { says: 'Raming van € 190.000, borgtocht van 3 %', procedure: asking(3, 190_000) },
    ],
    fails: [
      { says: 'Raming van € 49.999,99, borgtocht van 5 %', procedure: asking(5, 49_999.99) },
      { says: 'Raming van € 190.000, borgtocht van 5,5 %', procedure: asking(5.5, 190_000) },
      {
        says: 'Borgtocht van 5 %, percelen van € 40.000 en € 60.000',
        procedure: aProcedure({
          estimatedValue: euro(100_000),
          deposit: { percentage: percentage(5) },
          lots: [
            aLot({ estimatedValue: euro(40_000) }),
            aLot({ id: 'LOT-0002', estimatedValue: euro(60_000) }),
          ],
        }),
      },
    ],
  },
})

/** The estimate stands in for the award, which is not known yet; each lot is a contract of its own. */
const isBelow = ({ estimatedValue }: { readonly estimatedValue?: Euro }): boolean =>
  estimatedValue !== undefined && !reaches(estimatedValue, from)

const isSmall = ({ procedure, lots }: CheckedDossier): boolean => isBelow(procedure) || lots.every(isBelow)

/** The rule binds a contract of limited value only where the documents take the rules over. */
const forbidden = ({ procedure: { estimatedValue, procedureType } }: CheckedDossier): Outcome =>
  fault('deposit', {
    ...(procedureType === 'limited-value' && { severity: 'warning' }),
    says:
      estimatedValue !== undefined && isBelow({ estimatedValue })
        ? `De raming van ${formatEuro(estimatedValue)} blijft onder ${formatEuro(from)}, en je vraagt een borgtocht.`
        : `Elk perceel blijft onder ${formatEuro(from)}, en je vraagt een borgtocht.`,
    fix: { label: 'Vraag geen borgtocht', answers: [{ path: 'deposit', value: null }] },
  })

function smallLots({ procedure, lots }: CheckedDossier): readonly Outcome[] {
  if (!isDivided(procedure))
    return procedure.estimatedValue === undefined ? [notChecked('de raming', 'estimatedValue')] : []
  const unknown = lots.filter(({ estimatedValue }) => estimatedValue === undefined)
  const small = lots.filter(isBelow).map(({ number }) => `perceel ${number}`)
  return [
    ...unknown.map(({ id }) => notChecked('de raming van het perceel', lotPath(id, 'estimatedValue'))),
    ...(small.length === 0
      ? []
      : [
          fault('deposit', {
            severity: 'warning',
            says: `Je vraagt een borgtocht, maar de raming blijft onder ${formatEuro(from)} voor ${formatList(small)}.`,
            remedy: `Schrijf in het bestek dat de borgtocht niet geldt voor een perceel dat voor minder dan ${formatEuro(from)} gegund wordt.`,
          }),
        ]),
  ]
}

function tooMuch(share: number | undefined): readonly Outcome[] {
  if (share === undefined) return [notChecked('hoeveel de borgtocht bedraagt', 'deposit.percentage')]
  if (share <= usual) return []
  return [
    fault('deposit.percentage', {
      severity: 'warning',
      says: `De borgtocht van ${formatPercentage(share)} is hoger dan ${formatPercentage(usual)}: dat is een afwijking, die je motiveert.`,
      fix: {
        label: `Maak het ${formatPercentage(usual)}`,
        answers: [{ path: 'deposit.percentage', value: usual }],
      },
    }),
  ]
}
