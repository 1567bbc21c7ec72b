import { counted, formatNumber } from '../../kernel/format.js'
import { localDate } from '../../kernel/local-date.js'
import { aProcedure } from '../../procurement/builders.js'
import { procedureTypes } from '../../procurement/code-lists.js'
import { legalLimits } from '../../procurement/legal-limits.js'
import type { Procedure } from '../../procurement/procedure.js'
import { isInTwoStages } from '../../procurement/staged-procedure.js'
import { cited, fault, law, notChecked, type Outcome, rule } from '../rule.js'

const least = ({ procedureType }: Procedure): number =>
  (procedureType === 'restricted' ? legalLimits.candidatesRestricted : legalLimits.candidatesNegotiated).value

const inviting = (
  procedureType: 'restricted' | 'neg-w-call',
  candidatesInvited: Procedure['candidatesInvited'],
) => aProcedure({ procedureType, candidatesInvited })
const rules = 'De kandidaten met de meeste vergelijkbare opdrachten in de laatste drie jaar.'

export const enoughCandidatesInvited = rule({
  id: 'enough-candidates-invited',
  code: 'PRO-24',
  group: 'procedure',
  severity: 'warning',
  title: 'Wie het aantal kandidaten begrenst, nodigt er genoeg uit',
  finds: 'Er worden te weinig kandidaten uitgenodigd om een offerte in te dienen.',
  why: `In een procedure in twee stappen mag het bestuur het aantal kandidaten begrenzen, als de aankondiging het minimum en de regels noemt. Dat minimum is ${formatNumber(legalLimits.candidatesRestricted.value)} in een niet-openbare procedure en ${formatNumber(legalLimits.candidatesNegotiated.value)} in een mededingingsprocedure met onderhandeling. Zijn er minder geschikte kandidaten, dan kan de procedure met hen verdergaan.`,
  remedy:
    'Verhoog het aantal, of nodig elke geselecteerde kandidaat uit. Schrijf in je motivering waarom minder kandidaten hier volstaan, als dat volgens jou kan.',
  grounds: [law('79'), cited('Richtlijn 2014/24/EU, artikel 65')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: ({ procedure }): readonly Outcome[] => {
    const { procedureType, candidatesInvited: invited } = procedure
    if (procedureType === undefined)
      return [notChecked('welke plaatsingsprocedure je volgt', 'procedureType')]
    if (!isInTwoStages(procedureType) || invited === null) return []
    if (invited === undefined)
      return [notChecked('of je het aantal kandidaten begrenst', 'candidatesInvited')]
    return [...tooFew(invited, procedure), ...notAnswered(invited)]
  },
  examples: {
    passes: [
      {
        says: 'Niet-openbare procedure, minstens 5 en hoogstens 8 kandidaten',
        procedure: inviting('restricted', { minimum: 5, maximum: 8, rules }),
      },
      {
        says: 'Mededingingsprocedure met onderhandeling, minstens 3 kandidaten',
        procedure: inviting('neg-w-call', { minimum: 3, maximum: 5, rules }),
      },
      { says: 'Elke geselecteerde kandidaat wordt uitgenodigd', procedure: inviting('restricted', null) },
    ],
    fails: [
      {
        says: 'Niet-openbare procedure, minstens 4 kandidaten',
        procedure: inviting('restricted', { minimum: 4, maximum: 8, rules }),
      },
      {
        says: 'Mededingingsprocedure met onderhandeling, hoogstens 2 kandidaten',
        procedure: inviting('neg-w-call', { maximum: 2, rules }),
      },
      {
        says: 'Minstens 8 en hoogstens 6 kandidaten',
        procedure: inviting('restricted', { minimum: 8, maximum: 6, rules }),
      },
    ],
  },
})

type Invited = NonNullable<Procedure['candidatesInvited']>

const kept = (count: number): string => counted(count, 'kandidaat', 'kandidaten')

function tooFew({ minimum, maximum }: Invited, procedure: Procedure): readonly Outcome[] {
  const needed = least(procedure)
  const asked = `In een ${procedureTypes.labels[procedure.procedureType ?? 'restricted']} zijn het er minstens ${formatNumber(needed)}`
  if (maximum !== undefined && maximum < needed)
    return [
      fault('candidatesInvited.maximum', { says: `Je nodigt hoogstens ${kept(maximum)} uit. ${asked}.` }),
    ]
  if (minimum !== undefined && minimum < needed)
    return [
      fault('candidatesInvited.minimum', {
        says: `Je nodigt minstens ${kept(minimum)} uit. ${asked}.`,
        fix: {
          label: `Maak het minimum ${formatNumber(needed)}`,
          answers: [{ path: 'candidatesInvited.minimum', value: needed }],
        },
      }),
    ]
  return minimum !== undefined && maximum !== undefined && minimum > maximum
    ? [
        fault('candidatesInvited.minimum', {
          says: `Het minimum, ${formatNumber(minimum)}, is hoger dan het maximum, ${formatNumber(maximum)}.`,
        }),
      ]
    : []
}

/** What the notice has to say too where the number is limited. */
function notAnswered({ minimum, maximum, rules: how }: Invited): readonly Outcome[] {
  return [
    ...(minimum === undefined
      ? [notChecked('hoeveel kandidaten je minstens uitnodigt', 'candidatesInvited.minimum')]
      : []),
    ...(maximum !== undefined && how === undefined
      ? [notChecked('met welke regels je het aantal kandidaten beperkt', 'candidatesInvited.rules')]
      : []),
  ]
}
