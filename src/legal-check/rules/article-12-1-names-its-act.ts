import { localDate } from '../../kernel/local-date.js'
import { article, law, perSentence, rule } from '../rule.js'
import { spots, words } from '../text/words.js'

const cited = /art(?:ikel|ikelen|\.)? ?12\/1(?![\d/])/
const act = words(
  'wet',
  'woo',
  'overheidsopdrachtenwet',
  'kb',
  'k b',
  'koninklijk besluit',
  'auv?r',
  'uitvoeringsregels',
  'wetboek',
  'uitvoeringsbesluit',
  'dat besluit',
  'dit besluit',
)

export const article12Over1NamesItsAct = rule({
  id: 'article-12-1-names-its-act',
  code: 'EXE-17',
  group: 'execution',
  severity: 'info',
  title: 'Artikel 12/1 zegt van welke wet',
  finds: 'Artikel 12/1 staat er zonder wet of koninklijk besluit.',
  why: 'Artikel 12/1 van de wet overheidsopdrachten gaat over voorschotten, artikel 12/1 van de algemene uitvoeringsregels over de identiteit van onderaannemers.',
  remedy: 'Voeg de wet of het koninklijk besluit toe, in dezelfde zin.',
  grounds: [law('12/1', 'verified'), article('kb-2013-01-14', '12/1', 'verified')],
  certainty: 'verified',
  validFrom: localDate('2024-01-01'),
  inText: perSentence(({ plain }) => {
    const spot = spots(plain, cited)[0]
    return spot === undefined || act.test(plain) ? undefined : { span: [spot.from, spot.to] as const }
  }),
  examples: {
    passes: [
      { text: 'Het voorschot volgt artikel 12/1 van de wet van 17 juni 2016.' },
      {
        text: 'De opdrachtnemer meldt zijn onderaannemers volgens artikel 12/1 van het koninklijk besluit van 14 januari 2013.',
      },
    ],
    fails: [
      { text: 'Het voorschot wordt toegekend volgens artikel 12/1.' },
      { text: 'Overeenkomstig art. 12/1 meldt de opdrachtnemer al zijn onderaannemers.' },
    ],
  },
})
