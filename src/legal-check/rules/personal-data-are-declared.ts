import { localDate } from '../../kernel/local-date.js'
import { aProcedure } from '../../procurement/builders.js'
import { ownTexts } from '../own-texts.js'
import { article, fault, type Outcome, rule } from '../rule.js'
import { words } from '../text/words.js'

const doing = (personalDataProcessed: boolean | undefined, technicalDescription: string) =>
  aProcedure({
    title: 'Diensten voor de scholen',
    description: undefined,
    personalDataProcessed,
    administration: { ...aProcedure().administration, technicalDescription },
  })

/** Whose data the administration holds; staff on the site are the tenderer's own. */
const people =
  '(bewoners|bewoner|inwoners|kinderen|kind|leerlingen|leerling|clienten|client|patienten|patient|jongeren|ouders|gezinnen|huurders|personeelsleden van (de|het) (stad|gemeente|bestuur|ocmw))'
const papers =
  '(archief*|archieven|dossier*|bouwdossier*|document|documenten|akte|akten|formulier*|registers|brieven|vergunningen|personeelsfiches)'
const scanning =
  '(scannen|inscannen|gescand|ingescand|digitaliseren|gedigitaliseerd|inscant|scant|scan|digitaliseert)'

/** What takes personal data along, and what a finding calls it. */
const kinds: readonly (readonly [called: string, expression: RegExp])[] = [
  [
    'gegevens over gezondheid',
    words(
      'allergie*',
      'medisch* (dossier*|gegevens|voorschrift*|fiche*)',
      'dieet* op (medisch )?voorschrift',
      'gezondheidsgegevens',
      'zorgdossier*',
      'patientendossier*',
      'medicatie*',
    ),
  ],
  [
    'gegevens van personen',
    words(
      `(gegevens|persoonlijke gegevens|namen|naam|lijst|lijsten|dossiers|adressen|inschrijvingen|geboortedat*) van (de |het |elk |elke |alle )?${people}`,
      'leerlingenlijst*',
      'clientendossier*',
      'personeelsdossier*',
      'rijksregisternummer*',
      'persoonsgegevens',
    ),
  ],
  [
    'papieren dossiers die gescand worden',
    words(`${scanning}[^.;]{0,60} ${papers}`, `${papers}[^.;]{0,60} ${scanning}`),
  ],
  [
    'adressen voor een mailing',
    words(
      'mailing*',
      'adressenlijst*',
      'adressenbestand*',
      'adresbestand*',
      'adresgegevens',
      'verzendlijst*',
      'bestand met (de )?adressen',
      'adresseren',
    ),
  ],
  [
    'gegevens voor lonen',
    words('loonadministratie', 'loonberekening*', 'loonverwerking', 'payroll*', 'loonfiche*'),
  ],
  ['beelden van personen', words('camerabeelden', 'bewakingsbeelden', 'nummerplaatherkenning')],
]
/** The text itself says that none go along. */
const denied =
  /(?:geen|zonder)(?: [a-z]+){0,3} (?:persoonsgegevens|namen)|(?:niet|nooit) (?:geadresseerd|op naam)|ongeadresseerd|anoniem|alleen totalen/
/** Of the tenderer and his own people, or of what causes an allergy. */
const otherwise =
  /inschrijver|offerte|selectie|onderaannemer|eigen personeel|checkin|aanwezigheid|badge|factuur|veroorza|irrit|reinigingsproduct|poetsproduct/

export const personalDataAreDeclared = rule({
  id: 'personal-data-are-declared',
  code: 'EXE-23',
  group: 'execution',
  severity: 'warning',
  title: 'Wie persoonsgegevens meegeeft, zegt dat in het dossier',
  finds: 'De tekst wijst op persoonsgegevens, en het dossier zegt niet dat er meegaan.',
  why: 'Geef je de opdrachtnemer gegevens van inwoners, kinderen of personeel mee, dan is een verwerkersovereenkomst verplicht, en voor gegevens over gezondheid gelden strengere regels. Het bestek zegt dat alleen als je de vraag met ja beantwoordt.',
  remedy:
    'Antwoord dat er persoonsgegevens meegaan en beschrijf de verwerking, of schrijf in de tekst dat de opdrachtnemer geen namen of gegevens van personen krijgt.',
  grounds: [article('vo-2016-679', '28', 'verified'), article('vo-2016-679', '9')],
  certainty: 'likely',
  validFrom: localDate('2018-05-25'),
  inDossier: ({ procedure }): readonly Outcome[] => {
    if (procedure.personalDataProcessed === true) return []
    const sentences = ownTexts(procedure).flatMap((text) =>
      text.sentences.map((one) => ({ ...one, own: text })),
    )
    if (sentences.some(({ plain }) => denied.test(plain))) return []
    for (const [called, expression] of kinds) {
      const found = sentences.find(({ plain }) => isNamed(expression.exec(plain), plain))
      const shown = expression.exec(found?.plain ?? '')
      if (found === undefined || shown === null) continue
      const said = found.text.slice(shown.index, shown.index + shown[0].length)
      const answer =
        procedure.personalDataProcessed === false ? 'is het antwoord nee' : 'is dat niet beantwoord'
      const says = `${found.own.called} noemt "${said}" (${called}); op de vraag of er persoonsgegevens meegaan, ${answer}.`
      return [fault('personalDataProcessed', { says })]
    }
    return []
  },
  examples: {
    passes: [
      {
        says: 'Maaltijden met allergieën van kinderen, en het antwoord is dat er gegevens meegaan',
        procedure: doing(true, 'Er wordt rekening gehouden met de allergieën van de kinderen.'),
      },
      {
        says: 'Speeltoestellen voor kinderen, zonder gegevens van personen',
        procedure: doing(false, 'Negen speeltoestellen voor kinderen tot drie jaar, met plaatsing.'),
      },
      {
        says: 'Kledij met een nummer, zonder namen',
        procedure: doing(
          false,
          'De lijst van de bewoners blijft in huis: de opdrachtnemer krijgt geen namen.',
        ),
      },
    ],
    fails: [
      {
        says: 'Maaltijden met allergieën van kinderen, en het antwoord is nee',
        procedure: doing(
          false,
          'Er is elke dag een vegetarische keuze en er wordt rekening gehouden met allergieën.',
        ),
      },
      {
        says: 'Een archief dat gescand wordt, en geen antwoord',
        procedure: doing(undefined, 'De dossiers van het archief worden ingescand aan 300 dpi.'),
      },
      {
        says: 'Een infoblad met adressen, en het antwoord is nee',
        procedure: doing(false, 'De drukker krijgt een bestand met adressen van elk gezin.'),
      },
    ],
  },
})

/** Whether words that point at personal data do so, and are neither denied nor about somebody else. */
const isNamed = (found: RegExpExecArray | null, sentence: string): boolean =>
  found !== null &&
  !otherwise.test(sentence) &&
  !/(?:geen|zonder|nooit)(?: [a-z]+){0,2} $/.test(sentence.slice(Math.max(0, found.index - 40), found.index))
