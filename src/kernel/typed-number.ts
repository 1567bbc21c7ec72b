/**
 * A number as people type it: `148.000`, `148000,00`, `€ 148 000`, `12,5 %`, `24 maanden`. A point followed by three
 * digits separates thousands; any other point, and every comma, is the decimal sign. `undefined` when it is no number.
 */
export function typedNumber(text: string): number | undefined {
  const bare = text
    .replace(/[\s\u00A0\u202F']/g, '')
    .replace(/^(€|eur(o)?)/i, '')
    .replace(/(€|eur(o)?|%|uren|uur|u|maanden|maand|dagen|dag|excl\.?btw)$/i, '')
    .replace(/,-$/, '')
  const grouped = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/
  const plain = /^-?\d+([.,]\d+)?$/
  if (grouped.test(bare)) return Number(bare.replaceAll('.', '').replace(',', '.'))
  return plain.test(bare) ? Number(bare.replace(',', '.')) : undefined
}
