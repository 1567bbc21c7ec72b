import { type LocalDate, localDate } from '../kernel/local-date.js'
import type { Certainty } from './threshold-table.js'

/**
 * What the European accessibility act covers, as beginnings of CPV codes: for these its requirements are the mandatory
 * ones of the specifications. The act lists products and services, and no codes: which codes belong to them is ours.
 *
 * @see richtlijn (EU) 2019/882, artikelen 2 en 24; koninklijk besluit van 1 oktober 2023
 */
export const accessibilityAct: {
  readonly validFrom: LocalDate
  readonly source: string
  readonly certainty: Certainty
  readonly covered: readonly { readonly cpv: string; readonly what: string }[]
} = {
  validFrom: localDate('2025-06-28'),
  source: 'artikel 24 van richtlijn (EU) 2019/882',
  certainty: 'verified',
  covered: [
    { cpv: '30213', what: 'personal computers' },
    { cpv: '301232', what: 'geldautomaten' },
    { cpv: '3225', what: 'mobiele telefoons' },
    { cpv: '642', what: 'elektronische communicatie' },
    { cpv: '661', what: 'bankdiensten' },
  ],
}

/** What of the act a CPV code falls under; nothing where it does not. */
export const coveredByAccessibilityAct = (cpvCode: string): string | undefined =>
  accessibilityAct.covered.find(({ cpv }) => cpvCode.startsWith(cpv))?.what
