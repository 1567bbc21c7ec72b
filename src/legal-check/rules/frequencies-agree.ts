import { localDate } from '../../kernel/local-date.js'
import { aLot, aProcedure } from '../../procurement/builders.js'
import type { CheckedDossier } from '../checked-dossier.js'
import { hasTechnicalPart, type OwnText, ownTexts, technicalPath } from '../own-texts.js'
import { fault, law, notChecked, type Outcome, rule } from '../rule.js'
import { frequencyIn, type StatedFrequency } from '../text/durations.js'
import { stemsIn } from '../text/quantities.js'

const washing = (description: string, technicalDescription: string | undefined, perWeek?: number) =>
  aProcedure({
    title: 'Wassen van linnen',
    cpvCode: '98310000',
    description,
    administration: { ...aProcedure().administration, technicalDescription },
    lots: [
      aLot({
        clauses: perWeek === undefined ? [] : [{ clause: 'zero-emission-delivery', parameters: { perWeek } }],
      }),
    ],
  })

export const frequenciesAgree = rule({
  id: 'frequencies-agree',
  code: 'TEC-04',
  group: 'technical',
  severity: 'warning',
  title: 'Hetzelfde werk heeft overal dezelfde frequentie',
  finds: 'Voor hetzelfde werk staan er twee frequenties.',
  why: 'Zegt de omschrijving twee keer per week en de technische beschrijving drie keer, dan rekent elke inschrijver met iets anders, en is de prijs niet te vergelijken.',
  remedy: 'Kies één frequentie en schrijf ze maar één keer, in de technische beschrijving.',
  grounds: [law('4'), law('53')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) => {
    const texts = ownTexts(dossier.procedure)
    if (!hasTechnicalPart(dossier.procedure))
      return texts.some((text) => frequenciesOf(text).length > 0)
        ? [notChecked('de technische beschrijving', technicalPath)]
        : []
    const described = texts.filter(({ isTechnical }) => !isTechnical)
    const technical = texts.filter(({ isTechnical }) => isTechnical)
    return [
      ...described.flatMap((text) => against(text, technical, dossier)),
      ...againstDeliveries(technical, dossier),
    ]
  },
  examples: {
    passes: [
      {
        says: 'Twee keer per week in de omschrijving en in de technische beschrijving',
        procedure: washing(
          'Ophalen en wassen, twee keer per week.',
          'Het linnen wordt 2 keer per week opgehaald.',
        ),
      },
      {
        says: 'Bermen twee keer per jaar maaien, ramen vier keer per jaar wassen',
        procedure: washing(
          'De bermen worden twee keer per jaar gemaaid.',
          'De ramen worden vier keer per jaar gewassen.',
        ),
      },
    ],
    fails: [
      {
        says: 'Twee keer per week ophalen in de omschrijving, drie keer in de technische beschrijving',
        procedure: washing(
          'Ophalen, wassen en terugbrengen van linnen, twee keer per week.',
          'Vuil linnen wordt drie keer per week opgehaald.',
        ),
      },
      {
        says: 'Drie keer per week ophalen, en een voorwaarde die twee leveringen per week toelaat',
        procedure: washing('Wassen van linnen.', 'Vuil linnen wordt drie keer per week opgehaald.', 2),
      },
    ],
  },
})

/** How often something is done, with what it is done to. */
interface Stated extends StatedFrequency {
  readonly things: readonly string[]
}

const frequenciesOf = ({ sentences }: Pick<OwnText, 'sentences'>): readonly Stated[] =>
  sentences.flatMap(({ plain }) => {
    const found = frequencyIn(plain)
    if (found === undefined || found.activities.length === 0) return []
    return [{ ...found, things: stemsIn(plain.replace(found.words, ' ')) }]
  })

/**
 * A description against the technical part of the same lot. Only where each names one frequency of an activity on the
 * same thing: with more of them, several things are done, each in its own rhythm.
 */
function against(text: OwnText, technical: readonly OwnText[], dossier: CheckedDossier): readonly Outcome[] {
  if (text.lot === undefined && dossier.lots.length > 1) return []
  const own = frequenciesOf(text)
  const theirs = technical
    .filter(({ lot }) => dossier.lots.length === 1 || (lot !== undefined && lot === text.lot))
    .flatMap(frequenciesOf)
  return own.flatMap((stated): readonly Outcome[] => {
    const activity = stated.activities.find(
      (name) => only(own, name, stated) !== undefined && only(theirs, name, stated) !== undefined,
    )
    const other = activity === undefined ? undefined : only(theirs, activity, stated)
    if (activity === undefined || other === undefined || other.count === stated.count) return []
    if (!stated.things.some((thing) => other.things.includes(thing))) return []
    return [
      fault(technicalPath, {
        says: `${text.called} zegt voor ${activity} "${stated.words}", de technische beschrijving "${other.words}".`,
      }),
    ]
  })
}

function only(
  stated: readonly Stated[],
  activity: string,
  { per }: Pick<StatedFrequency, 'per'>,
): Stated | undefined {
  const found = stated.filter((one) => one.per === per && one.activities.includes(activity))
  return found.length === 1 ? found[0] : undefined
}

const transport = 'ophalen'

/** A condition that bounds the deliveries of a week against how often the technical part fetches. */
const againstDeliveries = (technical: readonly OwnText[], dossier: CheckedDossier): readonly Outcome[] =>
  dossier.accepted.flatMap(({ clause, lot, parameters: { perWeek } }): readonly Outcome[] => {
    const stated = technical
      .filter((text) => dossier.lots.length === 1 || text.lot === lot)
      .flatMap(frequenciesOf)
      .find(({ per, activities }) => per === 'week' && activities.includes(transport))
    if (typeof perWeek !== 'number' || stated === undefined || stated.count <= perWeek) return []
    const says = `De technische beschrijving zegt voor ${transport} "${stated.words}", en "${clause.title}" laat hoogstens ${perWeek} ${perWeek === 1 ? 'levering' : 'leveringen'} per week toe.`
    return [fault(technicalPath, { says })]
  })
