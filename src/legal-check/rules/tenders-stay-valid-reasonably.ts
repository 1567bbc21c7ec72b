import { formatDays } from '../../kernel/format.js'
import { localDate } from '../../kernel/local-date.js'
import { aProcedure } from '../../procurement/builders.js'
import { legalLimits } from '../../procurement/legal-limits.js'
import { proportions } from '../../procurement/proportions.js'
import { article, cited, fault, rule } from '../rule.js'

const most = proportions.mostTenderDays.value
const usual = legalLimits.tenderValidityDays

const valid = (tenderValidityDays: number | undefined) => {
  const base = aProcedure()
  return { ...base, administration: { ...base.administration, tenderValidityDays } }
}

export const tendersStayValidReasonably = rule({
  id: 'tenders-stay-valid-reasonably',
  code: 'PRO-18',
  group: 'procedure',
  severity: 'warning',
  title: 'Een offerte blijft niet langer gelden dan nodig',
  finds: 'De verbintenistermijn is lang.',
  why: `Zegt het bestek niets, dan bindt een offerte naar alle waarschijnlijkheid ${formatDays(usual.value)}. Wie zijn prijs lang moet vasthouden, rekent dat aan of dient niet in; dat treft kleine en sociale ondernemingen eerst. Boven ${formatDays(most)} vraagt de termijn uitleg (vuistregel, geen wet).`,
  remedy: 'Verkort de verbintenistermijn, of schrijf waarom de beslissing zo lang kan duren.',
  grounds: [
    article('kb-2017-04-18', '58', usual.certainty),
    cited('vuistregel van dit hulpmiddel, geen wet'),
  ],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: ({ procedure: { administration } }) => {
    const days = administration?.tenderValidityDays
    return days === undefined || days <= most
      ? []
      : [
          fault('administration.tenderValidityDays', {
            says: `De offertes moeten ${formatDays(days)} geldig blijven, meer dan ${formatDays(most)} (vuistregel).`,
          }),
        ]
  },
  examples: {
    passes: [
      { says: 'Verbintenistermijn van 180 dagen', procedure: valid(180) },
      { says: 'Geen verbintenistermijn gegeven', procedure: valid(undefined) },
    ],
    fails: [
      { says: 'Verbintenistermijn van 181 dagen', procedure: valid(181) },
      { says: 'Verbintenistermijn van 730 dagen', procedure: valid(730) },
    ],
  },
})
