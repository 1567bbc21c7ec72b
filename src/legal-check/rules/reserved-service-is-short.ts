import { formatDate, formatMonths } from '../../kernel/format.js'
import { localDate } from '../../kernel/local-date.js'
import { lotPath } from '../../procurement/answers/path.js'
import { aLot, aProcedure } from '../../procurement/builders.js'
import { legalLimits } from '../../procurement/legal-limits.js'
import { cited, fault, law, notChecked, type Outcome, rule } from '../rule.js'
import { isReservedService } from '../social.js'

const most = legalLimits.reservedServiceMonths.value

const service = (durationMonths: number, earlier: Parameters<typeof aProcedure>[0] = {}) =>
  aProcedure({
    regime: 'light',
    cpvCode: '85312310',
    durationMonths,
    earlierReservedServices: null,
    lots: [aLot({ reservedParticipation: 'res-pub-ser' })],
    ...earlier,
  })

export const reservedServiceIsShort = rule({
  id: 'reserved-service-is-short',
  code: 'RES-15',
  group: 'reserved',
  severity: 'error',
  title: 'Voorbehouden volgens artikel 91 duurt hoogstens drie jaar, en niet tweemaal na elkaar',
  finds: 'Het voorbehoud volgens artikel 91 duurt te lang of herhaalt zich.',
  why: 'De opdracht duurt met opties hoogstens drie jaar, en gaat niet naar een organisatie die de laatste drie jaar van dit bestuur al zo’n voorbehouden opdracht kreeg.',
  remedy:
    'Verkort de looptijd, en ga na welke opdrachten je bestuur de laatste drie jaar volgens dit artikel voorbehield.',
  grounds: [cited('artikel 77, lid 2, d), en lid 3, van richtlijn 2014/24/EU', 'verified'), law('91')],
  certainty: 'verified',
  validFrom: localDate('2017-06-30'),
  inDossier: ({ lots, procedure: { earlierReservedServices, launchDate } }) => {
    const reserved = lots.filter(isReservedService)
    if (reserved.length === 0) return []
    const tooLong = reserved.flatMap(({ id, durationMonths, ownFields }): readonly Outcome[] => {
      if (durationMonths === undefined) return [notChecked('de looptijd', 'durationMonths')]
      const at = ownFields.includes('durationMonths') ? lotPath(id, 'durationMonths') : 'durationMonths'
      if (durationMonths <= most) return []
      const says = `De looptijd van ${formatMonths(durationMonths)} is langer dan ${formatMonths(most)}.`
      return [
        fault(at, {
          says,
          fix: { label: `Maak het ${formatMonths(most)}`, answers: [{ path: at, value: most }] },
        }),
      ]
    })
    if (earlierReservedServices === undefined)
      return [
        ...tooLong,
        notChecked(
          'welke opdrachten je bestuur eerder volgens artikel 91 voorbehield',
          'earlierReservedServices',
        ),
      ]
    const recent = (earlierReservedServices ?? []).filter(
      ({ awardedOn }) => launchDate === undefined || awardedOn >= threeYearsBefore(launchDate),
    )
    return [
      ...tooLong,
      ...recent.map(({ organisation, awardedOn }) =>
        fault('earlierReservedServices', {
          says: `${organisation} kreeg op ${formatDate(awardedOn)} al zo’n opdracht van je bestuur en kan deze niet krijgen.`,
        }),
      ),
    ]
  },
  examples: {
    passes: [
      { says: '36 maanden, geen eerdere opdracht volgens artikel 91', procedure: service(36) },
      {
        says: '24 maanden, een eerdere opdracht van meer dan drie jaar geleden',
        procedure: service(24, {
          earlierReservedServices: [
            { organisation: 'vzw Voorbeeldzorg', awardedOn: localDate('2024-01-31') },
          ],
        }),
      },
    ],
    fails: [
      { says: '37 maanden', procedure: service(37) },
      {
        says: '24 maanden, een eerdere opdracht van minder dan drie jaar geleden',
        procedure: service(24, {
          earlierReservedServices: [
            { organisation: 'vzw Voorbeeldzorg', awardedOn: localDate('2025-05-01') },
          ],
        }),
      },
    ],
  },
})

const threeYearsBefore = (day: string): string => `${Number(day.slice(0, 4)) - 3}${day.slice(4)}`
