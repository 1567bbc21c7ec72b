import { english } from './english.js'

/**
 * What people in purchasing shorten, and what it stands for, as data. These only in capitals, since "on" and "se" are
 * words too.
 */
const inCapitals: Readonly<Record<string, string>> = {
  ON: 'opdrachtnemer',
  OA: 'onderaannemer',
  OG: 'opdrachtgever',
  AB: 'aanbestedend bestuur',
  AO: 'aanbestedende overheid',
  DL: 'dienstverlener',
  MWB: 'maatwerkbedrijf',
  SE: 'sociale economie',
  SR: 'social return',
}

/** These in any case; a full stop behind one belongs to it. */
const inAnyCase: Readonly<Record<string, string>> = {
  ptn: 'punten',
  pnt: 'punten',
  incl: 'inclusief',
  'm.b.t': 'met betrekking tot',
  mbt: 'met betrekking tot',
  'i.f.v': 'in functie van',
  ifv: 'in functie van',
  'i.h.k.v': 'in het kader van',
  ihkv: 'in het kader van',
  'o.b.v': 'op basis van',
  obv: 'op basis van',
  'd.m.v': 'door middel van',
  'i.s.m': 'in samenwerking met',
  'of gelijkw': 'of gelijkwaardig',
  'of gelw': 'of gelijkwaardig',
  'of equiv': 'of gelijkwaardig',
  opdr: 'opdracht',
  inschr: 'inschrijver',
  ondern: 'onderneming',
  pers: 'personen',
  werkn: 'werknemers',
  bvb: 'bijvoorbeeld',
  verpl: 'verplicht',
  'soc. econ': 'sociale economie',
}

const alternatives = (forms: readonly string[]): string =>
  forms
    .toSorted((one, other) => other.length - one.length)
    .map((form) => form.replaceAll('.', '\\.'))
    .join('|')

const inAnyLetters = (forms: readonly string[]): string =>
  alternatives(forms).replaceAll(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`)
const anyCase = inAnyLetters(Object.keys(inAnyCase))
const foreign = inAnyLetters(Object.keys(english))
/** "P3" is lot 3; nothing in it repeats, so that looking costs no more than the text. */
const shortForm = new RegExp(
  `(?<![\\p{L}\\d.@/-])(?:(${alternatives(Object.keys(inCapitals))})(?:'s)?|(${anyCase})\\.?|(${foreign})|P(?=\\d{1,2}(?![\\p{L}\\d]))|(?<=\\d ?)u(?=[ .,;)]))(?![\\p{L}@/-])(?!\\.\\p{L})`,
  'gu',
)

/** A stretch of a text that was written out, in the text and in what is read. */
interface WrittenOut {
  readonly from: number
  readonly to: number
  readonly readFrom: number
  readonly readTo: number
}

/** A text with its short forms written out. @property inText where a place in it stands in the text as it was written. */
export interface Expanded {
  readonly text: string
  readonly inText: (place: number) => number
  /** Where a place in the text as it was written stands in this one. */
  readonly fromText: (place: number) => number
}

const same = (place: number): number => place

/** Writes out the short forms in a text. */
export function expanded(text: string): Expanded {
  const stretches: WrittenOut[] = []
  let read = ''
  let last = 0
  for (const found of text.matchAll(shortForm)) {
    const [form, capitals, other, word] = found
    const means = meaningOf(form, capitals, other, word)
    if (means === undefined) continue
    read += text.slice(last, found.index)
    const to = found.index + form.length
    stretches.push({ from: found.index, to, readFrom: read.length, readTo: read.length + means.length })
    read += means
    last = to
  }
  if (stretches.length === 0) return { text, inText: same, fromText: same }
  return {
    text: read + text.slice(last),
    inText: (place) => placed(stretches, place, 'read'),
    fromText: (place) => placed(stretches, place, 'written'),
  }
}

/** "400 u" is hours, and "P" before a number a lot. */
function meaningOf(form: string, capitals?: string, other?: string, word?: string): string | undefined {
  if (capitals !== undefined) return inCapitals[capitals]
  if (other !== undefined) return inAnyCase[other.toLowerCase()]
  if (word !== undefined) return english[word.toLowerCase()]
  return form === 'u' ? 'uren' : 'perceel '
}

function placed(stretches: readonly WrittenOut[], place: number, in_: 'read' | 'written'): number {
  let moved = 0
  for (const { from, to, readFrom, readTo } of stretches) {
    const [start, end, otherStart, otherEnd] =
      in_ === 'read' ? [readFrom, readTo, from, to] : [from, to, readFrom, readTo]
    if (place < start) return place + moved
    if (place < end) return place === start ? otherStart : otherEnd
    moved = otherEnd - end
  }
  return place + moved
}
