import { localDate } from '../../kernel/local-date.js'
import { law, perSentence, rule } from '../rule.js'
import { isDenied } from '../text/denial.js'
import { spots, words } from '../text/words.js'

const signed = words(
  '(samenwerkings|partner|onderaannemings)?(overeenkomst|overeenkomsten|contract|contracten|akkoord|convenant)( is| zijn| werd| moet)?[^.;]{0,40}(reeds|al|vooraf)?[^.;]{0,10}(ondertekend|getekend|gehandtekend|gesloten|afgesloten)',
  '(getekende?|ondertekende?|gehandtekende?)[^.;]{0,40}(overeenkomst|contract|akkoord|convenant)[a-z]*',
  'samenwerkings(contract|overeenkomst|akkoord)',
  '(getekende?|ondertekende?|afgesloten|bestaande?|gesloten|lopende?) (en [a-z]+ )?(samenwerkings)?(overeenkomst|overeenkomsten|contract|contracten|akkoord|akkoorden|samenwerking|samenwerkingsverband|convenant|partnerschap)',
  '(samenwerkings)?(overeenkomst|contract|akkoord|convenant)[^.;]{0,60}(ondertekend|getekend|afgesloten|gesloten)',
  '(ondertekend|getekend) (is )?door (de|beide|alle) (partner|partners|partijen)',
  'samenwerkingsovereenkomst (met|tussen)',
)
const partner = words(
  'partner*',
  'sociale[- ]economie*',
  'maatwerk*',
  'samenwerk*',
  'onderaannemer*',
  'integratiedoel',
  'sociale (onderneming|partner)*',
)
const atTender = words(
  'voeg',
  'bij zijn',
  'opening',
  'reeds',
  'te voegen',
  'bijlage',
  'zit',
  'offerte',
  'offertes',
  'inschrijv*',
  'indien*',
  'bij de indiening',
  'voegt',
  'voegen',
  'bij te voegen',
  'legt',
  'voor te leggen',
  'op het ogenblik',
  'punten',
  'criterium',
  'vereist',
  'moet*',
  'dient',
  'beschikt',
  'bezorgt',
)
const later = words(
  'na (de )?(gunning|sluiting|toewijzing)',
  'voor (de )?(aanvang|start)',
  'bij (de )?(aanvang|start|sluiting)',
  'volstaat',
  'intentieverklaring',
  'tijdens de uitvoering',
  'binnen [a-z0-9]+ (dagen|weken|maanden) na',
)

export const noSignedPartnerAgreement = rule({
  id: 'no-signed-partner-agreement',
  code: 'AWD-16',
  group: 'award',
  severity: 'warning',
  title: 'Een intentieverklaring van de partner volstaat bij de offerte',
  finds: 'Bij de offerte wordt al een getekende overeenkomst met een partner gevraagd.',
  why: 'Wie een getekende overeenkomst met een partner vraagt bij de offerte, bevoordeelt wie al samenwerkt en legt een onnodige last op.',
  remedy:
    'Vraag een plan, een intentieverklaring of een rolbeschrijving; de overeenkomst volgt vóór de start.',
  grounds: [law('4'), law('78')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inText: perSentence(({ plain }) => {
    if (!partner.test(plain) || !atTender.test(plain)) return undefined
    if (later.test(plain) && !/bij (de|zijn|haar) offerte[^.;]{0,60}(getekend|ondertekend)/.test(plain))
      return undefined
    const spot = spots(plain, signed).find((found) => !isDenied(plain, found))
    return spot && { span: [spot.from, spot.to] as const }
  }),
  examples: {
    passes: [
      { text: 'Een intentieverklaring van de partner volstaat; een getekende overeenkomst is niet nodig.' },
      {
        text: 'De samenwerkingsovereenkomst met de partner uit de sociale economie wordt gesloten vóór de aanvang van de taken.',
      },
    ],
    fails: [
      {
        text: 'De inschrijver voegt bij zijn offerte een getekende samenwerkingsovereenkomst met een onderneming uit de sociale economie.',
      },
      {
        text: 'De inschrijver beschikt bij de indiening over een ondertekend contract met zijn partner uit de sociale economie.',
      },
    ],
  },
})
