import { localDate } from '../../kernel/local-date.js'
import { socialFirms } from '../reading/lexicon.js'
import { namedFirm } from '../reading/named-firm.js'
import { isScored } from '../reading/scoring.js'
import { isAboutSelection, isLeftFree } from '../reading/statement.js'
import { cited, law, perSentence, rule } from '../rule.js'
import { isDenied } from '../text/denial.js'
import { spots, words } from '../text/words.js'

const status = words(
  '(erkende? )?maatwerk(bedrijf|bedrijven|onderneming|ondernemingen|afdeling*|erkenning|sector)',
  'sociale[- ]economie(bedrij*|onderneming*|organisatie*|actor*|partner*|speler*|statuut|initiatie*)?',
  'bedrij(f|ven) uit de sociale economie',
  'sociale (onderneming|ondernemingen|onderneming(en)?|cooperatie*|werkplaats*)',
  'beschutte (werkplaats|werkplaatsen)',
  "vzw('s)?",
  'vereniging(en)? zonder winst[a-z]*',
  'zonder winstoogmerk',
  'non-?profit*',
  'erkenning(en)? (als|van|in|door)',
  'erkende? (als|sociale|door|onderneming*)',
  'lid(maatschap)? (is |zijn )?(van|bij)[^.;,]{0,30}(federatie|koepel|beroepsvereniging|vereniging|netwerk|platform|unie|charter)',
  '(lidmaatschap|aangesloten)[^.;]{0,40}(federatie|koepel|beroepsvereniging|vereniging|netwerk|platform|unie|sectororganisatie)',
  'beroepsvereniging',
  // Who is of a combination or a team is no member of an association.
  '(aansluiting|lidmaatschap|aangesloten|lid) (bij|van)(?! (de|een|het|hun|zijn) (combinatie|groep|ploeg|team|jury|college))[^.;,]{0,40}',
  'ondertekenaar(s)? van (het|een) charter',
  '(sociaal|juridisch|wettelijk) statuut',
  'rechtsvorm',
  '[a-z -]{0,12}-?status',
  '(sociaal|sociale|maatschappelijke)[a-z -]{0,20} erkenning',
  'statuut',
  'cooperatie(s|ve)?( vennootschap(pen)?| onderneming(en)?)?',
)
const rewards = words(
  '[a-z]*score(s)?',
  'punt(en)?',
  'scor(e|en|es|t)',
  'scoort',
  'bonus*',
  'voorkeur*',
  'voorrang',
  'hoger',
  'hoogste',
  'extra',
  'gewaardeerd',
  'beloond',
  'gunningscriteri(um|a)',
  'subcriteri(um|a)',
  'gunning',
  'gequoteerd',
  'beoordeeld',
  'voordeel',
  'voorsprong',
  'pluspunt*',
  'krijgt',
  'krijgen',
  'weegt',
  'meetelt',
)
/** What is done with such a firm on this contract may be scored. */
const approach = words(
  'kwaliteit',
  'samenwerking(splan|sverband|svoorstel)?',
  'samenwerk*',
  'aanpak',
  'plan',
  'rolverdeling',
  'begeleiding',
  'taken',
  'inzet',
  'uren',
  'aandeel van het werk',
  'werkwijze',
  'deel van (het werk|de opdracht|de uitvoering)',
  'kennisdeling',
  'co-?creati*',
  'partnering',
  'partner ja',
)
/** A share of the points, unless it is one of the work. */
const share = words('[0-9]{1,3} ?%')
const isWork = words('uitgevoerd', 'uitvoer*', 'uitbested*', 'onderaannem*', 'afgenomen', 'waarde', 'uren')
/** Such a firm gets it, as a firm. */
const gets = /^[^.;,]{0,12}(?<![a-z])(?:krijg|heeft|hebben|scoor|scoren|geniet|gaat voor|gaan voor)/
const byItself = words(
  'een (erkende? )?(vzw|maatwerkbedrijf|cooperatie|sociale onderneming)',
  'is',
  'zijn',
  'als',
  'omdat',
  'met (een|het) (statuut|erkenning)',
  'beschikt',
  'beschikken',
  'erkend*',
  'lid',
  'lidmaatschap',
  'statuut',
  'rechtsvorm',
  'hebben',
  'heeft',
  'wie',
  'inschrijvers',
  'ondernemingen',
  'bezit*',
)

/** A firm of the social economy by its name scores as a partner. */
const isSocialFirm = words(...socialFirms, 'vzw')

export const noPointsForStatus = rule({
  id: 'no-points-for-status',
  code: 'AWD-06',
  group: 'award',
  severity: 'error',
  title: 'Een statuut, een erkenning of een lidmaatschap levert geen punten op',
  finds: 'Een statuut, een erkenning of een lidmaatschap levert hier voordeel op.',
  why: 'Maatwerkbedrijf, vzw of lid van een federatie zijn, is geen kwaliteit van de offerte. Wil je alleen sociale economie, gebruik dan artikel 15.',
  remedy: 'Behoud een perceel voor met artikel 15, of beoordeel de aanpak op deze opdracht.',
  grounds: [law('4'), law('81, § 3'), cited('Raad van State, nr. 262.031', 'verified')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inText: perSentence(({ plain, text, passage, fromText }) => {
    const firm = namedFirm(text)
    if (firm !== undefined && passage.part === 'award' && isScored(plain) && isSocialFirm.test(plain))
      return { span: [fromText(firm.index), fromText(firm.index + firm.name.length)] as const }
    const spot = spots(plain, status)[0]
    if (spot === undefined || isDenied(plain, spot) || isLeftFree(plain, spot)) return undefined
    if (isAboutSelection({ plain, passage }) && !/punten|voorkeur|voorrang/.test(plain)) return undefined
    if (
      /(niet|geen|noch) (het |een |de |hun |zijn |enkel het )?(statuut|rechtsvorm|erkenning|lidmaatschap)/.test(
        plain,
      )
    )
      return undefined
    if (/op dezelfde (?:manier|wijze)|gelijk behandeld|even zwaar/.test(plain)) return undefined
    if (/voorbehouden|toegang/.test(plain) && !/punten|voorkeur|voorrang/.test(plain)) return undefined
    if (/overeenkomst|contract|akkoord/.test(plain) && !/statuut|erkenning|lid(?:maatschap)? /.test(plain))
      return undefined
    const isReward =
      rewards.test(plain) ||
      (passage.part === 'award' &&
        (passage.kind !== 'paragraph' || (share.test(plain) && !isWork.test(plain))))
    const isGiven =
      (passage.part === 'award' && spot.from < 20 && passage.plain.length < 90) ||
      byItself.test(plain) ||
      gets.test(plain.slice(spot.to)) ||
      /krijg|geniet|ontvang|voorrang|voorkeur|scoor/.test(plain)
    if (!isReward || !isGiven) return undefined
    const isSubject = spot.from < 5 && gets.test(plain.slice(spot.to))
    if (
      approach.test(plain) &&
      !isSubject &&
      !/statuut|lid van|lidmaatschap|erkend als|(die|wie|inschrijver) (een |zelf )?(erkend )?(maatwerkbedrijf|sociale[- ]economie|vzw)|omdat/.test(
        plain,
      )
    )
      return undefined
    return { span: [spot.from, spot.to] as const }
  }),
  examples: {
    passes: [
      {
        text: 'De kwaliteit van de samenwerking met sociale-economieondernemingen op deze opdracht wordt beoordeeld op 20 punten.',
      },
      { text: 'Niet het statuut van de inschrijver levert punten op, maar zijn aanpak.' },
    ],
    fails: [
      { text: 'Inschrijvers die een maatwerkbedrijf zijn, krijgen 10 punten extra.' },
      { text: 'Een vzw krijgt bij gelijke prijs de voorkeur.' },
    ],
  },
})
