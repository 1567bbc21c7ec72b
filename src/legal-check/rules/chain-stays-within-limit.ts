import { localDate } from '../../kernel/local-date.js'
import { percentage } from '../../kernel/percentage.js'
import { aLot, aProcedure } from '../../procurement/builders.js'
import type { CheckedDossier } from '../checked-dossier.js'
import { libraryText, ownWordings } from '../own-wordings.js'
import { article, fault, rule, type Severity, sentencesWhere } from '../rule.js'
import { nearby, words } from '../text/words.js'

/**
 * CPV codes of services that are sensitive to fraud: cleaning, green, guarding, road transport and logistics,
 * agriculture, electricity, furniture and wood, metal, food.
 * @see wet van 12 april 1965, artikel 35/1
 */
const sensitive = [
  '9091',
  '909',
  '773',
  '772',
  '771',
  '7971',
  '601',
  '631',
  '641',
  '031',
  '507',
  '5085',
  '5551',
  '158',
]

const lower = words(
  'onderaannemer*[^.;]{0,80}(op zijn beurt|zelf weer|verder|door)',
  '(bijkomend|extra|tweede|derde|vierde|volgend) (niveau|schakel|trap|rang)',
  'onderaannemer van (een|de) onderaannemer',
  'via (een|zijn|haar|de) onderaannemer*',
  'onderaannemers van onderaannemers',
)
const social = words('sociale[- ]economie*', 'maatwerk*', 'integratiedoel', 'artikel 15', 'kansengroepen')
const direct = words(
  'rechtstreeks',
  'geen bijkomend niveau',
  'binnen de (grenzen|perken)',
  'zonder bijkomend',
)

const own = (wording: string, more: Parameters<typeof aProcedure>[0] = {}) =>
  aProcedure({
    contractNature: 'works',
    cpvCode: '45233161',
    lots: [
      aLot({
        clauses: [{ clause: 'social-economy-share', parameters: { percentage: percentage(5) }, wording }],
      }),
    ],
    ...more,
  })
const tier =
  'Minstens 5 % gaat, naar keuze, naar sociale-economieondernemingen als onderaannemer van een onderaannemer, of de opdrachtnemer zet zelf kansengroepen in.'

const works = words('werken', 'wegenwerken', 'bouwwerken', 'aanneming van werken')
const addsTier = sentencesWhere(
  ({ plain }) =>
    nearby(plain, lower, social, 160) !== undefined && !direct.test(plain) && !/niet|geen/.test(plain),
)

export const chainStaysWithinLimit = rule({
  id: 'chain-stays-within-limit',
  code: 'EXE-08',
  group: 'execution',
  severity: 'error',
  title: 'Een clausule maakt de keten van onderaannemers niet langer',
  finds: 'De tekst voegt een niveau van onderaanneming toe.',
  why: 'Bij werken en in fraudegevoelige diensten is het aantal niveaus van onderaanneming beperkt. Daarvan afwijken kan niet, en overschrijden wordt bestraft.',
  remedy: 'Laat de opdrachtnemer zelf rechtstreeks met de onderneming uit de sociale economie werken.',
  grounds: [article('kb-2013-01-14', '12/3', 'verified'), article('kb-2013-01-14', '9', 'verified')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) => {
    const severity = severityFor(dossier)
    if (severity === undefined) return []
    return ownWordings(dossier).flatMap(({ path, plain }) =>
      nearby(plain, lower, social, 160) === undefined || direct.test(plain)
        ? []
        : [fault(`${path}.wording`, { severity, fix: libraryText(path) })],
    )
  },
  inText: (text) => {
    const found = addsTier(text)
    if (found.length === 0) return []
    const severity = works.test(text.plain) ? ('error' as const) : ('warning' as const)
    return found.map((sentence) => ({ sentence, severity }))
  },
  examples: {
    passes: [
      {
        says: 'Werken; de opdrachtnemer werkt rechtstreeks met de sociale economie',
        procedure: own(
          'Minstens 5 % gaat rechtstreeks naar sociale-economieondernemingen, of de opdrachtnemer zet zelf kansengroepen in.',
        ),
      },
      {
        text: 'De opdrachtnemer werkt rechtstreeks met de sociale-economieonderneming, zonder bijkomend niveau van onderaanneming.',
      },
    ],
    fails: [
      { says: 'Werken; de sociale economie als onderaannemer van een onderaannemer', procedure: own(tier) },
      {
        says: 'Schoonmaak; de sociale economie als onderaannemer van een onderaannemer',
        procedure: own(tier, { contractNature: 'services', cpvCode: '90910000' }),
      },
    ],
  },
})

function severityFor({ procedure }: CheckedDossier): Severity | undefined {
  if (procedure.contractNature === 'works') return 'error'
  const code = procedure.cpvCode
  return code !== undefined && sensitive.some((start) => code.startsWith(start)) ? 'warning' : undefined
}
