import type { LocalDate } from '../../../../kernel/local-date.js'
import { localDate } from '../../../../kernel/local-date.js'
import { typedDate } from '../../../../kernel/typed-date.js'
import { typedNumber } from '../../../../kernel/typed-number.js'
import { typedMunicipalities } from '../../../../reference/typed-municipalities.js'

/** The fields of a form: every value of each name. */
export type Typed = ReadonlyMap<string, readonly string[]>

/** Reads fields one by one. What is empty is unknown; what is not understood is noted as a fault of its field. */
export interface FormReader {
  readonly text: (name: string) => string | undefined
  readonly number: (name: string, example: string) => number | undefined
  readonly date: (name: string) => LocalDate | undefined
  /** The last day of something: empty stays what it was where that was "no end is known". */
  readonly end: (name: string, was: LocalDate | null | undefined) => LocalDate | null | undefined
  /** "Weet ik niet" is unknown. */
  readonly yesNo: (name: string) => boolean | undefined
  readonly all: (name: string) => readonly string[]
  readonly municipalities: (name: string, on: LocalDate) => readonly string[] | undefined
  readonly fault: (name: string, message: string) => undefined
  readonly faults: ReadonlyMap<string, string>
}

const yesNoAnswers: ReadonlyMap<string, boolean> = new Map([
  ['ja', true],
  ['nee', false],
])

export function formReader(sent: Typed): FormReader {
  const faults = new Map<string, string>()
  const fault = (name: string, message: string): undefined => {
    if (!faults.has(name)) faults.set(name, message)
    return undefined
  }
  const text = (name: string): string | undefined => {
    const typed = (sent.get(name)?.[0] ?? '').replaceAll('\r\n', '\n').trim()
    return typed === '' ? undefined : typed
  }
  const read = <Value>(name: string, parse: (typed: string) => Value | undefined, advice: string) => {
    const typed = text(name)
    return typed === undefined ? undefined : (parse(typed) ?? fault(name, advice))
  }
  const date = (name: string): LocalDate | undefined => {
    const found = read(name, typedDate, 'Schrijf de datum als 1/2/2027 of 1 februari 2027.')
    return found === undefined ? undefined : localDate(found)
  }
  return {
    text,
    date,
    end: (name, was) => date(name) ?? (was === null ? null : undefined),
    number: (name, example) => read(name, typedNumber, `Schrijf hier een getal, bijvoorbeeld ${example}.`),
    yesNo: (name) => yesNoAnswers.get(text(name) ?? ''),
    all: (name) => (sent.get(name) ?? []).filter((value) => value !== ''),
    municipalities: (name, on) => {
      const typed = text(name)
      const found = typed === undefined ? undefined : typedMunicipalities(typed, on)
      if (found === undefined) return undefined
      return found.ok ? found.value : fault(name, found.error.message)
    },
    fault,
    faults,
  }
}

/** What stands in a form, from values by name; `undefined` is an empty field. */
export const typedFrom = (values: Readonly<Record<string, string | readonly string[] | undefined>>): Typed =>
  new Map(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? [value] : (value ?? []),
    ]),
  )

/** `ja`, `nee`, or nothing when it is unknown. */
export const yesNoText = (value: boolean | undefined): string =>
  value === undefined ? '' : value ? 'ja' : 'nee'

/** A day as it can be typed again: `1/2/2027`. */
export function dateText(day: LocalDate | null | undefined): string {
  if (day == null) return ''
  const [year, month, date] = day.split('-').map(Number)
  return `${date}/${month}/${year}`
}

/** Fields that belong together; nothing when none of them is known. */
export const knownFields = <Fields extends object>(fields: Fields): Fields | undefined =>
  Object.values(fields).every((value) => value === undefined) ? undefined : fields
