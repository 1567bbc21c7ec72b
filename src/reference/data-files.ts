import { readFileSync } from 'node:fs'
import type { z } from 'zod'

/** The tables stand beside the source; the compiled code in dist/ reads them there as well. */
const folder = new URL('../../src/reference/data/', import.meta.url)

/**
 * The rows of a tab-separated table, each parsed by `row` from its cells. The first line names the columns; lines
 * that start with `#` are remarks. Throws when a row is damaged: the table is part of the product.
 */
export function readTable<Row>(file: string, row: z.ZodType<Row>): readonly Row[] {
  const lines = read(file)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  return lines.slice(1).map((line) => row.parse(line.split('\t')))
}

/** A JSON table, parsed by `schema`. Throws when it is damaged. */
export const readJson = <Value>(file: string, schema: z.ZodType<Value>): Value =>
  schema.parse(JSON.parse(read(file)))

const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8')
