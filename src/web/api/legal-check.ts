import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import type { Dependencies } from '../dependencies.js'
import { askedBy, begun } from '../http/asked-work.js'
import {
  checkForeign,
  docxType,
  type ForeignInput,
  foreignForm,
  foreignRefusals,
  maximumForeignRequest,
} from '../http/foreign-text.js'
import { problems } from '../http/messages.js'
import { answerProblem, type Problem } from '../http/problem.js'
import { type Api, addRawEndpoint } from './endpoint.js'
import { findingAnswer, findingSchema } from './rules.js'

const foundClauseSchema = z
  .object({
    clause: z.string().meta({ description: 'The clause of the library that comes nearest.' }),
    title: z.string(),
    sentence: z.string(),
    place: z.string(),
    lacks: z.array(z.string()).meta({ description: 'What the text lacks for what it promises.' }),
    amount: z.number().optional(),
  })
  .meta({ id: 'FoundClause' })

const checkedSchema = z
  .object({ findings: z.array(findingSchema), clauses: z.array(foundClauseSchema) })
  .meta({ id: 'CheckedText' })

/** Checks a bestek that somebody else wrote: text, or a Word file. Nothing of it is kept. */
export function addLegalCheck(api: Api, dependencies: Dependencies): void {
  addRawEndpoint(
    api,
    {
      method: 'post',
      path: '/legal-check',
      summary: "Check somebody else's text: text/plain, or a docx (as it is, or as the file of a form)",
      accepts: ['text/plain', docxType, 'multipart/form-data'],
      answers: { status: 200, description: 'What was found', schema: checkedSchema },
      refuses: [403, 413, 415, 422, 503],
    },
    [
      bodyLimit({
        maxSize: maximumForeignRequest,
        onError: (c) => answerProblem(c, problems.uploadTooLarge),
      }),
    ],
    async (c) => {
      const input = await inputOf(c)
      if (input === undefined) return answerProblem(c, problems.wrongTextType)
      const checked = begun(await checkForeign(input, dependencies, askedBy(c)))
      if (!checked.ok) return answerProblem(c, refused(foreignRefusals[checked.error], checked.error))
      const { findings, clauses } = checked.value
      return c.json({ findings: findings.map(findingAnswer), clauses })
    },
  )
}

async function inputOf(c: Context): Promise<ForeignInput | undefined> {
  const type = (c.req.header('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (type === 'text/plain') return { text: await c.req.text() }
  if (type === docxType || type === 'application/octet-stream')
    return { file: new Uint8Array(await c.req.arrayBuffer()) }
  return type === 'multipart/form-data' ? foreignForm(c) : undefined
}

const refused = (detail: string, kind: string): Problem => ({
  status:
    kind === 'too-large' || kind === 'unpacks-too-large' || kind === 'text-too-long'
      ? 413
      : kind === 'not-a-docx'
        ? 415
        : 422,
  title: 'Niet gecontroleerd',
  detail,
})
