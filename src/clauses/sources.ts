import { z } from 'zod'
import { formatList } from '../kernel/format.js'
import { grouped } from '../kernel/grouped.js'

/** How sure we are of a source: read, own knowledge that fits what was read, or still to be checked. */
export const certainties = {
  verified: 'bron gelezen',
  likely: 'bron: eigen kennis',
  uncertain: 'bron na te gaan',
} as const
const certaintySchema = z.enum(['verified', 'likely', 'uncertain'])
export type Certainty = z.infer<typeof certaintySchema>

/** The acts that clauses cite: the words after "artikel … van", and the short name for tables. */
const acts = {
  'wet-2016-06-17': {
    cited: 'de wet van 17 juni 2016 inzake overheidsopdrachten',
    short: 'wet overheidsopdrachten',
  },
  'kb-2017-04-18': {
    cited:
      'het koninklijk besluit van 18 april 2017 over de plaatsing van overheidsopdrachten in de klassieke sectoren',
    short: 'KB plaatsing',
  },
  'kb-2013-01-14': {
    cited:
      'het koninklijk besluit van 14 januari 2013 tot bepaling van de algemene uitvoeringsregels van de overheidsopdrachten',
    short: 'AUR',
  },
  'wet-2013-06-17': {
    cited:
      'de wet van 17 juni 2013 betreffende de motivering, de informatie en de rechtsmiddelen inzake overheidsopdrachten',
    short: 'rechtsbeschermingswet',
  },
  'rl-2014-24': { cited: 'richtlijn 2014/24/EU', short: 'richtlijn 2014/24/EU' },
  'rl-2019-882': { cited: 'richtlijn (EU) 2019/882', short: 'richtlijn (EU) 2019/882' },
  'vo-2016-679': {
    cited: 'de algemene verordening gegevensbescherming (verordening (EU) 2016/679)',
    short: 'AVG',
  },
  'rl-2001-23': { cited: 'richtlijn 2001/23/EG', short: 'richtlijn 2001/23/EG' },
  'rl-2009-33': { cited: 'richtlijn 2009/33/EG', short: 'richtlijn schone voertuigen' },
  'vo-2010-66': {
    cited: 'verordening (EG) nr. 66/2010 betreffende de EU-milieukeur',
    short: 'verordening EU-milieukeur',
  },
  'vo-2014-833': { cited: 'verordening (EU) nr. 833/2014', short: 'verordening (EU) nr. 833/2014' },
  'vo-2023-1115': {
    cited: 'verordening (EU) 2023/1115 over ontbossingsvrije producten',
    short: 'ontbossingsverordening',
  },
  'besluit-2012-21': { cited: 'besluit 2012/21/EU van de Commissie', short: 'DAEB-besluit' },
  'wet-1996-08-04': {
    cited: 'de wet van 4 augustus 1996 betreffende het welzijn van de werknemers',
    short: 'welzijnswet',
  },
  'wet-2007-05-10': {
    cited: 'de wet van 10 mei 2007 ter bestrijding van bepaalde vormen van discriminatie',
    short: 'antidiscriminatiewet',
  },
  'kb-2001-01-25': {
    cited: 'het koninklijk besluit van 25 januari 2001 betreffende de tijdelijke of mobiele bouwplaatsen',
    short: 'KB tijdelijke of mobiele bouwplaatsen',
  },
  'kb-2022-03-09': {
    cited: 'het koninklijk besluit van 9 maart 2022 over elektronische facturen',
    short: 'KB elektronische facturen',
  },
  'cao-32bis': { cited: 'collectieve arbeidsovereenkomst nr. 32bis', short: 'cao nr. 32bis' },
  'decreet-2008-07-10': {
    cited: 'het decreet van 10 juli 2008 houdende een kader voor het Vlaamse gelijkekansenbeleid',
    short: 'gelijkekansendecreet',
  },
  'decreet-2013-02-08': {
    cited: 'het decreet van 8 februari 2013 houdende duurzaam gebruik van pesticiden in het Vlaamse Gewest',
    short: 'pesticidendecreet',
  },
  'decreet-2023-10-27': {
    cited: 'het Vlaamse decreet van 27 oktober 2023 over de tewerkstelling van onderdanen van derde landen',
    short: 'decreet van 27 oktober 2023',
  },
  'wetboek-strafvordering': { cited: 'het Wetboek van Strafvordering', short: 'Wetboek van Strafvordering' },
  bermbesluit: {
    cited: 'het besluit van de Vlaamse Executieve van 27 juni 1984 over natuurbehoud op de bermen',
    short: 'Bermbesluit',
  },
  vlarema: {
    cited: 'het Vlaamse reglement over materiaalkringlopen en afvalstoffen (VLAREMA)',
    short: 'VLAREMA',
  },
  toegankelijkheid: {
    cited: 'het besluit van de Vlaamse Regering van 5 juni 2009 over toegankelijkheid',
    short: 'Vlaamse verordening toegankelijkheid',
  },
  'wet-1976-07-08': {
    cited: 'de organieke wet van 8 juli 1976 betreffende de openbare centra voor maatschappelijk welzijn',
    short: 'OCMW-wet',
  },
  'decreet-2013-07-12': {
    cited: 'het Vlaamse decreet van 12 juli 2013 betreffende maatwerk bij collectieve inschakeling',
    short: 'maatwerkdecreet',
  },
  'decreet-2022-01-14': {
    cited: 'het Vlaamse decreet van 14 januari 2022 over maatwerk bij individuele inschakeling',
    short: 'decreet individueel maatwerk',
  },
  'decreet-2022-07-08': {
    cited: 'het Vlaamse decreet van 8 juli 2022 over de werk- en zorgtrajecten',
    short: 'decreet werk- en zorgtrajecten',
  },
} as const
const actSchema = z.enum(Object.keys(acts) as [Act, ...Act[]])
type Act = keyof typeof acts

/**
 * @property article as printed: `15`, `12/1`, `81, § 3`; left out where an act is cited as a whole.
 * @property certainty how sure the source of what the clause takes from it is.
 */
export const legalBasisSchema = z.strictObject({
  act: actSchema,
  article: z
    .string()
    .regex(/^\d+(?:\.\d+)*(\/\d+)?(?:(?:, § \d+)(?:, \d+°)?)?(?: (?:tot|en) \d+(\/\d+)?)?$/, {
      error: 'Schrijf het artikel als 15, 12/1, 5.3.12.2, "81, § 3", "67 tot 70".',
    })
    .optional(),
  certainty: certaintySchema,
})
export type LegalBasis = z.infer<typeof legalBasisSchema>

/** The name by which the paragraphs of a clause refer to a source. */
const sourceIdSchema = z.string().regex(/^[a-z][a-z0-9-]*$/, {
  error: 'Schrijf de naam van een bron in kleine letters, cijfers en streepjes, bijvoorbeeld a87.',
})

/** A public text that is no act: criteria, a guide, a ruling. */
const documentSourceSchema = z.strictObject({
  document: z.string().min(5),
  year: z.int().min(1950).max(2100).optional(),
  certainty: certaintySchema,
})

/** What the contract itself lays down: a sentence for a jurist that says so. No legal text, so nothing to be sure of. */
const choiceSourceSchema = z.strictObject({ choice: z.string().min(10) })

/** What a paragraph rests on. */
const passageSourceSchema = z.union([legalBasisSchema, documentSourceSchema, choiceSourceSchema], {
  error:
    'Een bron is een wet (act, article, certainty), een document (document, year, certainty) of een keuze van het bestek (choice); schrijf het artikel als 15, 12/1 of "81, § 3".',
})

export type PassageSource = z.infer<typeof passageSourceSchema>

/** The sources of a clause by the name that its paragraphs give them. */
export const sourcesSchema = z.record(sourceIdSchema, passageSourceSchema)

type Cited = Pick<LegalBasis, 'act' | 'article'>

/** `artikel 15 van de wet van 17 juni 2016 inzake overheidsopdrachten` */
export const citeArticle = ({ act, article }: Cited): string =>
  article === undefined ? acts[act].cited : `${numbered(article)} van ${acts[act].cited}`

/** `artikel 15 wet overheidsopdrachten`, for tables. */
export const citeShortly = ({ act, article }: Cited): string =>
  article === undefined ? acts[act].short : `${numbered(article)} ${acts[act].short}`

/**
 * Articles of several acts in one breath, for a sentence: those of one act together, and never one that is still to be
 * checked: `artikel 15 en artikel 58 van de wet …; artikel 12/1 van het koninklijk besluit …`.
 */
export const citeTogether = (bases: readonly LegalBasis[]): string =>
  [
    ...grouped(
      bases.filter(({ certainty }) => certainty !== 'uncertain'),
      ({ act }) => act,
    ),
  ]
    .map(([act, cited]) => {
      const articles = [...new Set(cited.flatMap(({ article }) => article ?? []))]
      return articles.length === 0
        ? acts[act].cited
        : `${formatList(articles.map(numbered))} van ${acts[act].cited}`
    })
    .join('; ')

/** `artikel 87`, `artikelen 71 tot 73`; two that follow on each other are `artikelen 44 en 45`. */
function numbered(article: string): string {
  const [, first, last] = /^(\d+) tot (\d+)$/.exec(article) ?? []
  if (Number(last) - Number(first) === 1) return `artikelen ${first} en ${last}`
  return `${/ (tot|en) /.test(article) ? 'artikelen' : 'artikel'} ${article}`
}

/** The least certain of several sources decides; no source at all is uncertain. */
export function leastCertain(sources: readonly Pick<LegalBasis, 'certainty'>[]): Certainty {
  const order: readonly Certainty[] = ['uncertain', 'likely', 'verified']
  return order.find((certainty) => sources.some((source) => source.certainty === certainty)) ?? 'uncertain'
}
