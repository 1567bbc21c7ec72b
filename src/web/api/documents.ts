import { z } from 'zod'
import { documentNames } from '../../documents/blocks.js'
import { documentFormats } from '../../documents/document-formats.js'
import { layoutOf } from '../../documents/document-kinds.js'
import { answerDocument, askedFile, noSuchForm } from '../http/document-answer.js'
import { filesOf, letterFiles, letterFolder, workbooksOf } from '../http/document-files.js'
import { answerZip } from '../http/file-answer.js'
import { zipName } from '../http/file-names.js'
import { problems } from '../http/messages.js'
import { answerProblem } from '../http/problem.js'
import { refuseReading, withDossier } from './dossier-calls.js'
import { type Api, addEndpoint, type Call } from './endpoint.js'
import { answerRefusal } from './refuse.js'

const draftQuery = z.strictObject({
  draft: z.enum(['true', 'false'], { error: 'draft is true of false.' }).default('false'),
  firm: z.string().max(100).optional().meta({
    description:
      'Of letters, the one to this firm: its id among the invited firms or in the register, the id of its tender, or of the record of a shortcoming; or its place in the list from 1. Left out: all letters in one file, which shows every firm who else got one; for printing only.',
  }),
})

const zipQuery = z.strictObject({
  format: z.enum(['docx', 'pdf'], { error: 'format is docx of pdf.' }).default('docx'),
})

const generationSchema = z
  .object({
    number: z.number(),
    document: z.string(),
    status: z.string(),
    revision: z.number(),
    at: z.string(),
    clauses: z.array(z.string()),
  })
  .meta({ id: 'Generation', description: 'A download that was kept; it renders the same for ever.' })

/** Documents: made from the answers of now, or an earlier download again. */
export function addDocuments(api: Api): void {
  addNow(api)
  addZips(api)
  addLetters(api)
  addEarlier(api)
}

function addNow(api: Api): void {
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/dossiers/{id}/documents/{file}',
      summary: `A document; file is a name (${documentNames.join(', ')}) and .${documentFormats.join(', .')}`,
      does: 'make-documents',
      query: draftQuery,
      answers: { status: 200, description: 'The document', contentType: 'application/octet-stream' },
      refuses: [404, 409, 503, 507],
    },
    makeDocument,
  )
}

function addZips(api: Api): void {
  const answers = { status: 200, description: 'The zip', contentType: 'application/zip' } as const
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/dossiers/{id}/documents.zip',
      summary:
        'Every document as a Word file or a PDF, drafts marked so; a file for each letter; the workbooks; and the annexes',
      does: 'make-documents',
      query: zipQuery,
      answers,
      refuses: [404, 503, 507],
    },
    async (call) => {
      const { format } = call.query
      const refusal = noSuchForm(call, format)
      if (refusal !== undefined) return answerRefusal(call.c, refusal)
      const made = await call.doors.actions.makeDocuments(call.actor, call.param('id'))
      if (!made.ok) return refuseReading(call, made.error)
      const annexes = await call.doors.actions.openAnnexes(call.actor, call.param('id'))
      if (!annexes.ok) return refuseReading(call, annexes.error)
      const name = zipName('Documenten', made.value[0]?.title)
      return answerZip(call, name, made.value.flatMap(filesOf), {
        format,
        annexes: annexes.value,
        workbooks: made.value.flatMap(workbooksOf),
      })
    },
  )
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/dossiers/{id}/invitations.zip',
      summary: 'A letter for each invited firm as a Word file: nobody reads who else was invited',
      does: 'make-documents',
      answers,
      refuses: [404, 503, 507],
    },
    async (call) => {
      const made = await call.doors.actions.makeLetters(call.actor, call.param('id'))
      if (!made.ok) return refuseReading(call, made.error)
      return answerZip(call, zipName('Uitnodigingen', made.value[0]?.document.title), letterFiles(made.value))
    },
  )
}

function addLetters(api: Api): void {
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/dossiers/{id}/letters/{document}',
      summary: `A letter for each who gets one as a Word file in one zip; document is ${letterNames.join(', ')}`,
      does: 'make-documents',
      answers: { status: 200, description: 'The zip', contentType: 'application/zip' },
      refuses: [404, 503, 507],
    },
    async (call) => {
      const name = letterNames.find((known) => known === call.param('document'))
      if (name === undefined) return answerProblem(call.c, problems.unknownDocument)
      const made = await call.doors.actions.makeLetters(call.actor, call.param('id'), name)
      if (!made.ok) return refuseReading(call, made.error)
      return answerZip(call, `${letterFolder(name)}.zip`, letterFiles(made.value))
    },
  )
}

const letterNames = documentNames.filter((name) => layoutOf(name) === 'letters')

function addEarlier(api: Api): void {
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/dossiers/{id}/generations',
      summary: 'The downloads that were kept',
      does: 'read-dossier',
      answers: { status: 200, description: 'The downloads, oldest first', schema: z.array(generationSchema) },
      refuses: [404],
    },
    withDossier(({ answer }, { dossier: { generations } }) => answer(generations)),
  )
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/dossiers/{id}/generations/{number}/{file}',
      summary: 'An earlier download, the same to the letter',
      does: 'read-dossier',
      answers: { status: 200, description: 'The document', contentType: 'application/octet-stream' },
      refuses: [404, 503],
    },
    withDossier(earlierDocument),
  )
}

/** A name that no document can have is still a name in a dossier that has to exist. */
function makeDocument(call: Call<z.output<typeof draftQuery>, undefined>): Promise<Response> {
  const asked = askedFile(call.param('file'))
  return asked === undefined
    ? withDossier(({ c }) => answerProblem(c, problems.unknownDocument))(call)
    : answerMadeDocument(call, asked)
}

async function answerMadeDocument(
  call: Call<z.output<typeof draftQuery>, undefined>,
  { name, format }: NonNullable<ReturnType<typeof askedFile>>,
): Promise<Response> {
  const refusal = noSuchForm(call, format)
  if (refusal !== undefined) return answerRefusal(call.c, refusal)
  const { doors, actor, param, query } = call
  const made = await doors.actions.makeDocument(actor, param('id'), {
    name,
    draft: query.draft === 'true' ? 'wanted' : 'refused',
    ...(query.firm !== undefined && { firm: query.firm }),
  })
  return made.ok ? answerDocument(call, made.value, format) : refuseReading(call, made.error)
}

async function earlierDocument(call: Call<undefined, undefined>): Promise<Response> {
  const { c, doors, actor, param } = call
  const asked = askedFile(param('file'))
  if (asked === undefined) return answerProblem(c, problems.unknownGeneration)
  const found = await doors.actions.earlierDocument(actor, param('id'), {
    number: Number(param('number')),
    name: asked.name,
  })
  return found.ok ? answerDocument(call, found.value, asked.format) : answerRefusal(c, found.error)
}
