import { localDate } from '../../kernel/local-date.js'
import { aLot, aProcedure } from '../../procurement/builders.js'
import { proportions } from '../../procurement/proportions.js'
import { libraryText, ownWordings } from '../own-wordings.js'
import { article, fault, perSentence, rule } from '../rule.js'
import { isDenied } from '../text/denial.js'
import { spots, standsIn, words } from '../text/words.js'

const penalty = words(
  'bijzondere? (straf|straffen|boete|boetes)',
  '(forfaitaire|eenmalige|dagelijkse)? ?(straf|straffen|boete|boetes|penaliteit|penaliteiten)',
  '(te weinig|te kort|ontbrekend*|niet (gepresteerd|ingevuld|gehaald|gerealiseerd|geleverd)[a-z]*)[^.;]{0,60}(betaalt|betalen|verschuldigd)',
  'schadevergoeding',
  'inhouding*',
  'ingehouden',
  'aangerekend',
  '(af|in) te houden',
  'tekort =',
  'verrekend',
  'afgehouden',
  'malus',
  'sanctie*',
  'korting',
)
const amount = /(?:€ ?[\d.]+|[\d.]+ ?(?:€|eur|euro)|[\d,]+ ?%)/
const per = words(
  'per uur',
  'per (niet |ontbrekend |gemist |niet-|ontbrekende |begonnen )?([a-z-]+ )?(uur|dag|plaats|persoon|week|maand|procent|procentpunt|stageplaats)',
  'voor (elk|ieder|elke|iedere) (niet |ontbrekend |gemist |ontbrekende )?[a-z-]+',
  'voor (elk|ieder) [a-z]+ (te weinig|te kort|minder)',
  'voor elk',
  'elk[e]? (ontbrekend|gemist|niet)[a-z-]* [a-z]+',
)
const cap = words(
  'hoogstens',
  'plafond',
  'maximum*',
  'maximaal',
  'plafond*',
  'begrensd',
  'beperkt tot',
  'ten hoogste',
  'nooit meer dan',
  'niet meer dan',
  'geplafonneerd',
  'bovengrens',
)
const without = words(
  'zonder (plafond|maximum|bovengrens|begrenzing|beperking)',
  'onbeperkt*',
  'niet begrensd',
  'geen (plafond|maximum|bovengrens)',
)
const automatic = words(
  'automatisch',
  'van rechtswege',
  'zonder (voorafgaande? )?(ingebrekestelling|aanmaning|waarschuwing|kennisgeving|formaliteit*|tussenkomst|verwittiging|verweer|hoorzitting|proces-verbaal|horen)',
  'onmiddellijk (ingehouden|afgehouden|verschuldigd)',
  'zonder dat[^.;]{0,60}(verweer|gehoord)',
  'ambtshalve ingehouden',
  'meteen ingehouden',
)
const heard = words('verweer', 'gehoord', 'horen', 'proces-verbaal', 'verweermiddelen', 'hoorrecht')
const social = words(
  'sociale*',
  'doelgroep*',
  'kansengroep*',
  'uur',
  'uren',
  'stageplaats*',
  'plaats',
  'verbintenis*',
  'tewerkstel*',
  'kansarm*',
  'opleiding*',
)
const delay = words('laattijdig*', 'vertraging*', 'te laat', 'termijn van levering', 'leveringstermijn')

const penalised = (wording?: string) =>
  aProcedure({
    lots: [
      aLot({ labourHours: 2400, clauses: [{ clause: 'target-group-hours', parameters: { hours: 200 } }] }),
    ],
    clauses: [{ clause: 'special-penalty', ...(wording !== undefined && { wording }) }],
  })

const isAboutSocial = standsIn(social)
const hasCap = standsIn(cap)
export const penaltyIsBounded = rule({
  id: 'penalty-is-bounded',
  code: 'EXE-11',
  group: 'execution',
  severity: 'warning',
  title: 'Een bijzondere straf heeft een plafond en komt na verweer',
  finds: 'De straf heeft geen plafond of komt zonder verweer.',
  why: 'Een straf zonder plafond, hoger dan wat de gemiste inspanning waard is, of zonder verweer is onevenredig. De procedure vraagt een proces-verbaal en vijftien dagen voor verweer.',
  remedy: `Voeg een plafond toe (${proportions.usualPenaltyCap.value} % van de opdracht is gebruikelijk), en zeg dat de opdrachtnemer eerst gehoord wordt.`,
  grounds: [article('kb-2013-01-14', '44', 'verified'), article('kb-2013-01-14', '45', 'verified')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) =>
    ownWordings(dossier, 'penalty').flatMap(({ path, plain }) =>
      cap.test(plain) && heard.test(plain)
        ? []
        : [
            fault(`${path}.wording`, {
              says: `Je eigen tekst over de straffen noemt geen ${cap.test(plain) ? 'verweer' : 'plafond'}.`,
              fix: libraryText(path),
            }),
          ],
    ),
  inText: perSentence(({ plain, passage }) => {
    const spot = spots(plain, penalty)[0]
    if (spot === undefined || delay.test(plain)) return undefined
    const isSocial = social.test(plain) || isAboutSocial(passage.section)
    const unheard = spots(plain, automatic).find((found) => !isDenied(plain, found, 30))
    if (
      unheard !== undefined &&
      isSocial &&
      (!heard.test(plain) || /zonder[^.;]{0,40}(verweer|horen|proces)/.test(plain))
    )
      return {
        span: [unheard.from, unheard.to] as const,
        says: 'De straf valt zonder dat de opdrachtnemer gehoord wordt.',
      }
    const isOpenEnded = without.test(plain) && !/niet zonder/.test(plain)
    if (!isSocial || (!isOpenEnded && !(amount.test(plain) && per.test(plain)))) return undefined
    if (!isOpenEnded && (cap.test(plain) || hasCap(passage.section))) return undefined
    return { span: [spot.from, spot.to] as const, says: 'De straf heeft geen plafond.' }
  }),
  examples: {
    passes: [
      { says: 'De straffen van de bibliotheek', procedure: penalised() },
      {
        text: 'Per niet gepresteerd uur geldt een bijzondere straf van 40 euro, met een plafond van 5 % van het opdrachtbedrag, na proces-verbaal en verweer.',
      },
    ],
    fails: [
      { text: 'Per ontbrekend uur door doelgroepwerknemers geldt een bijzondere straf van 60 euro.' },
      { text: 'De boete voor de sociale clausule wordt automatisch ingehouden op de eerstvolgende factuur.' },
      {
        says: 'Een eigen tekst met een straf zonder plafond',
        procedure: penalised(
          'Per ontbrekend uur betaalt de opdrachtnemer een bijzondere straf van 60 euro, na verweer.',
        ),
      },
    ],
  },
})
