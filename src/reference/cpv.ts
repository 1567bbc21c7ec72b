import { z } from 'zod'
import { lazily } from '../kernel/lazily.js'
import { readTable } from './data-files.js'

/** A CPV 2008 code without its check digit: eight digits, as eForms writes it. Whether it exists: {@link findCpv}. */
export const cpvCodeSchema = z
  .string()
  .regex(/^\d{8}$/, { error: 'Een CPV-code heeft acht cijfers, bijvoorbeeld 77310000.' })

export interface CpvEntry {
  readonly code: string
  /** The official Dutch label. */
  readonly label: string
}

export type CpvContractNature = 'works' | 'supplies' | 'services'

const entries = lazily(() =>
  readTable(
    'cpv.tsv',
    z.tuple([cpvCodeSchema, z.string().min(1)]).transform(([code, label]): CpvEntry => ({ code, label })),
  ),
)
const byCode = lazily(() => new Map(entries().map((entry) => [entry.code, entry])))

/** All 9,454 codes of CPV 2008, in ascending order. */
export const allCpvCodes = (): readonly CpvEntry[] => entries()

/** Whether text has the shape of a CPV code: eight digits. */
export const isCpvCodeShape = (text: string): boolean => cpvCodeSchema.safeParse(text).success

export const findCpv = (code: string): CpvEntry | undefined => byCode().get(code)

/**
 * The nearest broader code that exists (35 codes lack their immediate parent); undefined for a division, such as
 * 77000000, and for text that is no CPV code.
 */
export function cpvParent(code: string): CpvEntry | undefined {
  if (!isCpvCodeShape(code)) return undefined
  for (let length = significantDigits(code).length - 1; length >= 2; length -= 1) {
    const parent = findCpv(code.slice(0, length).padEnd(8, '0'))
    if (parent !== undefined && parent.code !== code) return parent
  }
  return undefined
}

/** From the division down to the code itself; of an unknown code only its known ancestors. */
export function cpvPath(code: string): readonly CpvEntry[] {
  const parent = cpvParent(code)
  const own = findCpv(code)
  return [...(parent === undefined ? [] : cpvPath(parent.code)), ...(own === undefined ? [] : [own])]
}

/** The code without its trailing zeros, but never fewer than the two digits of its division. */
export const significantDigits = (code: string): string => code.slice(0, 2) + code.slice(2).replace(/0+$/, '')

/**
 * The contract nature that a code belongs to, by its division: works 45; supplies 00 to 44 and 48; services the
 * rest. Throws on text that is no CPV code: that is a bug in the caller.
 */
export function cpvContractNature(code: string): CpvContractNature {
  const division = Number(cpvCodeSchema.parse(code).slice(0, 2))
  if (division === 45) return 'works'
  return division <= 44 || division === 48 ? 'supplies' : 'services'
}
