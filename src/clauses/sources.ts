import { z } from 'zod'

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
    cited: 'het koninklijk besluit van 18 april 2017 plaatsing overheidsopdrachten in de klassieke sectoren',
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
} as const
const actSchema = z.enum(Object.keys(acts) as [Act, ...Act[]])
type Act = keyof typeof acts

/**
 * @property article as printed: `15`, `12/1`, `81, § 3`.
 * @property certainty how sure the source of what the clause takes from it is.
 */
export const legalBasisSchema = z.strictObject({
  act: actSchema,
  article: z.string().regex(/^\d+(\/\d+)?(?:(?:, § \d+)(?:, \d+°)?)?(?: (?:tot|en) \d+(\/\d+)?)?$/, {
    error: 'Schrijf het artikel als 15, 12/1, "81, § 3", "67 tot 70".',
  }),
  certainty: certaintySchema,
})
export type LegalBasis = z.infer<typeof legalBasisSchema>

/** `artikel 15 van de wet van 17 juni 2016 inzake overheidsopdrachten` */
export const citeArticle = ({ act, article }: Pick<LegalBasis, 'act' | 'article'>): string =>
  `${/ (tot|en) /.test(article) ? 'artikelen' : 'artikel'} ${article} van ${acts[act].cited}`

/** `artikel 15 wet overheidsopdrachten`, for tables. */
export const citeShortly = ({ act, article }: Pick<LegalBasis, 'act' | 'article'>): string =>
  `${/ (tot|en) /.test(article) ? 'artikelen' : 'artikel'} ${article} ${acts[act].short}`

/** The least certain of several sources decides; no source at all is uncertain. */
export function leastCertain(sources: readonly Pick<LegalBasis, 'certainty'>[]): Certainty {
  const order: readonly Certainty[] = ['uncertain', 'likely', 'verified']
  return order.find((certainty) => sources.some((source) => source.certainty === certainty)) ?? 'uncertain'
}
