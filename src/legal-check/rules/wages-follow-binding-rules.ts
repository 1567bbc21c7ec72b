import { localDate } from '../../kernel/local-date.js'
import { cited, perSentence, rule } from '../rule.js'
import { isDenied } from '../text/denial.js'
import { nearby, spots, words } from '../text/words.js'

const wage = words(
  '[a-z]*loon',
  '[a-z]*lonen',
  'uurtarief van de (werknemers|arbeiders)',
  '[a-z-]*cao',
  'verdien(t|en)',
  '[a-z]*loonschalen',
  'bezoldig*',
  'bruto',
  'loon',
  'lonen',
  'minimumloon',
  'uurloon',
  'brutoloon',
  'verloning',
  'bezoldiging',
  'loonvoorwaarden',
  'barema*',
  'loonschaal',
  'weddeschaal',
  'loonbarema*',
  'vergoeding per uur',
  'verloond',
  'betaald',
)
const above = words(
  '[a-z]*(loon|lonen) [^.;0-9]{0,40}(is|zijn|bedraagt|bedragen) (€ ?)?[0-9]+([.,][0-9]+)? ?(euro|eur|€)?',
  '(minstens|ten minste|minimaal|minimum|van) (€ ?)?[0-9]+([.,][0-9]+)? ?(euro|eur|€)( bruto)?',
  '(boven op|bovenop|naast) (het|de) [a-z]*(loon|lonen|barema*|cao)',
  '(loon)?(toeslag|premie|supplement) van (minstens )?(€ ?)?[0-9]+',
  'meer (loon )?(dan|betaalt)[^.;]{0,40}(cao|sector*|wet*|minimum*)',
  'hoger dan[^.;]{0,60}(cao|sector*|wet*|minimum*|barema*)',
  '(hoger|meer|boven|minstens [0-9,]+ ?%|[0-9,]+ ?% (meer|hoger|boven))[^.;]{0,60}(wettelijk*|minimum*|sector*|cao*|barema*|geldende)',
  '(wettelijk*|minimum*|sector*|cao*|barema*)[^.;]{0,60}(verhoogd|vermeerderd|overschrijd*|plus [0-9]+)',
  'minstens (€ ?)?[0-9]+([.,][0-9]+)? ?(euro|eur|€)?( bruto)? per uur',
  'uurloon van (minstens |minimaal )?(€ ?)?[0-9]+([.,][0-9]+)?',
  'leefbaar loon',
  'living wage',
  'loon van (minstens|minimaal)',
  '[0-9]+ ?% (boven|hoger)',
  '1(0[1-9]|[1-9][0-9]) ?% van (de|het)',
  'meer dan het (wettelijk|sectoraal)[a-z]* [a-z]+',
)
const ownAgreement = words(
  '(betaal(t|d)|betalen|verloo(nt|nd))[^.;]{0,40} (zoals|gelijk aan|op het niveau van)[^.;]{0,30}(stad|gemeente|bestuur|ocmw|overheid)[^.;]{0,20}',
  '[a-z-]*(loon|lonen|barema*|weddeschalen|verloning)[^.;]{0,30}(die|zoals|gelijk)[^.;]{0,20}(gemeente|stad|bestuur|ocmw|stads|gemeentepersoneel|stadspersoneel)[a-z]*',
  '(bedrijfs|ondernemings|huis)-?cao',
  '[a-z]*(loonschalen|loonschaal|barema.?s?|weddeschalen|lonen|loonvoorwaarden) van (het|de) [a-z ]{0,20}([a-z]*bestuur|stad|gemeente|ocmw|overheid|personeel)',
  'cao[^.;]{0,60}van (de|het) (stad|gemeente|bestuur|ocmw)',
  'cao (van|die)[^.;]{0,40}(zittende|vorige|huidige) [a-z]+',
  'ondernemings-?cao',
  'bedrijfs-?cao',
  'cao van (de|het) (stad|gemeente|bestuur|onderneming)',
  'niet (algemeen )?(verbindend|bindend)[^.;]{0,20}(verklaarde)?',
  'cao die niet algemeen',
  '(loon|barema|weddeschaal|weddeschalen|verloning)[^.;]{0,40}(van (de|het) (stad|gemeente|bestuur|ocmw|lokaal bestuur|gemeentepersoneel|aanbestedende overheid)|gemeentepersoneel|stadspersoneel)',
  'ook als die niet algemeen verbindend',
  'gemeentelijke (barema|weddeschalen)*',
)
const binding = words(
  'algemeen verbindend (verklaarde?|is|zijn)',
  'algemeen bindend verklaarde',
  'door de wet opgelegd',
  'wettelijk(e)? minimum(loon|lonen)?',
  'die de wet',
  'wet oplegt',
)

/** What a price, a fine or a share of hours is, is no wage. */
const isAboutWork = words(
  'straf*',
  'boete*',
  'loonkost*',
  'prijsherziening',
  'loonsom',
  'aandeel',
  '[a-z]*raming',
  'index*',
)

export const wagesFollowBindingRules = rule({
  id: 'wages-follow-binding-rules',
  code: 'EXE-15',
  group: 'execution',
  severity: 'warning',
  title: 'Looneisen blijven bij de wet en algemeen verbindende cao’s',
  finds: 'De tekst legt een loon op boven wat bindend is.',
  why: 'Een hoger loon, of een cao die niet algemeen verbindend verklaard is, kan strijdig zijn met het vrij verkeer van diensten.',
  remedy: 'Verwijs naar de wet en naar de algemeen verbindend verklaarde cao’s op de plaats van uitvoering.',
  grounds: [
    cited('arrest van 17 november 2015, RegioPost, C-115/14', 'verified'),
    cited('arresten Rüffert, C-346/06, en Bundesdruckerei, C-549/13'),
  ],
  certainty: 'verified',
  validFrom: localDate('2017-06-30'),
  inText: perSentence(({ plain }) => {
    if (!wage.test(plain) || /subsidie|premie/.test(plain)) return undefined
    const unbound = spots(plain, ownAgreement)[0]
    const more = nearby(plain, above, wage, 100) ?? spots(plain, above)[0]
    const spot = unbound ?? more
    if (spot === undefined || isDenied(plain, spot, 40)) return undefined
    if (isAboutWork.test(plain) && unbound === undefined) return undefined
    if (unbound === undefined && binding.test(plain) && !/meer|hoger|boven|%/.test(plain)) return undefined
    return { span: [spot.from, spot.to] as const }
  }),
  examples: {
    passes: [
      {
        text: 'De opdrachtnemer betaalt het loon dat de wet en de algemeen verbindend verklaarde cao’s opleggen.',
      },
      { text: 'Het bestek legt geen hoger loon op dan het wettelijke minimum.' },
    ],
    fails: [
      { text: 'De opdrachtnemer betaalt een uurloon van minstens 18 euro.' },
      { text: 'De opdrachtnemer betaalt zijn werknemers 10 % boven het minimumloon van de sector.' },
    ],
  },
})
