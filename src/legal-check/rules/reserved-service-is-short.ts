import { formatDate, formatMonths } from '../../kernel/format.js'
import { localDate } from '../../kernel/local-date.js'
import { lotPath } from '../../procurement/answers/path.js'
import { aLot, aProcedure } from '../../procurement/builders.js'
import { legalLimits } from '../../procurement/legal-limits.js'
import { type EffectiveLot, isDivided } from '../../procurement/lots.js'
import type { CheckedDossier } from '../checked-dossier.js'
import { cited, fault, law, notChecked, type Outcome, rule } from '../rule.js'
import { isReservedService } from '../social.js'
import { plain } from '../text/sentences.js'

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
  inDossier: (dossier) => {
    const reserved = dossier.lots.filter(isReservedService)
    if (reserved.length === 0) return []
    return [...reserved.flatMap((lot) => tooLong(lot, dossier)), ...earlier(dossier)]
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

/** A lot that takes its duration from the contract gets one of its own: the other lots keep theirs. */
function tooLong(
  { id, number, durationMonths, ownFields }: EffectiveLot,
  { procedure }: CheckedDossier,
): readonly Outcome[] {
  if (durationMonths === undefined) return [notChecked('de looptijd', 'durationMonths')]
  if (durationMonths <= most) return []
  const isOwn = isDivided(procedure) || ownFields.includes('durationMonths')
  const at = isOwn ? lotPath(id, 'durationMonths') : 'durationMonths'
  const subject = isDivided(procedure) ? ` van perceel ${number}` : ''
  const says = `De looptijd${subject} is ${formatMonths(durationMonths)}; een voorbehoud volgens artikel 91 duurt hoogstens ${formatMonths(most)}.`
  return [
    fault(at, {
      says,
      fix: { label: `Maak het ${formatMonths(most)}`, answers: [{ path: at, value: most }] },
    }),
  ]
}

/** Who had such a contract before is shut out: wrong is only to invite them all the same. */
function earlier({ procedure }: CheckedDossier): readonly Outcome[] {
  const { earlierReservedServices, launchDate, invitedSuppliers = [] } = procedure
  if (earlierReservedServices === undefined)
    return [
      notChecked(
        'welke opdrachten je bestuur eerder volgens artikel 91 voorbehield',
        'earlierReservedServices',
      ),
    ]
  const invited = new Set(invitedSuppliers.map(({ name = '' }) => plain(name)))
  return (earlierReservedServices ?? []).flatMap(({ organisation, awardedOn }): readonly Outcome[] => {
    if (launchDate !== undefined && awardedOn > launchDate)
      return [
        fault('earlierReservedServices', {
          says: `De gunning aan ${organisation} op ${formatDate(awardedOn)} ligt na de lancering.`,
          remedy: 'Verbeter de datum van de gunning.',
        }),
      ]
    if (launchDate !== undefined && awardedOn < threeYearsBefore(launchDate)) return []
    const isInvited = invited.has(plain(organisation))
    return [
      fault('earlierReservedServices', {
        ...(!isInvited && { severity: 'info' }),
        says: `${organisation} kreeg op ${formatDate(awardedOn)} al zo’n opdracht van je bestuur en kan deze niet krijgen.`,
        remedy: isInvited
          ? `Nodig ${organisation} niet uit.`
          : `Het bestek sluit ${organisation} uit. Gun haar deze opdracht niet.`,
      }),
    ]
  })
}

const threeYearsBefore = (day: string): string => `${Number(day.slice(0, 4)) - 3}${day.slice(4)}`
