import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { failure, type Result, success } from './result.js'

/** What is wrong with a file of text, at its line. @property reason in Dutch. */
interface FileFault {
  readonly line: number
  readonly reason: string
}

interface FileParts {
  readonly frontMatter: unknown
  readonly body: string
  /** The line of the file on which the body begins. */
  readonly bodyLine: number
}

/** Takes a file apart into YAML front matter between two lines of `---`, and prose. Whatever is written
 * so shares it. */
export function splitFrontMatter(file: string): Result<FileParts, readonly FileFault[]> {
  const found = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(file.slice(0, 60_000))
  if (found?.[1] === undefined)
    return failure([{ line: 1, reason: 'Het bestand begint niet met een blok tussen twee regels met ---.' }])
  try {
    const frontMatter: unknown = parseYaml(found[1], { maxAliasCount: 0 })
    return success({ frontMatter, body: file.slice(found[0].length), bodyLine: found[0].split('\n').length })
  } catch (error) {
    const line =
      error instanceof Error && 'linePos' in error
        ? z.array(z.object({ line: z.number() })).safeParse(error.linePos).data?.[0]?.line
        : undefined
    return failure([
      { line: (line ?? 1) + 1, reason: 'Het blok tussen de regels met --- is geen geldige YAML.' },
    ])
  }
}
