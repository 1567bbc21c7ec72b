import { clausePath } from '../../procurement/answers/path.js'
import { type AdviceAnswer, type AdviceCase, instrument } from '../advice.js'

export const fairLabour = instrument({
  id: 'fair-labour',
  title: 'Alleen de basis: eerlijke arbeid bij de uitvoering',
  what: 'Wie uitvoert, meldt zijn onderaannemers, doet de aangiften en registreert de aanwezigheden die in zijn sector gelden, en laat zijn onderaannemers hetzelfde doen. Dat past bij elke opdracht en naast elk ander instrument.',
  basis: 'artikelen 7 en 87 van de wet van 17 juni 2016',
  takes: 'fair-labour',
  considers: ({ clausesInRole }) => [
    clausesInRole('fair-labour').some(({ isProposed }) => isProposed)
      ? {
          says: 'De opdracht is arbeidsintensief of ligt in een fraudegevoelige sector: de bibliotheek stelt de clausule voor.',
          allows: 'recommended',
        }
      : {
          says: 'De bibliotheek stelt de clausule niet uit zichzelf voor; ze kan altijd.',
          allows: 'possible',
        },
  ],
  answers: decided,
})

/** For the whole procedure, and not for one lot. */
function decided({ procedure: { clauses = [] }, clausesInRole }: AdviceCase): readonly AdviceAnswer[] {
  const offers = clausesInRole('fair-labour')
  const isChosen = clauses.some(
    ({ clause, decision }) => decision !== 'refused' && offers.some(({ id }) => id === clause),
  )
  const [offered] = offers
  return offered === undefined || isChosen
    ? []
    : [{ path: clausePath(undefined, offered.id, 'decision'), value: 'accepted' }]
}
