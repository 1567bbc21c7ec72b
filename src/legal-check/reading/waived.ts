import type { CheckedText, Sentence } from '../text/checked-text.js'
import { words } from '../text/words.js'
import { learners, socialWork, targetPeople } from './lexicon.js'

/** What a text may say of a social promise that takes its force away. */
export type Waiver = 'duty' | 'control' | 'sanction'

const social = words(
  ...targetPeople,
  ...learners,
  ...socialWork,
  '[a-z]*tewerkstelling*',
  '(de|het aantal) (sociale )?uren',
  'sociale verplichting*',
  '(aangeboden|vooropgestelde|opgegeven|beloofde) [a-z]*(uren|plaatsen|inzet)',
)
const waivers: Readonly<Record<Waiver, RegExp>> = {
  duty: words(
    '(louter|enkel|zuiver|slechts|alleen) (indicatief|indicatieve|richtinggevend*|informatief|ter informatie|tot rangschikking)',
    '(geen|zonder) (enkele )?(bindende )?(verbintenis|verplichting|kracht)',
    '(niet|nooit) (contractueel )?(bindend|verbindend|afdwingbaar)',
    '(bindt|binden|verbindt) [a-z ]{0,40}niet',
    'niet (worden )?(ingeroepen|afgedwongen)',
    'maakt geen deel uit van de (overeenkomst|opdracht)',
  ),
  control: words(
    '(geen|zonder|noch) [a-z ]{0,24}(controle|opvolging|verslag*|urenstat*|urensta(at|ten)|rapport*|toezicht|nazicht)',
    '(niet|niets|nooit) (meer )?(nagezien|bijgehouden|gecontroleerd|nagegaan|opgevolgd|nagekeken|geverifieerd|gerapporteerd)',
    'op (zijn |haar |de )?(woord|eer|eerewoord) (geloofd|vertrouwd)',
  ),
  sanction: words(
    '(geen|zonder) [a-z ]{0,24}(boete*|straf*|sanctie*|gevolg*|schadevergoeding|inhouding*|malus)',
    'blijft [a-z ]{0,20}zonder gevolg',
    '(enkel|alleen|uitsluitend|slechts) (de )?(algemene|gewone) straf*',
    '(geen|zonder) (financiele )?gevolgen',
    '(niet|nooit) (gesanctioneerd|bestraft|beboet)',
  ),
}

/** The sentences on a social promise that say outright that it binds nobody, is not looked at or costs nothing. */
export const waivedIn = ({ sentences }: CheckedText, what: Waiver): readonly Sentence[] =>
  sentences.filter(({ plain }) => waivers[what].test(plain) && social.test(plain))
