import type { Administration } from '../../procurement/administration.js'
import type { Procedure } from '../../procurement/procedure.js'
import { annexesOf, picturesOf } from '../../procurement/technical-part.js'
import type { BodyFault } from '../text/grammar-rules.js'
import { type NamedPicture, writtenText } from '../text/written-text.js'
import type { WrittenText } from '../text/written-value.js'
import type { Fact } from './fact.js'

/** The technical part as its writer meant it: plain words, or blocks of Markdown. */
export function technicalPart(administration: Administration | undefined): string | WrittenText | undefined {
  const { technicalDescription: text, technicalFormat } = administration ?? {}
  if (text === undefined || technicalFormat !== 'markdown') return text
  return /\S/.test(text) ? writtenTechnicalPart(text, administration) : undefined
}

/** A technical part in Markdown, read with the pictures that it may name. */
export const writtenTechnicalPart = (text: string, administration: Administration | undefined): WrittenText =>
  writtenText({
    text,
    answer: 'administration.technicalDescription',
    pictures: picturesOf(administration).map(
      ({ name, attachment, width = 1, height = 1 }): NamedPicture => ({ name, attachment, width, height }),
    ),
  })

/** Where a text cannot be kept and why, with the beginning of the line: a long text has no numbers beside its lines. */
export function faultSentences(text: string, faults: readonly BodyFault[]): readonly string[] {
  const lines = text.split('\n')
  return faults.map(({ line, reason }) => {
    const words = (lines[line - 1] ?? '').trim()
    const quoted = words.length > 40 ? `${words.slice(0, 39).toWellFormed()}…` : words
    return `Regel ${line}${quoted === '' ? '' : ` (“${quoted}”)`}: ${reason}`
  })
}

/** The annexes that go along with the tender documents, in their order. */
export const annexRows: Fact<Procedure> = {
  kind: 'rows',
  label: 'bijlagen',
  fields: {
    number: { kind: 'number', label: 'nummer van de bijlage' },
    title: { kind: 'text', label: 'titel van de bijlage' },
    file: { kind: 'text', label: 'bestand van de bijlage' },
  },
  read: ({ administration }) =>
    annexesOf(administration).map(({ name, title }, index) => ({
      number: index + 1,
      title: title ?? name,
      file: name,
    })),
}
