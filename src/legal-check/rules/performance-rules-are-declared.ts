import { keyed } from '../../kernel/lazily.js'
import { type LocalDate, localDate } from '../../kernel/local-date.js'
import { euro } from '../../kernel/money.js'
import { aProcedure } from '../../procurement/builders.js'
import { datedAmounts } from '../../procurement/threshold-table.js'
import { thresholdOn } from '../../procurement/thresholds.js'
import { amountOf, isUnknown, reaches } from '../estimates.js'
import { article, fault, notChecked, type Outcome, rule, sentencesWhere } from '../rule.js'
import { amountsIn } from '../text/amounts.js'
import type { CheckedText } from '../text/checked-text.js'
import { words } from '../text/words.js'

const relies =
  /artikel(?:en)? (?:44|45|46|47)(?!\d)|(?:44|45) (?:tot|en|t\/m) (?:45|46|47)|ambtshalve maatregel|bijzondere straf/
const declared = words(
  '(auv?r|koninklijk besluit van 14 januari 2013|kb van 14 januari 2013|algemene uitvoeringsregels)[^.;]{0,220}(van toepassing|toepasselijk)',
  '(van toepassing|toepasselijk)[^.;]{0,160}(auv?r|14 januari 2013|algemene uitvoeringsregels)',
  'uitdrukkelijk van toepassing',
)
const denied = /(?:niet van toepassing|niet toepasselijk)/
/** What limited value is on the day of launch; what it was at most while that is not known. */
function limitedValueOn(launchDate: LocalDate | undefined): number {
  const dated = thresholdOn('limited-value', { launchDate })
  return dated.ok
    ? dated.value.amount
    : Math.max(...datedAmounts['limited-value'].map(({ amount }) => amount))
}
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
  finds: 'Het bestek steunt op regels die hier niet vanzelf gelden.',
  why: 'Onder de drempel, en bij veel sociale en gezondheidsdiensten, gelden de algemene uitvoeringsregels niet vanzelf: straffen en ambtshalve maatregelen hangen dan in de lucht.',
  remedy: 'Verklaar de artikelen 44 tot 47 uitdrukkelijk van toepassing, of schrijf een eigen sanctie.',
  grounds: [article('kb-2013-01-14', '5', 'verified'), article('kb-2013-01-14', '6, § 1')],
  certainty: 'verified',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier): readonly Outcome[] => {
    const text = dossier.bestek()?.text
    if (text === undefined || reliesOnRules(text).length === 0 || isDeclared(text)) return []
    const { estimatedValue, regime, cpvCode, procedureType } = dossier.procedure
    const bound = amountOf('limited-value', dossier)
    if (estimatedValue === undefined) return [notChecked('de raming', 'estimatedValue')]
    if (isUnknown(bound)) return [bound]
    // Which rules the bestek declares follows from the procedure: until it is chosen, a box stands there.
    if (procedureType === undefined)
      return [notChecked('welke plaatsingsprocedure je volgt', 'procedureType')]
    if (!reaches(estimatedValue, bound.amount)) return [fault('documents.specifications')]
    return regime === 'light' && cpvCode?.startsWith('85')
      ? [fault('documents.specifications', { severity: 'warning' })]
      : []
  },
  inForeignText: (text) => {
    const [first] = reliesOnRules(text)
    return first === undefined ||
      saysSmallBelow(limitedValueOn(text.launchDate))(text).length === 0 ||
      isDeclared(text)
      ? []
      : [{ sentence: first }]
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

const reliesOnRules = sentencesWhere(({ plain }) => relies.test(plain) && !denied.test(plain))
const declaring = sentencesWhere(({ plain }) => declared.test(plain) && !denied.test(plain))
const isDeclared = (text: CheckedText): boolean => declaring(text).length > 0
const smallValue = /beperkte waarde|artikel 92(?!\d)/
const estimates = /raming|geraamd|raamt/
const saysSmallBelow = keyed((limit: number) =>
  sentencesWhere(
    ({ plain }) =>
      small.test(plain) &&
      (smallValue.test(plain) ||
        amountsIn(plain).some(
          ({ amount, from }) =>
            (amount === limit && /onder (?:de )?$/.test(plain.slice(0, from))) ||
            (estimates.test(plain) && amount > 500 && amount < limit),
        )),
  ),
)
