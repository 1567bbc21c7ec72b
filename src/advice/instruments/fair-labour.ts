import { type AdviceAnswer, type AdviceCase, instrument } from '../advice.js'

const clause = 'anti-social-dumping'

export const fairLabour = instrument({
  id: 'fair-labour',
  title: 'Alleen de basis: eerlijke arbeid bij de uitvoering',
  what: 'Wie uitvoert, leeft het sociaal en arbeidsrecht na en doet zijn onderaannemers hetzelfde doen. Dat past bij elke opdracht en naast elk ander instrument.',
  basis: 'artikel 7 van de wet van 17 juni 2016',
  considers: ({ offered }) => [
    offered.includes(clause)
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
function decided({ procedure: { clauses = [] } }: AdviceCase): readonly AdviceAnswer[] {
  const known = clauses.find((choice) => choice.clause === clause)
  return known !== undefined && known.decision !== 'refused'
    ? []
    : [{ path: `clauses.${clause}.decision`, value: 'accepted' }]
}
