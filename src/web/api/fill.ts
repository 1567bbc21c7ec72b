import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { fillSheet } from '../../actions/dossiers/fill-sheet.js'
import { failure, type Result, success } from '../../kernel/result.js'
import { askedBy } from '../http/asked-work.js'
import { answerBytes, answerFiles } from '../http/file-answer.js'
import { filledName, insertName } from '../http/file-names.js'
import { docxType, maximumForeignRequest } from '../http/foreign-form.js'
import { problems } from '../http/messages.js'
import { answerProblem, type Problem } from '../http/problem.js'
import { readForm } from '../http/sent-form.js'
import { refuseReading } from './dossier-calls.js'
import { type Api, addEndpoint, addRawEndpoint } from './endpoint.js'

const asQuery = z.strictObject({
  as: z.enum(['zip', 'docx'], { error: 'as is zip of docx.' }).default('zip').meta({
    description:
      'zip: the filled file and a covering sheet that tells what found no place. docx: the filled file alone; refused (409) when a marker was left or a clause found no place.',
  }),
})

/** The text of a dossier in somebody's own Word file: filled at its markers, or as a file to put in. */
export function addFill(api: Api): void {
  addRawEndpoint(
    api,
    {
      method: 'post',
      path: '/dossiers/{id}/fill',
      summary:
        "Fill the markers of the buyer's own docx (as it is, or as the file of a form); it is not kept",
      does: 'make-documents',
      query: asQuery,
      accepts: [docxType, 'multipart/form-data'],
      answers: { status: 200, description: 'The filled file', contentType: 'application/zip' },
      refuses: [404, 409, 422, 503],
    },
    bodyLimit({
      maxSize: maximumForeignRequest,
      onError: (c) => answerProblem(c, problems.uploadTooLarge),
    }),
    async (call) => {
      const { c, doors, actor, param, query } = call
      const file = await fileOf(c)
      if (!file.ok) return answerProblem(c, file.error)
      const filled = await doors.actions.fillOwnFile(actor, param('id'), file.value, askedBy(c))
      if (!filled.ok) return refuseReading(call, filled.error)
      const { bytes, left, withoutPlace } = filled.value
      const name = filledName(file.value.name)
      if (query.as === 'docx' && left.length + withoutPlace.length > 0)
        return answerProblem(c, notAll(left, withoutPlace))
      if (query.as === 'docx') return answerBytes(c, bytes, docxType, name)
      const sheet = await doors.actions.writeWord(actor, fillSheet(filled.value))
      return sheet.ok
        ? answerFiles(c, name.replace(/\.docx$/, '.zip'), {
            [name]: bytes,
            'Begeleidend blad.docx': sheet.value,
          })
        : refuseReading(call, sheet.error)
    },
  )
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/dossiers/{id}/insert.docx',
      summary: 'The clauses of a dossier as a Word file with plain headings, to put into another file',
      does: 'make-documents',
      query: z.strictObject({
        clause: z.string().max(100).optional().meta({
          description: 'The id of one clause: it and everything that it needs. Left out: every clause.',
        }),
      }),
      answers: { status: 200, description: 'The file', contentType: docxType },
      refuses: [404],
    },
    async (call) => {
      const made = await call.doors.actions.insertClauses(call.actor, call.param('id'), call.query.clause)
      return made.ok
        ? answerBytes(call.c, made.value.bytes, docxType, insertName(call.query.clause ?? made.value.title))
        : refuseReading(call, made.error)
    },
  )
}

const notAll = (
  left: readonly { readonly written: string; readonly why: string; readonly meant?: string }[],
  withoutPlace: readonly string[],
): Problem => ({
  status: 409,
  title: 'Niet alles is ingevuld',
  detail:
    'Er bleef een markering staan, of een clausule kreeg geen plaats. Vraag ?as=zip voor het bestand met een begeleidend blad.',
  more: {
    left: left.map(({ written, why, meant }) => ({ marker: written, why, ...(meant && { meant }) })),
    withoutPlace,
  },
})

async function fileOf(c: Context): Promise<Result<{ name: string; bytes: Uint8Array }, Problem>> {
  const type = (c.req.header('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (type === docxType || type === 'application/octet-stream')
    return success({ name: 'Bestek.docx', bytes: new Uint8Array(await c.req.arrayBuffer()) })
  if (type !== 'multipart/form-data') return failure(problems.wrongTextType)
  const sent = await readForm(c)
  if (!sent.ok) return failure(problems.unreadableForm)
  const [file] = sent.value.files
  return file === undefined
    ? failure(problems.unreadableForm)
    : success({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
}
