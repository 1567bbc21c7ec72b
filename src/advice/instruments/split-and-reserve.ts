import { formatNumber } from '../../kernel/format.js'
import { withLotIds } from '../../procurement/lot-ids.js'
import { accessTo, firmsFit, thresholdFor } from '../access.js'
import { type AdviceCase, type Consideration, instrument } from '../advice.js'
import { unknownMarket } from '../firms.js'
import { bestSplit } from '../splitting.js'
import { labourIntensive } from '../work.js'

export const splitAndReserve = instrument({
  id: 'split-and-reserve',
  title: 'Verdeel in percelen op maat, en behoud er een voor',
  what: 'Kleinere percelen passen beter bij kleine en sociale ondernemingen. Eén deel behoud je voor, de andere blijven zoals ze zijn.',
  basis: 'artikelen 15 en 58 van de wet van 17 juni 2016',
  considers: (about) => {
    const unknown = unknownMarket(about)
    return unknown.length > 0 ? unknown : [...helps(about), labourIntensive(about, 'possible')]
  },
  answers: (about) => {
    const split = bestSplit(about)
    if (split === undefined) return []
    const { procedure, lot } = about
    const lots = withLotIds(procedure.lots?.length ? procedure.lots : [{}])
    const value = lots.flatMap((known) => (known.id === lot.id ? split.lots : [known]))
    return [{ path: 'lots', value }]
  },
})

function helps(about: AdviceCase): readonly Consideration[] {
  const now = accessTo(about, about.lot, 'res-ws')?.fitting ?? 0
  const { firms, whose } = thresholdFor(about.lot, about)
  const sum = `${firmsFit(now)} bij het perceel zoals het is, ${whose} is ${formatNumber(firms)}`
  if (now >= firms)
    return [{ says: `${sum} → verdelen is niet nodig om voor te behouden.`, allows: 'discouraged' }]
  const split = bestSplit(about)
  const before: Consideration = { says: `${sum}.`, allows: 'recommended' }
  return split === undefined
    ? [before, { says: 'Ook verdeeld passen er te weinig.', allows: 'discouraged' }]
    : [before, { says: split.says, allows: 'recommended' }]
}
