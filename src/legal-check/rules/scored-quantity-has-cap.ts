import { localDate } from '../../kernel/local-date.js'
import { percentage } from '../../kernel/percentage.js'
import { aCriterion, aLot, aProcedure } from '../../procurement/builders.js'
import { cited, fault, type Outcome, perSentence, rule } from '../rule.js'
import { criteriaOf } from '../social.js'
import { isDenied } from '../text/denial.js'
import { plain } from '../text/sentences.js'
import { type Spot, spots, standsIn, words } from '../text/words.js'

const quantity = words(
  '[a-z]*uren',
  '[a-z]*uur',
  'arbeidsuren',
  'plaats(en)?',
  'stageplaats(en)?',
  'stagiair(s)?',
  'doelgroep*',
  'personen',
  'werknemers',
  'kansengroepen',
  'werkzoekenden',
  'percentage',
  'aandeel',
  'aantal',
  '(voltijds|voltijdse) equivalent*',
  'vte',
)
const theMore = words(
  'hoe (meer|hoger|groter)[^.;]{0,80}hoe (meer|hoger|groter|beter)',
  'per (bijkomend|extra|aangeboden|aangeboden extra|begonnen) (uur|plaats|persoon|doelgroepwerknemer|stageplaats|stagiair|werknemer|schijf|medewerker)',
  '(elk|elke|ieder|iedere|per) ([a-z]+ )?([a-z]*uur|[a-z]*plaats|stageplaats|doelgroepwerknemer|doelgroepmedewerker|stagiair|werknemer|persoon|schijf)[^.;]{0,80}(punt|punten)',
  'punt(en)? per (uur|plaats|persoon|stageplaats|doelgroep*|stagiair|[0-9]+ uren)',
  '(meeste|hoogste aantal|grootste aantal|hoogste percentage|hoogste aandeel)[^.;]{0,80}(alle punten|maximum*|krijgt|scoort|meeste punten|hoogste score|maximale)',
  '(alle punten|maximumscore|hoogste score|maximum van de punten|meeste punten)[^.;]{0,80}(meeste|hoogste aantal|grootste aantal|hoogste percentage|hoogste aandeel)',
  'onbeperkt aantal',
  'punt(en)? per [a-z ]{0,24}(doelgroep*|kansengroep*|equivalent*|vte|medewerker*|werknemer*)',
  'meer [a-z -]{2,60}[^a-z.;]{0,4}(meer|hogere|extra) (punten|score)',
  '(meer|hogere|extra) (punten|score) (voor|bij|naarmate) (een )?(meer|hoger|groter)',
  '(voor )?(elk|elke|ieder|iedere|per) (schijf van )?[0-9]+ (bijkomende |extra )?([a-z-]*uren|plaatsen|personen|procent)[^.;]{0,60}punt(en)?',
  '(recht )?evenredig met het (aangeboden )?(aantal|aandeel|percentage)',
  '(hoogste|grootste|meeste) (aanbieder|aanbod|aantal)[^.;]{0,60}(punten|maximum*)',
  'naarmate (er )?meer [a-z -]{0,50}',
  'in verhouding tot het (hoogste|grootste) (aantal|aanbod|aandeel|percentage)',
  'zonder (bovengrens|plafond|maximum)',
)
const cap = words(
  'tot (een )?(maximum|hoogstens|plafond|ten hoogste)?( van)? ?[0-9]+[^.;]{0,14} (uren|uur|plaatsen|personen|stageplaatsen|%|procent)',
  'met een (plafond|maximum|bovengrens) van',
  'tot (hoogstens|maximaal|ten hoogste|een maximum van) [0-9]+ punten',
  'begrensd',
  'plafond (op|van) [0-9]+',
  '(hoogstens|maximaal|max) [0-9]+ punten',
  'geplafonneerd',
  'plafond van',
  'bovengrens van',
  'hoogstens [0-9.]+ (uren|plaatsen|stageplaatsen|personen)',
  'maximum van [0-9.]+ (uren|plaatsen|personen)',
  'maximaal [0-9.]+ (uren|plaatsen|stageplaatsen|personen)',
  'boven (de |dat )?[0-9.]+ (uren|plaatsen)[^.;]{0,60}(geen|niet)',
  'uren boven[^.;]{0,60}geen (extra )?punten',
  'tot [0-9.]+ (uren|plaatsen)',
  '(worden|wordt|leveren) (niet|geen) (extra|hoger|bijkomende|meer)',
)

const scoring = (text: string) =>
  aProcedure({
    lots: [
      aLot({
        labourHours: 2400,
        awardCriteria: [
          aCriterion({ type: 'price', name: 'Prijs', weight: percentage(80) }),
          aCriterion({
            name: 'Uren voor kansengroepen',
            social: true,
            description: 'Het aantal uren op deze opdracht.',
            scoring: text,
          }),
        ],
      }),
    ],
  })

const hasCap = standsIn(cap)
export const scoredQuantityHasCap = rule({
  id: 'scored-quantity-has-cap',
  code: 'AWD-14',
  group: 'award',
  severity: 'warning',
  title: 'Wie hoeveelheden scoort, zet er een plafond op',
  finds: 'De punten groeien mee met de hoeveelheid, zonder plafond.',
  why: 'Zonder plafond belonen de punten meer dan de opdracht nodig heeft, en lokken ze offertes uit die niet haalbaar zijn: in Edingen werden 700 uren aangeboden op ongeveer 480 uren werk.',
  remedy: 'Leg het haalbare maximum vast en ga het aanbod na.',
  grounds: [
    cited('arrest van 4 december 2003, EVN en Wienstrom, C-448/01', 'verified'),
    cited('Raad van State, nr. 257.654', 'verified'),
  ],
  certainty: 'verified',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) =>
    criteriaOf(dossier)
      .filter(({ criterion }) => criterion.clause === undefined)
      .flatMap(({ criterion: { description, scoring: method }, at }): readonly Outcome[] =>
        uncapped(plain(`${description ?? ''} ${method ?? ''}`)) === undefined ? [] : [fault(`${at}.scoring`)],
      ),
  inText: perSentence(({ plain: own, passage }) => {
    const spot = uncapped(own)
    return spot === undefined || hasCap(passage) ? undefined : { span: [spot.from, spot.to] as const }
  }),
  examples: {
    passes: [
      {
        says: 'Punten per uur, tot 400 uren',
        procedure: scoring('Eén punt per 20 uren, tot hoogstens 400 uren.'),
      },
      {
        text: 'Het aantal uren door doelgroepwerknemers levert lineair punten op, met een plafond van 400 uren.',
      },
    ],
    fails: [
      { says: 'Hoe meer uren, hoe meer punten', procedure: scoring('Hoe meer uren, hoe meer punten.') },
      { text: 'Per aangeboden uur door doelgroepwerknemers krijgt de inschrijver 1 punt.' },
    ],
  },
})

/** Money that is withheld is another rule's to say. */
const isPenalty = words('boete*', '(bijzondere )?straf*', 'penaliteit*', 'inhouding*')

function uncapped(own: string): Spot | undefined {
  if (!quantity.test(own) || cap.test(own) || isPenalty.test(own)) return undefined
  return spots(own, theMore).find((spot) => !isDenied(own, spot, 40))
}
