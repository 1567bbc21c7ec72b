import { localDate } from '../../kernel/local-date.js'
import { isScored, withoutOtherPoints } from '../reading/scoring.js'
import { isAboutSelection } from '../reading/statement.js'
import { cited, law, perSentence, rule } from '../rule.js'
import { isDenied } from '../text/denial.js'
import { spots, words } from '../text/words.js'

const capability = words(
  '(in het verleden|eerder|vroeger|voordien|reeds)[^.;]{0,50}(werkte|gewerkt|uitvoerde|uitgevoerd|leverde)',
  'track ?record',
  'aantal [a-z]+ (dat|die) (de|het) (inschrijver|onderneming|bedrijf|firma)[^.;]{0,60}(uitvoerde|realiseerde|heeft)[^.;]{0,30}',
  'staat van dienst',
  'referentie(s|lijst|projecten|opdrachten)?',
  '(ervaring|expertise|ancienni*|knowhow)',
  'omzet(cijfer*)?',
  'jaaromzet',
  '(vca|iso|emas|ohsas)[- ]?[0-9]*[- ]?(attest*|certificaat|certificaten|certificering)?',
  '[a-z]*(certificaten|certificering|certificaat)',
  'financiele (draagkracht|gezondheid|toestand)',
  'aantal (gelijkaardige|vergelijkbare|uitgevoerde) (opdrachten|projecten|werven)',
  '(gelijkaardige|vergelijkbare|eerdere|vroegere) (opdracht|opdrachten|project|projecten|werven|realisaties|contract|contracten)',
  'realisaties',
  'personeelsbestand',
  '(machinepark|wagenpark|materieelpark)[^.;]{0,20}(van|waarover) (de|het) (inschrijver|onderneming|bedrijf|firma)',
  'aantal (vaste )?(personeelsleden|werknemers|medewerkers|machines|voertuigen)[^.;]{0,30}(van|in|bij) (de|het) (inschrijver|onderneming|bedrijf|firma)',
  'groot?te van (de|het) (inschrijver|onderneming|bedrijf|firma)',
  'solvabiliteit',
  'marktaandeel',
  '(reputatie|naambekendheid|bekendheid)',
  'jaren actief',
  'bestaansjaren',
  'hoe langer (de|het|een) (firma|onderneming|bedrijf|inschrijver)[^.;]{0,30}(bestaat|actief)',
  '(technische|economische|professionele)( en [a-z]+)? (bekwaamheid|draagkracht)',
  'aantal jaren[^.;]{0,30}(bestaat|actief|ervaring)',
)
const ofTeam = words(
  'team*',
  'ploeg*',
  'projectleider*',
  'werfleider*',
  'begeleider*',
  'coach*',
  'ingezette? (personeel|medewerkers|personen|mensen|werknemers|arbeiders)',
  'toegewezen',
  'personeel dat',
  'personen die',
  'medewerkers die',
  'persoon die',
  '(de|die|een) persoon',
  'uitvoerders?',
  'verantwoordelijke',
  "cv's?",
  'curriculum*',
  'kok*',
  'tuinman*',
  'projectverantwoordelijke*',
  'profiel*',
  'doelgroep*',
  'stagiair*',
  'gebruikers',
  'bewoners',
  'deelnemers',
)
const ofFirm = words(
  '(van|door|binnen|bij) (de|het) (onderneming|inschrijver|firma|bedrijf|kandidaat|dienstverlener|aannemer|leverancier|opdrachtnemer|organisatie)',
  'de inschrijver',
  'inschrijvers',
  'onderneming',
  'ondernemingen',
  'bedrijf',
  'firma',
  'wie',
  'zijn',
  'haar',
  'referenties',
  'omzet',
)
const award = words(
  'quotering',
  '[a-z]*score(s)?',
  'hoger (gerangschikt|geklasseerd|ingeschat)',
  'punt(en)?',
  'scor(e|en|es|t)',
  'scoort',
  'gunningscriteri(um|a)',
  'subcriteri(um|a)',
  'gequoteerd',
  'gewicht',
  'weging',
  'bonus*',
  'hoger gewaardeerd',
  'gewaardeerd',
  'meer punten',
  'gunning',
  'gegund',
  'voorkeur*',
  'op 100',
  'kwaliteit[^.;]{0,20}beoordeeld op basis van',
)
const selection = words(
  'selectie*',
  'geschiktheid*',
  'bekwaamheid*',
  'selectiecriteri*',
  'kwalitatieve selectie',
  'toegangsrecht',
  'draagkracht',
  'minimumeis*',
)

/** A criterion by its name, and no sentence. */
const isListed = (plain: string): boolean =>
  plain.length < 90 &&
  !/(?<![a-z])(?:is|zijn|wordt|worden|moet|moeten|zal|voegt|legt|toont|heeft|bezorgt|beschrijft|geeft|verklaart|kan|mag)(?![a-z])/.test(
    plain,
  )

/** What a product carries, or a ladder of a label, is not what the firm can. */
const ofProduct = words(
  'gots',
  'fsc',
  'pefc',
  'fair ?-?trade',
  '[a-z]*ecolabel',
  'oeko-?tex',
  'pso*',
  'co2*',
  'cradle to cradle*',
  'tco*',
  'b ?corp*',
  'msc',
  'utz',
  '(van|op) (de|het|alle) (producten|kledij|hout|papier|koffie|materia*|stoffen|textiel|voeding)',
)

/** So many references as a minimum: that selects. */
const leastNumber =
  /(?:minstens|minimaal|ten minste|minimum) (?:[a-z]+|\d+) (?:[a-z-]+ )?(?:referentie|certifica|realisatie|gelijkaardige)/

export const noFirmExperienceInAward = rule({
  id: 'no-firm-experience-in-award',
  code: 'AWD-07',
  group: 'award',
  severity: 'error',
  title: 'Ervaring, referenties en omzet van de onderneming horen bij de selectie',
  finds: 'De bekwaamheid van de onderneming telt hier als gunningscriterium.',
  why: 'Of een onderneming bekwaam is, wordt bij de selectie nagegaan; de gunning vergelijkt de offertes. De ervaring van de personen die de opdracht uitvoeren, mag wel een gunningscriterium zijn als ze de kwaliteit beïnvloedt.',
  remedy: 'Verplaats de eis naar de selectie, of vraag naar het team dat de opdracht uitvoert.',
  grounds: [law('71'), law('81, § 2'), cited('arresten Lianakis, C-532/06, en Ambisig, C-601/13')],
  certainty: 'verified',
  validFrom: localDate('2017-06-30'),
  inText: perSentence(({ plain: written, passage }) => {
    const plain = withoutOtherPoints(written)
    const spot = spots(plain, capability)[0]
    if (spot === undefined || isDenied(plain, spot)) return undefined
    const isInAward = passage.part === 'award'
    const isAward =
      award.test(plain) ||
      (isInAward &&
        (passage.kind === 'item' ||
          passage.kind === 'row' ||
          isListed(plain) ||
          /beoordeel|criteri/.test(plain)))
    if (!isAward || /geen (?:extra |bijkomende )?(?:score|punten)/.test(plain)) return undefined
    if (/certific/.test(spot.words) && ofProduct.test(plain)) return undefined
    if (isAboutSelection({ plain, passage }) && !isScored(plain)) return undefined
    if (leastNumber.test(plain) && !isScored(plain)) return undefined
    if (selection.test(plain) && !/gunningscriteri|punten/.test(plain)) return undefined
    if (selection.test(plain) && /(enkel|alleen|niet|geen|uitsluitend)/.test(plain)) return undefined
    const team = spots(plain, ofTeam).length > 0
    if (team && !/omzet|referentie|van de (onderneming|inschrijver|firma)|van het bedrijf/.test(plain))
      return undefined
    if (
      team &&
      /(van|door) (het|de) [a-z ]{0,25}(team|personeel|ploeg|projectleider|medewerkers|begeleider)/.test(
        plain,
      ) &&
      !/omzet|referenties van (de|het) (inschrijver|onderneming|bedrijf)/.test(plain)
    )
      return undefined
    if (!ofFirm.test(plain) && !isInAward && !/gunningscriterium|punten/.test(plain)) return undefined
    if (
      /(iso|vca|certifica|emas)/.test(spot.words) &&
      /gelijkwaardig/.test(plain) &&
      !/onderneming|inschrijver|bedrijf/.test(plain)
    )
      return undefined
    return { span: [spot.from, spot.to] as const }
  }),
  examples: {
    passes: [
      { text: 'De ervaring van de projectleider die deze opdracht uitvoert, wordt beoordeeld op 15 punten.' },
      { text: '# Selectie\n\nDe inschrijver legt drie referenties van vergelijkbare opdrachten voor.' },
    ],
    fails: [
      { text: 'Gunningscriterium 2: referenties van de inschrijver (20 punten).' },
      { text: 'De jaaromzet van de onderneming wordt gewaardeerd met hoogstens 10 punten.' },
    ],
  },
})
