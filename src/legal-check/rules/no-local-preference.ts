import { localDate } from '../../kernel/local-date.js'
import { cited, law, perSentence, rule } from '../rule.js'
import { localPreference } from '../text/local-preference.js'

export const noLocalPreference = rule({
  id: 'no-local-preference',
  code: 'AWD-04',
  group: 'award',
  severity: 'error',
  title: 'De vestigingsplaats speelt geen rol',
  finds: 'Deze woorden geven voordeel aan ondernemingen of mensen van een bepaalde plaats.',
  why: 'Punten of eisen voor een zetel, een filiaal, een afstand of inwoners van de gemeente sluiten anderen uit of benadelen ze. Dat mag niet, ook niet in het lichte regime.',
  remedy:
    'Vraag wat je nodig hebt: een antwoordtijd, beschikbaarheid ter plaatse, of de uitstoot van het vervoer per levering.',
  grounds: [
    law('4'),
    cited('arrest van 27 oktober 2005, Contse, C-234/03', 'verified'),
    cited('arrest van 22 oktober 2015, Grupo Hospitalario Quirón, C-552/13', 'verified'),
    cited('arrest van 14 juli 2022, ASADE, C-436/20', 'verified'),
  ],
  certainty: 'verified',
  validFrom: localDate('2017-06-30'),
  inText: perSentence((sentence) => {
    const spot = localPreference(sentence)
    return spot && { span: [spot.from, spot.to] as const }
  }),
  examples: {
    passes: [
      { text: 'De toegang is niet beperkt tot ondernemingen uit de regio.' },
      { text: 'De opdrachtnemer is binnen twee uur na een oproep ter plaatse.' },
    ],
    fails: [
      { text: 'De voorkeur gaat naar ondernemingen die in de regio gevestigd zijn.' },
      { text: 'Inschrijvers met een zetel binnen een straal van 20 km krijgen 10 punten.' },
    ],
  },
})
