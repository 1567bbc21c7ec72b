import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import type { ForeignInput } from '../../actions/check-text.js'
import { failure, type Result, success } from '../../kernel/result.js'
import { askedBy } from '../http/asked-work.js'
import { answerBytes } from '../http/file-answer.js'
import { commentedName } from '../http/file-names.js'
import { docxType, foreignInput, maximumForeignRequest } from '../http/foreign-form.js'
import { problems } from '../http/messages.js'
import { answerProblem, type Problem } from '../http/problem.js'
import { readForm } from '../http/sent-form.js'
import { type Api, addRawEndpoint } from './endpoint.js'
import { findingSchema, foreignFindingAnswer } from './findings.js'
import { answerRefusal } from './refuse.js'

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

const counts = z.record(z.string(), z.number())
const accountSchema = z
  .object({
    format: z.enum(['docx', 'pdf', 'odt']),
    read: counts.meta({ description: 'How many pages, tables, notes, boxes and equations were read.' }),
    accepted: z.number().meta({ description: 'Tracked changes that were read as if accepted.' }),
    leftOut: counts.meta({ description: 'What was not judged: struck, hidden, deleted, comments, …' }),
  })
  .meta({ id: 'ReadingAccount' })

const checkedSchema = z
  .object({
    findings: z.array(findingSchema),
    clauses: z.array(foundClauseSchema),
    openPlaces: z
      .array(z.object({ words: z.string(), sentence: z.string(), place: z.string() }))
      .meta({ description: 'Where the writer of the text still has to fill in something.' }),
    account: accountSchema.optional(),
  })
  .meta({ id: 'CheckedText' })

const fileTypes = [docxType, 'application/pdf', 'application/vnd.oasis.opendocument.text'] as const

/** Checks a bestek that somebody else wrote: text, or a file. Nothing of it is kept. */
export function addLegalCheck(api: Api): void {
  addRawEndpoint(
    api,
    {
      method: 'post',
      path: '/legal-check',
      summary:
        "Check somebody else's text: text/plain, or a docx, PDF or odt (as it is, or as the file of a form)",
      does: 'check-text',
      accepts: ['text/plain', ...fileTypes, 'multipart/form-data'],
      answers: { status: 200, description: 'What was found', schema: checkedSchema },
    },
    bodyLimit({
      maxSize: maximumForeignRequest,
      onError: (c) => answerProblem(c, problems.uploadTooLarge),
    }),
    async ({ c, doors, actor, answer }) => {
      const input = await inputOf(c)
      if (!input.ok) return answerProblem(c, input.error)
      const checked = await doors.actions.checkText(actor, input.value, askedBy(c))
      if (!checked.ok) return answerRefusal(c, checked.error)
      const { findings, clauses, openPlaces, account } = checked.value
      return answer({
        findings: findings.map(foreignFindingAnswer),
        clauses,
        openPlaces,
        ...(account !== undefined && { account }),
      })
    },
  )
}

/** The same file with each finding as a comment of Word at its words. */
export function addLegalComments(api: Api): void {
  addRawEndpoint(
    api,
    {
      method: 'post',
      path: '/legal-check/comments',
      summary:
        "Somebody else's docx with each finding as a comment of Word at its words; nothing else in it changes",
      does: 'check-text',
      accepts: [docxType, 'multipart/form-data'],
      answers: { status: 200, description: 'The file with comments', contentType: docxType },
      refuses: [422, 503],
    },
    bodyLimit({
      maxSize: maximumForeignRequest,
      onError: (c) => answerProblem(c, problems.uploadTooLarge),
    }),
    async ({ c, doors, actor }) => {
      const input = await inputOf(c)
      if (!input.ok) return answerProblem(c, input.error)
      if (!('file' in input.value)) return answerProblem(c, problems.wrongTextType)
      const commented = await doors.actions.commentText(actor, input.value.file, askedBy(c))
      return commented.ok
        ? answerBytes(c, commented.value.bytes, docxType, commentedName('Bestek.docx'))
        : answerRefusal(c, commented.error)
    },
  )
}

async function inputOf(c: Context): Promise<Result<ForeignInput, Problem>> {
  const type = (c.req.header('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (type === 'text/plain') return success({ text: await c.req.text() })
  if (type === 'application/octet-stream' || fileTypes.some((known) => known === type))
    return success({ file: new Uint8Array(await c.req.arrayBuffer()) })
  if (type !== 'multipart/form-data') return failure(problems.wrongTextType)
  const sent = await readForm(c)
  return sent.ok ? success(await foreignInput(sent.value)) : failure(problems.unreadableForm)
}
