/** What stands in one cell of a sheet that somebody fills in. Text never computes, whatever it begins with. */
export type FormCell =
  | { readonly kind: 'text'; readonly text: string; readonly strong?: true }
  | { readonly kind: 'number'; readonly value: number; readonly format?: string }
  /** @property formula in English, without the sign before it: `SUM(F5:F9)`. Never holds what somebody typed. */
  | { readonly kind: 'formula'; readonly formula: string; readonly format?: string; readonly strong?: true }
  /** An empty cell to fill in. */
  | { readonly kind: 'input'; readonly format?: string }

/**
 * A sheet that computes, as plain data.
 * @property name as on its tab: see {@link sheetName}.
 * @property widths of the columns, in characters.
 * @property frozen how many rows stay in sight.
 */
export interface FormSheet {
  readonly name: string
  readonly widths: readonly number[]
  readonly frozen: number
  readonly cells: readonly (readonly (FormCell | null)[])[]
}

/** A name that a tab can have and a formula can quote, different from those before it. */
export function sheetName(wanted: string, before: readonly string[]): string {
  const bare =
    wanted
      .replace(/[[\]:*?/\\'"]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim() || 'Blad'
  const short = bare.slice(0, 28).trim()
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? short : `${short} ${number}`
    if (!before.some((known) => known.toLowerCase() === name.toLowerCase())) return name
  }
}
