/** A stretch of a passage: where it begins and ends. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

const segmenter = new Intl.Segmenter('nl-BE', { granularity: 'sentence' })

/** A full stop after one of these ends no sentence. */
const abbreviation =
  /(?:^|[\s(])(?:art|artt|nr|nrs|blz|p|par|o\.a|m\.a\.w|bv|bijv|d\.w\.z|i\.v\.m|m\.b\.t|t\.a\.v|incl|excl|ca|max|min|resp|evt|zgn|vgl|cf|jl|dd|nl|ev|e\.v|vnl|inz|B\.S|ptn|pnt|opdr|inschr|ondern|pers|werkn|bvb|verpl|gelijkw|equiv|soc|econ|perc|tel|st|i\.f\.v|i\.h\.k\.v|o\.b\.v|d\.m\.v|i\.s\.m|t\.o\.v|\d+)\.\s*$/i

/** What ends sooner is no sentence, but an initial, a number or "ja." before the one that it belongs to. */
const shortest = 8

/** A rule looks at no longer stretch than this at once, so that no text makes it slow. In characters. */
const longest = 1_200

/**
 * Cuts a passage into sentences of at most 1,200 characters; a longer one is cut at a space. Together they are the
 * whole passage. Takes time in proportion to its length.
 */
export function sentencesIn(text: string): readonly Stretch[] {
  const stretches: Stretch[] = []
  let from = 0
  let end = 0
  const close = (): void => {
    if (text.slice(from, end).trim() !== '') stretches.push(...pieces(text, from, end))
    from = end
  }
  for (const window of windowsOf(text))
    for (const { segment, index } of segmenter.segment(text.slice(window.from, window.to))) {
      end = window.from + index + segment.length
      const goesOn = end - from < shortest || (end - from < longest && abbreviation.test(segment.slice(-14)))
      if (!goesOn) close()
    }
  close()
  return stretches
}

/** The segmenter takes the square of the length of what it gets; few paragraphs are longer than this. */
const windowLength = 4_000

/** Stretches of at most so many characters, cut after a full stop where there is one, else at a space. */
function* windowsOf(text: string): Generator<Stretch> {
  let from = 0
  while (text.length - from > windowLength) {
    const part = text.slice(from, from + windowLength)
    const stop = part.lastIndexOf('. ')
    const space = part.lastIndexOf(' ')
    const to =
      from + (stop > windowLength / 2 ? stop + 2 : space > windowLength / 2 ? space + 1 : windowLength)
    yield { from, to }
    from = to
  }
  yield { from, to: text.length }
}

function pieces(text: string, from: number, to: number): readonly Stretch[] {
  const found: Stretch[] = []
  let start = from
  while (to - start > longest) {
    const space = text.slice(start, start + longest).lastIndexOf(' ')
    const cut = start + (space > longest / 2 ? space + 1 : longest)
    found.push({ from: start, to: cut })
    start = cut
  }
  found.push({ from: start, to })
  return found
}

/**
 * Text as rules read it: lower case, without accents, straight quotes, plain spaces and hyphens. Every character
 * stays in its place.
 */
export const plain = (text: string): string => text.replace(/[^ -@[-~]/gu, plainCharacter)

function plainCharacter(character: string): string {
  const known = fixed.get(character) ?? seen.get(character)
  if (known !== undefined) return known
  const base = character.normalize('NFD').charAt(0).toLowerCase()
  const read = base.length === character.length ? base : character
  if (seen.size < mostSeen) seen.set(character, read)
  return read
}

/** Characters that were read before. */
const seen = new Map<string, string>()
const mostSeen = 2_000

const fixed = new Map<string, string>([
  ['\u00a0', ' '],
  ['\u202f', ' '],
  ['\u2009', ' '],
  ['\t', ' '],
  ['\n', ' '],
  ['\r', ' '],
  ['’', "'"],
  ['‘', "'"],
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['«', '"'],
  ['»', '"'],
  ['‑', '-'],
  ['‐', '-'],
  ['–', '-'],
  ['—', '-'],
])
