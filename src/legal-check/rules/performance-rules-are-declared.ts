import { localDate } from '../../kernel/local-date.js'
import { euro } from '../../kernel/money.js'
import { aProcedure } from '../../procurement/builders.js'
import { amountOf, isUnknown, reaches } from '../estimates.js'
import { article, fault, notChecked, type Outcome, rule } from '../rule.js'
import { amountsIn } from '../text/amounts.js'
import { documentText } from '../text/document-text.js'
import { plain } from '../text/sentences.js'
import { words } from '../text/words.js'

const relies =
  /artikel(?:en)? (?:44|45|46|47)(?!\d)|(?:44|45) (?:tot|en|t\/m) (?:45|46|47)|ambtshalve maatregel|bijzondere straf/
const declared = words(
  '(auv?r|koninklijk besluit van 14 januari 2013|kb van 14 januari 2013|algemene uitvoeringsregels)[^.;]{0,220}(van toepassing|toepasselijk)',
  '(van toepassing|toepasselijk)[^.;]{0,160}(auv?r|14 januari 2013|algemene uitvoeringsregels)',
  'uitdrukkelijk van toepassing',
)
const denied = /(?:niet van toepassing|niet toepasselijk)/
const small = words(
  '(raming|geraamd*|waarde|drempel|bedrag)[^.;]{0,60}',
  'beperkte waarde',
  'artikel 92',
  'aanvaarde factuur',
)

const small20 = { procedureType: 'limited-value', estimatedValue: euro(20_000) } as const

export const performanceRulesAreDeclared = rule({
  id: 'performance-rules-are-declared',
  code: 'EXE-12',
  group: 'execution',
  severity: 'error',
  title: 'Een kleine opdracht verklaart de algemene uitvoeringsregels van toepassing',
  why: 'Onder de drempel, en bij veel sociale en gezondheidsdiensten, gelden de algemene uitvoeringsregels niet vanzelf: straffen en ambtshalve maatregelen hangen dan in de lucht.',
  remedy: 'Verklaar de artikelen 44 tot 47 uitdrukkelijk van toepassing, of schrijf een eigen sanctie.',
  grounds: [article('kb-2013-01-14', '5', 'verified'), article('kb-2013-01-14', '6, § 1')],
  certainty: 'verified',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier): readonly Outcome[] => {
    const { estimatedValue, regime, cpvCode } = dossier.procedure
    const document = dossier.document('specifications')
    const words =
      document === undefined
        ? ''
        : plain(
            documentText(document)
              .parts.map(({ text }) => text)
              .join('\n'),
          )
    if (!relies.test(words) || isDeclared(words)) return []
    const bound = amountOf('limited-value', dossier)
    if (estimatedValue === undefined) return [notChecked('de raming', 'estimatedValue')]
    if (isUnknown(bound)) return [bound]
    if (!reaches(estimatedValue, bound.amount)) return [fault('documents.specifications')]
    return regime === 'light' && cpvCode?.startsWith('85')
      ? [fault('documents.specifications', { severity: 'warning' })]
      : []
  },
  inText: (text) => {
    if (isDeclared(text.plain)) return []
    const isSmall = text.sentences.some(
      ({ plain: own }) =>
        small.test(own) &&
        (/beperkte waarde|artikel 92|onder (?:de )?(?:€ ?)?30[. ]000/.test(own) ||
          amountsIn(own).some(
            ({ amount }) => amount < 30_000 && amount > 500 && /raming|geraamd|raamt/.test(own),
          )),
    )
    if (!isSmall) return []
    return text.sentences
      .filter(({ plain: own }) => relies.test(own) && !/niet van toepassing/.test(own))
      .slice(0, 1)
      .map((sentence) => ({ sentence }))
  },
  examples: {
    passes: [
      { says: 'Raming van € 20.000 met het bestek van het hulpmiddel', procedure: aProcedure(small20) },
      {
        text: 'De opdracht wordt geraamd op 22.000 euro. De artikelen 44 tot 47 van het koninklijk besluit van 14 januari 2013 zijn op deze opdracht van toepassing.',
      },
    ],
    fails: [
      {
        text: 'De opdracht wordt geraamd op 22.000 euro. Bij een tekortkoming past het bestuur artikel 45 toe.',
      },
      {
        text: 'Dit is een opdracht van beperkte waarde. Wie de sociale verbintenis niet nakomt, loopt een bijzondere straf op volgens artikel 45 van het koninklijk besluit van 14 januari 2013.',
      },
    ],
  },
})

const isDeclared = (text: string): boolean =>
  text.split(/[.\n]/).some((sentence) => declared.test(sentence) && !denied.test(sentence))
