import { keptWith } from '../../kernel/lazily.js'
import { socialWords } from '../social.js'
import type { CheckedText, Section, Sentence } from './checked-text.js'
import { isDenied } from './denial.js'
import { type Spot, spots, words } from './words.js'

/**
 * A social promise that a text asks for.
 * @property kind scored in the award, or a condition of the performance.
 * @property around all text of its part and of the parts close by, as rules read it.
 */
export interface SocialPromise {
  readonly kind: 'criterion' | 'condition'
  readonly sentence: Sentence
  readonly section: Section
  readonly around: string
  readonly isCollaboration: boolean
}

const scored = words(
  'punt(en)?',
  'gunningscriteri(um|a)',
  'subcriteri(um|a)',
  'criteri(um|a)',
  'gequoteerd',
  'scor(e|en|es)',
  'scoort',
  '[0-9]{1,3} ?%',
  'gewicht',
  'op 100',
  'beoordeeld',
)
const obliged = words(
  'moet(en)?',
  'dient',
  'dienen',
  'verbindt',
  'zal',
  'zet',
  'minstens',
  'minimum',
  'ten minste',
  'verplicht*',
  'laat',
  'streeft',
  'werft',
  'besteedt',
  'voorziet',
  'biedt',
  'stelt',
  'presteren',
  'uitvoeren',
  'gepresteerd',
  'ingezet',
  'in te zetten',
  'schakelt',
  'tewerkstel*',
)
const performer = words(
  'opdrachtnemer',
  'aannemer',
  'dienstverlener',
  'leverancier',
  'uitvoerder',
  'contractant',
  'opdrachthouder',
  'inschrijver',
  'uren',
  'onderaannemer',
)
const general = words(
  'uitsluiting*',
  'abnormaal',
  'voorbehouden',
  'toegang',
  'loonsubsidie*',
  'voorwerp',
  'cpv',
)
const collaboration = words('samenwerk*', 'partner*', 'combinatie', 'onderaanneming')

/** The social promises in a text: the first sentence of each part that has one, award and performance apart. */
export const promisesIn = keptWith((text: CheckedText): readonly SocialPromise[] => {
  const seen = new Set<string>()
  return text.sections.flatMap((section, index) =>
    section.passages.flatMap(({ sentences, kind: form }) =>
      sentences.flatMap((sentence): readonly SocialPromise[] => {
        const kind = promiseIn(sentence, section, form === 'heading')
        const key = `${index} ${kind}`
        if (kind === undefined || seen.has(key)) return []
        seen.add(key)
        const around = text.sections
          .slice(Math.max(0, index - 1), index + 5)
          .map(({ plain }) => plain)
          .join('\n')
        return [
          {
            kind,
            sentence,
            section,
            around,
            isCollaboration:
              collaboration.test(section.plain) &&
              /sociale[- ]economie|maatwerk|integratiedoel/.test(section.plain),
          },
        ]
      }),
    ),
  )
})

function promiseIn(
  { plain }: Sentence,
  section: Section,
  isHeading: boolean,
): SocialPromise['kind'] | undefined {
  const spot = spots(plain, socialWords)[0]
  if (isHeading || spot === undefined || isDenied(plain, spot) || general.test(plain)) return undefined
  if (
    scored.test(plain) &&
    (section.topics.has('award') || /gunningscriteri|punten|criterium/.test(plain)) &&
    !/geen punten/.test(plain)
  )
    return 'criterion'
  if (section.topics.has('award') || section.topics.has('participation')) return undefined
  return obliged.test(plain) && performer.test(plain) && demandsWork(plain, spot) ? 'condition' : undefined
}

const work = words(
  'uren',
  'uur',
  'tewerkstel*',
  'zet',
  'inzet',
  'ingezet',
  'inzetten',
  'in te zetten',
  'werken',
  'werk',
  'presteren',
  'gepresteerd',
  'uitgevoerd',
  'uitvoeren',
  'uit te voeren',
  'besteedt',
  'werft',
  'aanwerven',
  'stage*',
  'opleiding*',
  'plaatsen',
  'schakelt',
  'onderaanneming',
  'betrekt',
  'betrekken',
  'inschakel*',
  'uitbested*',
)
const demandsWork = (plain: string, { from, to }: Spot): boolean =>
  work.test(plain.slice(Math.max(0, from - 160), to + 160))

/** A scale, a formula or parts say how points are given. */
export const hasScale = (around: string): boolean =>
  words(
    'schaal',
    'formule',
    'subcriteri(um|a)',
    'scoreverdeling',
    'puntenverdeling',
    'beoordelingsschaal',
    'rubriek*',
    'naar verhouding',
    'evenredig',
    'proportioneel',
    'waarvan',
    'lineair',
    'onderdelen',
    'score van',
    'scoort (0|10)',
    '0 punten',
    'regel van drie',
    'beoordelingswijze',
    'volgende (elementen|onderdelen|punten)',
    'zeer goed',
    'uitstekend',
    'onvoldoende',
  ).test(around) || /0 ?[,/;-] ?\d|0 tot \d/.test(around)

/** Something is asked with the tender that can be checked. */
export const hasEvidence = (around: string): boolean =>
  words(
    'voegt',
    'voegen',
    'plan',
    'nota',
    'attest*',
    'bewij*',
    'intentieverklaring*',
    'document*',
    'bijlage',
    'beschrijft',
    'beschrijven',
    'invulformulier',
    'formulier',
    'licht toe',
    'geeft aan',
    'vermeldt',
    'opgave',
    'staven',
    'staaft',
    'toont aan',
    'legt voor',
  ).test(around)

/** What was promised is looked at during the performance. */
export const hasControl = (around: string): boolean =>
  words(
    'verslag*',
    'rapport*',
    'rapportering',
    'urenstaten',
    'urenstaat',
    'controle',
    'controleert',
    'nagegaan',
    'opgevolgd',
    'opvolging',
    'overzicht',
    'attest*',
    'kwartaal*',
    'halfjaarlijks*',
    'jaarlijks',
    'maandelijks',
    'tussentijds*',
    'evaluatie*',
    'eindverklaring',
    'eindafrekening',
    'registratie',
    'registreert',
    'monitoring',
    'toezicht',
    'bewaakt',
    'aantoont',
    'toont aan',
    'staten',
    'overleg',
  ).test(around)

/** The promise becomes a duty of the contractor. */
export const isBinding = (around: string): boolean =>
  words(
    'contractueel*',
    'verbintenis*',
    'bindend*',
    'verbindt',
    'uitvoeringsvoorwaarde*',
    'deel uit van de (opdracht|overeenkomst)',
    'nakomen',
    'nakomt',
    'na te komen',
    'nageleefd',
    'naleven',
    'naleeft',
    'gehouden',
    'verplichting*',
    'afdwingbaar',
    'resultaatsverbintenis',
    'uit te voeren zoals',
    'straf*',
    'boete*',
    'sanctie*',
  ).test(around)

/** What happens when it is not kept, besides the general penalty. */
export const hasSanction = (around: string): boolean =>
  words(
    'bijzondere straf*',
    'straf*',
    'boete*',
    'penaliteit*',
    'sanctie*',
    'inhouding',
    'schadevergoeding',
    'ingehouden',
    'malus',
  ).test(around) && !isGeneralOnly(around)

const isGeneralOnly = (around: string): boolean =>
  words('algemene straf*', 'artikel 45').test(around) &&
  !words('bijzondere', 'per (niet |ontbrekend |gemist |niet-)', 'per uur', 'euro', 'eur').test(around) &&
  !/€/.test(around)

/** A number with what it is a number of. */
export const hasQuantity = (around: string): boolean =>
  /\d[\d.]* ?(?:uren|uur|arbeidsuren|%|procent|plaatsen|stageplaatsen|personen|dagen|weken|maanden|vte|voltijds|stagiair|doelgroep|werknemers|medewerkers|jongeren|cursist|werkzoekende)/.test(
    around,
  ) ||
  words(
    '(een|twee|drie|vier|vijf|zes|tien|minstens een) (stageplaats*|plaatsen|stagiair*|personen|doelgroep*|werkzoekende*|jongere*|persoon)',
  ).test(around)
