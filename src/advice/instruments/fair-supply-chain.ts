import { instrument } from '../advice.js'
import { missing } from '../missing.js'
import { chosenClause } from '../take-over.js'

export const fairSupplyChain = instrument({
  id: 'fair-supply-chain',
  title: 'Vraag eerlijke arbeid in de toeleveringsketen',
  what: 'De leverancier brengt de keten van zijn producten in kaart en verbetert wat niet in orde is.',
  basis: 'artikelen 7 en 87 van de wet van 17 juni 2016',
  takes: 'fair-chain',
  considers: ({ lot: { cpvCode }, clausesInRole }) =>
    cpvCode === undefined
      ? [missing('welk werk het is (CPV-code)', 'cpvCode')]
      : [
          clausesInRole('fair-chain').some(({ isProposed }) => isProposed)
            ? {
                says: `Producten met CPV-code ${cpvCode} komen vaak uit een keten met risico's: de bibliotheek stelt de clausule voor.`,
                allows: 'recommended',
              }
            : {
                says: `Bij CPV-code ${cpvCode} stelt de bibliotheek deze clausule niet voor.`,
                allows: 'discouraged',
              },
        ],
  answers: (about) => chosenClause(about, 'fair-chain'),
})
