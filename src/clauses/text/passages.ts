/**
 * A part of a legal text that says something by itself.
 * @property line where it begins in the text, from 1.
 * @property text as it was written, without its references.
 * @property sources the ids that it refers to, in its own order.
 * @property within the conditions and loops that stand round it on lines of their own, outermost first.
 */
export interface Passage {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'table'
  readonly line: number
  readonly text: string
  readonly sources: readonly string[]
  readonly within: readonly Guard[]
}

/** When a passage stands in the text: with what a name stands for, without it, or once for each of its rows. */
export interface Guard {
  readonly when: 'with' | 'without' | 'each'
  readonly name: string
}

/** @property text without its references, on the same lines: what is printed, compared and read by people. */
export interface ReferencedText {
  readonly text: string
  readonly passages: readonly Passage[]
}

/**
 * Takes the references (`[^id]` at the end of a paragraph, an item, a row or a branch of one) out of a text and says
 * which passage has which. A reference that stands anywhere else stays, and `parseBody` refuses it.
 */
export function readPassages(source: string): ReferencedText {
  const lines = source.split('\n').map(readLine)
  const passages: Passage[] = []
  let open: Passage | undefined
  let within: readonly Guard[] = []
  for (const [index, { text, sources }] of lines.entries()) {
    const outside = within
    within = guardsAfter(text, within)
    const bare = text.replace(tags, '').trim()
    // A condition or a loop round a row does not end its table.
    if (bare === '') {
      if (text.trim() === '') open = undefined
      continue
    }
    const kind = kindOf(bare)
    const goesOn = open !== undefined && (kind === 'table' ? open.kind === 'table' : breaks.test(open.text))
    if (open !== undefined && goesOn) {
      open = { ...open, text: `${open.text}\n${text}`, sources: [...new Set([...open.sources, ...sources])] }
      passages[passages.length - 1] = open
    } else {
      open = { kind, line: index + 1, text, sources, within: outside }
      passages.push(open)
    }
  }
  return { text: lines.map(({ text }) => text).join('\n'), passages }
}

/** Conditions, loops and comments: they stand round words and say nothing themselves. */
const tags = /\{\{~?(?:[#/^!]|else)[^{}]*\}\}/g
/** A line that ends so goes on on the next one. */
const breaks = /(?: {2}|\\)$/
const reference = /(?<![ \t])[ \t]*\[\^([a-z][a-z0-9-]*)\]/g
/** What may come after a reference: nothing, the border of a row, another reference, or the border of a branch. */
const end = /^[ \t]*(?:\[\^|\{\{~?(?:[#/^]|else)|\|?\s*$)/

function readLine(line: string): { readonly text: string; readonly sources: readonly string[] } {
  if (!line.includes('[^')) return { text: line, sources: [] }
  const sources = new Set<string>()
  const text = line.replace(reference, (found, id: string, at: number) => {
    if (!end.test(line.slice(at + found.length))) return found
    sources.add(id)
    return ''
  })
  return { text, sources: [...sources] }
}

const guardTag = /\{\{~?(?:#(if|unless|each) ([\w.]+)|(else)(?: if ([\w.]+))?|\/(?:if|unless|each))~?\}\}/g

/** The guards that hold after a line, from those before it. */
function guardsAfter(line: string, before: readonly Guard[]): readonly Guard[] {
  let guards = before
  for (const [, begins, name = '', otherwise, other] of line.matchAll(guardTag)) {
    const last = guards.at(-1)
    if (begins !== undefined) guards = [...guards, { when: whenOf[begins] ?? 'with', name }]
    else guards = guards.slice(0, -1)
    if (otherwise === undefined || last === undefined) continue
    const turned: Guard = { when: last.when === 'without' ? 'with' : 'without', name: last.name }
    guards = [...guards, other === undefined ? turned : { when: 'with', name: other }]
  }
  return guards
}

const whenOf: Readonly<Record<string, Guard['when']>> = { if: 'with', unless: 'without', each: 'each' }

function kindOf(bare: string): Passage['kind'] {
  if (/^#{1,6}\s/.test(bare)) return 'heading'
  if (bare.startsWith('|')) return 'table'
  return /^(?:[-+*]|\d+[.)])\s/.test(bare) ? 'item' : 'paragraph'
}
