import { localDate } from '../../kernel/local-date.js'
import { aLot, aProcedure } from '../../procurement/builders.js'
import { oddAnswers } from '../../procurement/odd-answers.js'
import { cited, fault, rule } from '../rule.js'

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
  inDossier: ({ procedure }) =>
    oddAnswers(procedure).map(({ path, message, meant }) =>
      fault(path, {
        says: message,
        ...(meant !== undefined && {
          fix: { label: `Kies ${meant.value}`, answers: [{ path, value: meant.value }] },
        }),
      }),
    ),
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
      { says: 'Een titel van 600 tekens', procedure: aProcedure({ title: 'Bermen '.repeat(100) }) },
      {
        says: 'Een ondernemingsnummer met verkeerde controlecijfers',
        procedure: aProcedure({ buyer: { name: 'Stad Voorbeeld', enterpriseNumber: '0123456700' } }),
      },
    ],
  },
})
