import { words } from '../text/words.js'

/** Points that nobody gives: of attention, of a list, of time. */
const otherPoints = words(
  '(belangrijke|belangrijkste|volgende|onderstaande|bovenstaande|hogere|deze|die|genoemde|voornaamste|vermelde|beide|onder) punt(en)?',
  'onder punt',
  'punt(en)? [0-9]{1,2}([°.]|( tot| en|,) )',
  'punt(en)? (hierboven|hieronder|van (de )?(agenda|aandacht))',
)
const everyOther = new RegExp(otherPoints.source, 'g')

/** The same words, as long, in which "punten" are only those of a score. */
export const withoutOtherPoints = (plain: string): string =>
  plain.includes('punt') ? plain.replace(everyOther, (found) => '_'.repeat(found.length)) : plain

const scores = words(
  'punt(en)?',
  'scor(e|en|es|t)',
  'scoort',
  '[a-z]*gunningscriteri(um|a)',
  'subcriteri(um|a)',
  'gequoteerd',
  'quotering',
  'gewicht',
  'weging*',
  'weegfactor*',
  'weegt',
  'bonus*',
  'pluspunt*',
  'meerwaarde',
  'gewaardeerd',
  'hoger (gewaardeerd|ingeschat|gerangschikt|geklasseerd)',
  'meer punten',
  'voorkeur*',
  'voorrang',
  'op 100',
)

/** Whether words give or promise something in the comparison of tenders. */
export const isScored = (plain: string): boolean => scores.test(withoutOtherPoints(plain))
