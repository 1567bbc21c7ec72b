import { localDate } from '../../kernel/local-date.js'
import { aLot, aProcedure } from '../../procurement/builders.js'
import { legalLimits } from '../../procurement/legal-limits.js'
import { libraryText, ownWordings } from '../own-wordings.js'
import { fault, law, rule, type TextFault } from '../rule.js'
import { isReserved } from '../social.js'
import type { CheckedText } from '../text/checked-text.js'
import { isDenied } from '../text/denial.js'
import { operatorEquivalence, type Reservation, recognition, reservationsIn } from '../text/reservation.js'
import { spots, words } from '../text/words.js'

const proof = words(
  'bewij*',
  'aantonen',
  'toont aan',
  'tonen aan',
  'aangetoond',
  'staven',
  'staaft',
  'gestaafd',
  'attest*',
  'uittreksel*',
  'verklaring*',
  'statuten',
  'documenten',
  'voegt*',
  'bewijsstuk*',
  'stavingsstuk*',
)
const openProof = words(
  'statuten',
  'verklaring*',
  'passend middel',
  'elk middel',
  'personeel(sverklaring|soverzicht|sbestand|slijst)',
  'jaarverslag',
  'passende? (middel|middelen|bewijs*)',
  'rsz*',
  'alle middelen',
  'gelijkwaardige? (bewijs|document|attest)*',
)

export const reservationAsksEvidence = rule({
  id: 'reservation-asks-evidence',
  code: 'RES-06',
  group: 'reserved',
  severity: 'warning',
  title: 'Een voorbehoud zegt hoe de voorwaarden bewezen worden',
  finds: 'De tekst zegt niet hoe een inschrijver zonder Vlaamse erkenning de voorwaarden bewijst.',
  why: 'Je moet van elke inschrijver nagaan of hij voldoet. Wie geen Vlaamse erkenning heeft maar gelijkwaardig is, moet het anders kunnen bewijzen.',
  remedy:
    'Vraag een uittreksel van de erkenning, of de statuten met een gedateerde verklaring over het personeel, in aantallen; noem het meetmoment en de eenheid.',
  grounds: [law('15', 'verified'), law('71')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) =>
    ownWordings(dossier, 'evidence').flatMap(({ path, plain }) =>
      !dossier.lots.some(isReserved) || isEnough(plain)
        ? []
        : [
            fault(`${path}.wording`, {
              fix: libraryText(path),
              says: `Je eigen tekst over de bewijsstukken laat niet toe het doel en de ${legalLimits.reservedShare.value} % op meer dan één manier te bewijzen.`,
            }),
          ],
    ),
  inForeignText: (text) => {
    const [first] = reservationsIn(text)
    if (first === undefined || isEnough(aboutProof(text, first))) return []
    const found: TextFault = { sentence: first.sentence }
    return [found]
  },
  examples: {
    passes: [
      {
        text: 'De toegang is voorbehouden overeenkomstig artikel 15 van de wet van 17 juni 2016 aan maatwerkbedrijven of gelijkwaardige ondernemers. De inschrijver bewijst dat met een uittreksel van zijn erkenning, of met zijn statuten en een gedateerde, anonieme verklaring over zijn personeel.',
      },
      {
        says: 'Voorbehouden perceel met de tekst van de bibliotheek',
        procedure: aProcedure({ lots: [aLot({ reservedParticipation: 'res-ws' })] }),
      },
    ],
    fails: [
      {
        text: 'De toegang is voorbehouden overeenkomstig artikel 15 van de wet van 17 juni 2016 aan maatwerkbedrijven of gelijkwaardige ondernemers.',
      },
      {
        text: 'De toegang is voorbehouden aan maatwerkbedrijven of gelijkwaardige ondernemers. De inschrijver voegt zijn erkenningsbesluit toe als bewijs.',
      },
    ],
  },
})

/** The words on what has to be proven: of the article itself, and those elsewhere that come back to it. */
function aboutProof(text: CheckedText, { section }: Reservation): string {
  const at = text.sections.indexOf(section)
  const near = new Set(text.sections.slice(at, at + 4))
  return text.sentences
    .filter(
      ({ plain, passage }) =>
        passage.section === section ||
        comesBack.test(plain) ||
        (near.has(passage.section) && (passage.part === 'participation' || isAboutProof.test(plain))),
    )
    .filter(({ plain }) => spots(plain, proof).some((spot) => !isDenied(plain, spot)))
    .map(({ plain }) => plain)
    .join('\n')
}
const comesBack = words(
  'voorbehoud*',
  'artikel 15',
  'integratie*',
  'erkenning*',
  'maatwerk*',
  'kansarm*',
  'sociale[- ]economie*',
)
const isAboutProof = words(
  '(dit|dat|deze|die|beide|de) voorwaarden?',
  'hij (toont|bewijst)',
  'aandeel',
  'percentage',
)

/** Proof is asked, and not by one recognition alone. */
function isEnough(plain: string): boolean {
  if (!proof.test(plain)) return false
  if (openProof.test(plain)) return true
  const names = spots(plain, recognition).length > 0 || /erkenning/.test(plain)
  return !names || spots(plain, operatorEquivalence).length > 1
}
