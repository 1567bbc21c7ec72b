import { parametersInUse, wordingText } from '../../clauses/own-wording.js'
import { type Parameter, parameterFault } from '../../clauses/parameters.js'
import { printValue } from '../../clauses/text/value-kinds.js'
import { localDate } from '../../kernel/local-date.js'
import { aLot, aProcedure } from '../../procurement/builders.js'
import { type OwnWording, ownWordings } from '../own-wordings.js'
import { cited, type Fault, fault, rule } from '../rule.js'
import { numbersLike } from '../wording-numbers.js'

const own = (wording: string, hours: number, more: object = {}) =>
  aProcedure({
    lots: [aLot({ clauses: [{ clause: 'target-group-hours', parameters: { hours }, wording, ...more }] })],
  })

export const ownWordingKeepsItsNumbers = rule({
  id: 'own-wording-keeps-its-numbers',
  code: 'LIB-02',
  group: 'library',
  severity: 'error',
  title: 'Een eigen tekst noemt dezelfde getallen als het antwoord',
  finds: 'Een eigen tekst noemt een ander getal dan het antwoord.',
  why: 'De tabellen van de opvolging en van de straffen volgen het antwoord. Noemt de tekst een ander getal, dan spreekt het bestek zichzelf tegen, en geldt bij twijfel wat de opdrachtnemer het gunstigst uitkomt.',
  remedy:
    'Neem het getal van je tekst over als antwoord, of zet in je tekst het veld in de plaats van het getal: dan volgt de tekst het antwoord vanzelf.',
  grounds: [
    cited(
      'Bibliotheek van clausules: wat een clausule belooft, staat ook in de tabellen van het bestek',
      'verified',
    ),
  ],
  certainty: 'verified',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) => ownWordings(dossier).flatMap(faultsOf),
  examples: {
    passes: [
      {
        says: 'De eigen tekst noemt het aantal van het antwoord',
        procedure: own('Minstens 115 uren voor kansengroepen.', 115),
      },
      {
        says: 'De eigen tekst heeft een veld in de plaats van het aantal',
        procedure: own('Minstens {{hours}} voor kansengroepen.', 115, { wordingFormat: 'markup' }),
      },
      { says: 'De eigen tekst noemt een uur van de dag', procedure: own('De ploeg werkt vanaf 8 uur.', 115) },
    ],
    fails: [
      {
        says: 'De eigen tekst noemt 200 uren, het antwoord 115',
        procedure: own('Minstens 200 uren voor kansengroepen.', 115),
      },
      {
        says: 'De eigen tekst noemt 1.500 uur, het antwoord 1.200',
        procedure: own('Minstens 1.500 uur voor kansengroepen.', 1200),
      },
    ],
  },
})

/** The number that the tables count, against the words; other parameters where nothing else has their unit. */
function faultsOf(wording: OwnWording): readonly Fault[] {
  const { clause, parameters } = wording
  const text = wordingText(wording)
  const fields = wording.wordingFormat === 'markup' ? parametersInUse(wording) : []
  return Object.entries(clause.parameters).flatMap(([name, parameter]) => {
    const value = parameters[name]
    const isField = fields.includes(name) && wording.wording.includes(`{{${name}}}`)
    if (typeof value !== 'number' || isField || !isCounted(name, wording)) return []
    const others = new Set(
      Object.entries(parameters).flatMap(([key, other]) => (key === name ? [] : [other])),
    )
    const numbers = numbersLike(text, parameter)
    const different = numbers.filter((found) => !others.has(found))
    return numbers.includes(value) || different.length === 0
      ? []
      : [differs(wording, name, parameter, value, different)]
  })
}

function isCounted(name: string, { clause }: OwnWording): boolean {
  if (clause.promise?.amount === name) return true
  const { type } = clause.parameters[name] ?? {}
  return Object.values(clause.parameters).filter((other) => other.type === type).length === 1
}

function differs(
  { clause, path }: OwnWording,
  name: string,
  parameter: Parameter,
  value: number,
  [first = value, ...more]: readonly number[],
): Fault {
  const printed = (amount: number) =>
    printValue(amount, { kind: parameter.type, language: 2 }) ?? String(amount)
  const canTake = more.length === 0 && parameterFault(parameter, first) === undefined
  return fault(`${path}.wording`, {
    says: `Je tekst van "${clause.title}" noemt ${printed(first)}; het antwoord "${parameter.label ?? parameter.ask}" is ${printed(value)}, en dat staat in de tabellen van het bestek.`,
    ...(canTake && {
      fix: {
        label: `Neem ${printed(first)} over als antwoord`,
        answers: [{ path: `${path}.parameters.${name}`, value: first }],
      },
    }),
  })
}
