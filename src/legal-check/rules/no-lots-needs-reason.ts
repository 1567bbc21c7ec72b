import { formatEuro } from '../../kernel/format.js'
import { localDate } from '../../kernel/local-date.js'
import { euro } from '../../kernel/money.js'
import { saysSomething } from '../../procurement/answers.js'
import { aLot, aProcedure } from '../../procurement/builders.js'
import { isDivided } from '../../procurement/lots.js'
import { amountOf, isUnknown, reaches } from '../estimates.js'
import { fault, law, notChecked, rule } from '../rule.js'

export const noLotsNeedsReason = rule({
  id: 'no-lots-needs-reason',
  code: 'PRO-09',
  group: 'procedure',
  severity: 'error',
  title: 'Wie vanaf de drempel niet in percelen verdeelt, zegt waarom',
  finds: 'Er zijn geen percelen en er staat geen reden.',
  why: 'Vanaf een bedrag moet elk bestuur percelen overwegen, ook bij werken. Wie er geen maakt, vermeldt de voornaamste redenen.',
  remedy: 'Verdeel in percelen (één ervan kan voorbehouden zijn), of schrijf de redenen op.',
  grounds: [law('58', 'verified'), law('164', 'verified')],
  certainty: 'verified',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) => {
    const { procedure } = dossier
    const { estimatedValue, noLotsReason, regime } = procedure
    if (isDivided(procedure) || saysSomething(noLotsReason)) return []
    if (estimatedValue === undefined) return [notChecked('de raming', 'estimatedValue')]
    const bound = amountOf('lots-consideration', dossier)
    if (isUnknown(bound)) return [bound]
    if (!reaches(estimatedValue, bound.amount)) return []
    if (noLotsReason === undefined) return [notChecked('waarom je niet in percelen verdeelt', 'noLotsReason')]
    if (regime === undefined) return [notChecked('of het gewone of het lichte regime geldt', 'regime')]
    return [
      fault('noLotsReason', {
        says: `De raming van ${formatEuro(estimatedValue)} bereikt ${formatEuro(bound.amount)}, er zijn geen percelen en er staat geen reden.`,
        ...(regime === 'light' && {
          severity: 'info',
          remedy: 'Schrijf de redenen op: of artikel 58 in het lichte regime geldt, is niet nagegaan.',
        }),
      }),
    ]
  },
  examples: {
    passes: [
      {
        says: 'Raming van € 139.999,99 zonder percelen',
        procedure: aProcedure({ noLotsReason: null, estimatedValue: euro(139_999.99) }),
      },
      {
        says: 'Raming van € 190.000 met twee percelen',
        procedure: aProcedure({
          noLotsReason: undefined,
          lots: [aLot(), aLot({ id: 'LOT-0002', title: 'Paden' })],
        }),
      },
    ],
    fails: [
      {
        says: 'Raming van € 140.000, geen percelen en geen reden',
        procedure: aProcedure({ noLotsReason: null, estimatedValue: euro(140_000) }),
      },
      {
        says: 'Raming van € 190.000, één perceel en geen reden',
        procedure: aProcedure({ noLotsReason: null }),
      },
    ],
  },
})
