import { parameterFault } from '../../clauses/parameters.js'
import type { SelectedClause } from '../../clauses/selected-clause.js'
import { localDate } from '../../kernel/local-date.js'
import { readAnswer } from '../../procurement/answer-paths.js'
import { aLot, aProcedure } from '../../procurement/builders.js'
import { oddAnswers } from '../../procurement/odd-answers.js'
import type { Procedure } from '../../procurement/procedure.js'
import { cited, type Fault, fault, rule } from '../rule.js'

/** What was filled in for an earlier version of a clause, and does not fit this one: its text does without. */
function unfitParameters({ clause, path, wording }: SelectedClause, procedure: Procedure): readonly Fault[] {
  if (wording !== undefined) return []
  return Object.entries(clause.parameters).flatMap(([name, parameter]) => {
    const at = `${path}.parameters.${name}`
    const reason = parameterFault(parameter, readAnswer(procedure, at))
    const says = `Wat je invulde, past niet in versie ${clause.version} van de clausule "${clause.title}" en staat niet in de tekst. ${reason}`
    return reason === undefined ? [] : [fault(at, { says })]
  })
}

export const answersAreAcceptedToday = rule({
  id: 'answers-are-accepted-today',
  code: 'PRO-15',
  group: 'procedure',
  severity: 'warning',
  title: 'Codes bestaan, en elk antwoord past in zijn veld',
  finds: 'Een antwoord dat bewaard is, kan vandaag niet meer gegeven worden.',
  why: 'Een code die niet bestaat of een tekst die te lang is, weigert het platform bij de bekendmaking; een onderneming vindt de opdracht dan niet.',
  remedy: 'Kijk het antwoord na en vul het opnieuw in.',
  grounds: [
    cited('Verordening (EG) nr. 2195/2002 (CPV)'),
    cited('Uitvoeringsverordening (EU) 2019/1780 (eForms)'),
  ],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: ({ procedure, accepted }) => [
    ...oddAnswers(procedure).map(({ path, message, meant }) =>
      fault(path, {
        says: message,
        ...(meant !== undefined && {
          fix: { label: `Kies ${meant.value}`, answers: [{ path, value: meant.value }] },
        }),
      }),
    ),
    ...accepted.flatMap((selected) => unfitParameters(selected, procedure)),
  ],
  examples: {
    passes: [
      { says: 'Codes die bestaan', procedure: aProcedure() },
      { says: 'Nog geen code', procedure: aProcedure({ cpvCode: undefined, placeOfPerformance: undefined }) },
    ],
    fails: [
      { says: 'CPV-code 77319999, die niet bestaat', procedure: aProcedure({ cpvCode: '77319999' }) },
      {
        says: 'Een perceel in een gemeente met NIS-code 99999',
        procedure: aProcedure({ lots: [aLot({ placeOfPerformance: ['99999'] })] }),
      },
      {
        says: 'Een termijn van 5.000 dagen in een clausule waarvan de nieuwe versie er hoogstens 30 toelaat',
        procedure: aProcedure({
          contractNature: 'works',
          clauses: [{ clause: 'anti-social-dumping', parameters: { notice: 5000 } }],
        }),
      },
      { says: 'Een titel van 600 tekens', procedure: aProcedure({ title: 'Bermen '.repeat(100) }) },
      {
        says: 'Een ondernemingsnummer met verkeerde controlecijfers',
        procedure: aProcedure({ buyer: { name: 'Stad Voorbeeld', enterpriseNumber: '0123456700' } }),
      },
    ],
  },
})
