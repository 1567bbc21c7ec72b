/** Numbers, units and the things that are counted, as people write them in plain text (see `plain`). */

const numberWords = new Map<string, number>(
  Object.entries({
    een: 1,
    twee: 2,
    drie: 3,
    vier: 4,
    vijf: 5,
    zes: 6,
    zeven: 7,
    acht: 8,
    negen: 9,
    tien: 10,
    elf: 11,
    twaalf: 12,
    dertien: 13,
    veertien: 14,
    vijftien: 15,
    zestien: 16,
    zeventien: 17,
    achttien: 18,
    negentien: 19,
    twintig: 20,
    vierentwintig: 24,
    dertig: 30,
    zesendertig: 36,
    veertig: 40,
    achtenveertig: 48,
    vijftig: 50,
    zestig: 60,
    zeventig: 70,
    tachtig: 80,
    negentig: 90,
    honderd: 100,
  }),
)
const digits = String.raw`\d{1,3}(?:\.\d{3}){1,3}(?:,\d{1,2})?|\d{1,9}(?:,\d{1,2})?`
/** A number in digits or in words, to put into an expression: one group. */
export const aNumber = `(?<![a-z\\d.,-])(${digits}|${[...numberWords.keys()].join('|')})(?![a-z\\d])`

/** What a number of {@link aNumber} is. */
export const numberOf = (written: string): number =>
  numberWords.get(written) ?? Number(written.replaceAll('.', '').replace(',', '.'))

const units: readonly (readonly [written: RegExp, unit: string])[] = [
  [/^(?:m²|m2|vierkante meter)(?![a-z\d])/, 'm²'],
  [/^(?:m³|m3|kubieke meter)(?![a-z\d])/, 'm³'],
  [/^(?:km|kilometer)(?![a-z\d])/, 'km'],
  [/^(?:strekkende meter|lopende meter|meter|lm|m)(?![a-z\d²³])/, 'm'],
  [/^(?:ha|hectare)(?![a-z\d])/, 'ha'],
  [/^(?:kg|kilogram|kilo)(?![a-z\d])/, 'kg'],
  [/^(?:ton)(?![a-z\d])/, 'ton'],
  [/^(?:liter|l)(?![a-z\d])/, 'liter'],
]
const pieces = /^(?:stuks?|st\.?|exempla(?:ar|ren)|paar|paren)$/

/** A unit of the inventory as quantities are compared: a measure, `stuk`, or the word itself as a stem. */
export const unitOf = (written: string): string =>
  units.find(([known]) => known.exec(written)?.[0] === written)?.[1] ??
  (pieces.test(written) ? 'stuk' : stemOf(written))

/**
 * A quantity of something.
 * @property unit a measure; left out: things are counted by name.
 * @property things stems of the words that name what there is so much of.
 * @property from where it begins in the sentence; to: where it ends.
 */
export interface Quantity {
  readonly value: number
  readonly unit?: string
  readonly things: readonly string[]
  readonly from: number
  readonly to: number
}

/** Before a number that is no quantity to hold somebody to. */
const roughly =
  /(?:ongeveer|circa|ca\.?|gemiddeld|minstens|minimaal|minimum|min\.?|hoogstens|maximaal|maximum|max\.?|tot|ruim|bijna|meer dan|minder dan|tussen|waarvan|post|perceel|artikel|nr\.?|klasse|type|nbn|nbn en|volgens en|iso) $/
const ends = /[.,;:()|\n"]/
const stops = new Set(
  'van ervan daarvan in op met voor aan uit bij per tot door over onder langs binnen buiten zonder en of ter wordt worden is zijn moet moeten kan kunnen die dat waarvan volgens naar krijgen krijgt heeft hebben komt komen gaat gaan'.split(
    ' ',
  ),
)
const fillers = new Set('de het een van aan nieuwe nieuw bestaande bestaand'.split(' '))

/** Every quantity in a sentence that names what it is a quantity of. */
export const quantitiesIn = (sentence: string): readonly Quantity[] =>
  [...sentence.matchAll(new RegExp(aNumber, 'g'))].flatMap((match): readonly Quantity[] => {
    const [written] = match
    if (written === 'een' || roughly.test(sentence.slice(Math.max(0, match.index - 20), match.index)))
      return []
    const end = match.index + written.length
    const [said = '', unit] = unitAt(sentence.slice(end))
    const after = thingAfter(sentence.slice(end + said.length))
    const things =
      after.things.length > 0 || unit === undefined ? after.things : thingBefore(sentence, match.index)
    if (things.length === 0) return []
    const to = end + said.length + after.length
    return [{ value: numberOf(written), things, from: match.index, to, ...(unit !== undefined && { unit }) }]
  })

/** The unit at the beginning of what follows a number, as it is written, with the space before it. */
function unitAt(rest: string): readonly [written?: string, unit?: string] {
  const space = rest.startsWith(' ') ? 1 : 0
  for (const [known, unit] of units) {
    const written = known.exec(rest.slice(space))?.[0]
    if (written !== undefined) return [rest.slice(0, space + written.length), unit]
  }
  return []
}

/** `verdeeld`, `opgehaald`: what is done with the thing. */
const participle = /^(?:[a-z]{0,4}ge|ver|be|her|ont)[a-z]{2,20}[dt]$/

/** At most this many words name a thing. */
const mostWords = 4

/** What is named at the beginning of what follows, and how far its words go. */
function thingAfter(rest: string): { readonly things: readonly string[]; readonly length: number } {
  const found: string[] = []
  let length = 0
  for (const { 0: match, index } of (rest.split(ends, 1)[0] ?? '').matchAll(/[^ ]+/g)) {
    const isLead = found.length === 0 && fillers.has(match)
    if (found.length === mostWords || (!isLead && (stops.has(match) || participle.test(match)))) break
    if (isLead) continue
    found.push(match)
    length = index + match.length
  }
  return { things: stemsIn(found.join(' ')), length }
}

/** Of "gazon: 9.500 m²" and "maaien van gazon (9.500 m²)" what stands before, after its last small word. */
function thingBefore(sentence: string, index: number): readonly string[] {
  const before = /([^.,;:()|\n"]{3,60})[:(|] ?$/.exec(sentence.slice(Math.max(0, index - 80), index))
  const said = before?.[1]?.trim().split(/ +/) ?? []
  return stemsIn(said.slice(said.findLastIndex((word) => stops.has(word)) + 1).join(' '))
}

/** The stems of the words of a text that mean something by themselves, each once. */
export const stemsIn = (plainText: string): readonly string[] => [
  ...new Set(
    plainText
      .split(/[^a-z0-9'-]+/)
      .filter((word) => word.length > 2 && !stops.has(word) && !fillers.has(word) && !/^\d/.test(word))
      .map(stemOf),
  ),
]

/** One and more of the same thing have one stem: `berm` and `bermen`, `brief` and `brieven`. No more than that. */
function stemOf(word: string): string {
  const base = word
    .replace(/'s$/, '')
    .replace(/(?:en|e)$/, '')
    .replace(/v$/, 'f')
    .replace(/z$/, 's')
    .replace(/s$/, '')
  return base.replace(/([a-z])\1$/, '$1').replace(/([aeou])\1(?=[a-z]$)/, '$1')
}
