import { localDate } from '../../kernel/local-date.js'
import { cited, law, perSentence, rule } from '../rule.js'
import { companyPolicy } from '../text/company-policy.js'

export const noGeneralCompanyPolicy = rule({
  id: 'no-general-company-policy',
  code: 'AWD-05',
  group: 'award',
  severity: 'error',
  title: 'Criteria gaan over deze opdracht, niet over het beleid van de onderneming',
  finds: 'Dit criterium gaat over de onderneming, niet over deze opdracht.',
  why: 'Een duurzaamheidsverslag, een MVO-beleid, sponsoring of het totale aantal doelgroepwerknemers zegt iets over de onderneming, niet over de offerte. Zulke criteria missen het verband met het voorwerp van de opdracht.',
  remedy: 'Vraag naar de personen, de uren of de werkwijze van deze opdracht.',
  grounds: [
    law('81, § 3'),
    cited('overwegingen 97 en 104 van richtlijn 2014/24/EU'),
    cited('arrest van 10 mei 2012, Commissie tegen Nederland, C-368/10', 'verified'),
  ],
  certainty: 'verified',
  validFrom: localDate('2017-06-30'),
  inText: perSentence((sentence) => {
    const spot = companyPolicy(sentence)
    return spot && { span: [spot.from, spot.to] as const }
  }),
  examples: {
    passes: [
      {
        text: 'De inschrijver krijgt punten voor de begeleiding van de doelgroepwerknemers op deze opdracht.',
      },
      { text: 'Het algemene beleid van de onderneming levert geen punten op.' },
    ],
    fails: [
      { text: 'Het MVO-beleid van de inschrijver wordt beoordeeld op 10 punten.' },
      { text: 'De inschrijver voegt zijn duurzaamheidsverslag toe; dat wordt gequoteerd op 15 punten.' },
    ],
  },
})
