import { counted, formatEuro } from '../../kernel/format.js'
import { localDate } from '../../kernel/local-date.js'
import { euro } from '../../kernel/money.js'
import { aLot, aProcedure } from '../../procurement/builders.js'
import type { EffectiveLot } from '../../procurement/lots.js'
import { proportions } from '../../procurement/proportions.js'
import type { SelectionCriterion } from '../../procurement/selection-criterion.js'
import { yearlyValueOf } from '../../procurement/yearly-value.js'
import { article, cited, fault, law, type Outcome, rule } from '../rule.js'
import { lotsAsked } from '../selection.js'

const selecting = (criterion: SelectionCriterion, reserved: 'res-ws' | 'none' = 'none') =>
  aProcedure({ selectionCriteria: [criterion], lots: [aLot({ reservedParticipation: reserved })] })
const list = { proof: 'Een lijst van de opdrachten.' }

export const selectionAdmitsSmallFirms = rule({
  id: 'selection-admits-small-firms',
  code: 'SEL-03',
  group: 'procedure',
  severity: 'warning',
  title: 'De selectie laat kleine en sociale ondernemingen toe',
  finds: 'Het niveau van de selectie houdt ondernemingen tegen die het werk aankunnen.',
  why: 'Een niveau dat hoger ligt dan wat de opdracht vraagt, is niet evenredig. Het houdt kleine ondernemingen en sociale ondernemingen tegen, ook op een perceel dat voor hen bedoeld is.',
  remedy:
    'Vraag minder of kleinere referenties, laat werk als onderaannemer en voor private opdrachtgevers meetellen, of motiveer waarom het werk dit niveau nodig heeft.',
  grounds: [law('71'), article('kb-2017-04-18', '65'), cited('praktijk: evenredigheid', 'likely')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: ({ procedure: { selectionCriteria }, lots }) =>
    (selectionCriteria ?? []).flatMap((criterion, index) =>
      criterion.motivation?.trim()
        ? []
        : shutsOut(criterion, lotsAsked(criterion, lots), `selectionCriteria.${index}`),
    ),
  examples: {
    passes: [
      {
        says: 'Drie referenties van € 95.000 bij € 95.000 per jaar',
        procedure: selecting({ kind: 'references', count: 3, amount: euro(95_000), ...list }),
      },
      {
        says: 'Voorbehouden opdracht met één referentie',
        procedure: selecting({ kind: 'references', count: 1, ...list }, 'res-ws'),
      },
    ],
    fails: [
      {
        says: 'Vier referenties',
        procedure: selecting({ kind: 'references', count: 4, ...list }),
      },
      {
        says: 'Referenties van € 96.000 bij € 95.000 per jaar',
        procedure: selecting({ kind: 'references', count: 1, amount: euro(96_000), ...list }),
      },
      {
        says: 'Voorbehouden opdracht van € 95.000 per jaar met een jaaromzet van € 96.000',
        procedure: selecting({ kind: 'turnover', amount: euro(96_000), proof: 'Jaarrekening' }, 'res-ws'),
      },
    ],
  },
})

function shutsOut(
  { kind, count = 0, amount = euro(0) }: SelectionCriterion,
  lots: readonly EffectiveLot[],
  at: string,
): readonly Outcome[] {
  const yearly = Math.min(...lots.map((lot) => yearlyValueOf(lot) ?? Number.POSITIVE_INFINITY))
  const isHigh = amount > yearly
  const most = proportions.mostReferences.value
  if (kind === 'references')
    return [
      ...(count > most && lots.length > 0
        ? [
            fault(`${at}.count`, {
              says: `Je vraagt ${counted(count, 'referentie', 'referenties')}: meer dan ${most} halen kleine ondernemingen zelden.`,
            }),
          ]
        : []),
      ...(isHigh
        ? [
            fault(`${at}.amount`, {
              says: `Je vraagt referenties van ${formatEuro(amount)}, terwijl het werk per jaar ${inEuro(yearly)} waard is.`,
            }),
          ]
        : []),
    ]
  const isReserved = lots.some(({ reservedParticipation: kind }) => kind !== undefined && kind !== 'none')
  return kind === 'turnover' && isReserved && isHigh
    ? [
        fault(`${at}.amount`, {
          says: `Je vraagt een jaaromzet van ${formatEuro(amount)} voor voorbehouden werk van ${inEuro(yearly)} per jaar: ondernemingen met een integratiedoel halen dat vaak niet.`,
        }),
      ]
    : []
}

const inEuro = (amount: number): string => formatEuro(euro(Math.round(amount)))
