import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { attachmentKinds, maximumBytes } from '../../dossiers/attachment.js'
import { code, filledText, text } from '../../kernel/fields.js'
import { askedBy } from '../http/asked-work.js'
import { answerStored } from '../http/file-answer.js'
import { answerProblem } from '../http/problem.js'
import { problemOf } from '../http/refusal-problem.js'
import { type Api, addEndpoint, addRawEndpoint, type Call } from './endpoint.js'
import { answerRefusal } from './refuse.js'

const attachmentSchema = z
  .object({
    id: z.string(),
    kind: z.enum(attachmentKinds),
    name: z.string(),
    mediaType: z.string(),
    size: z.number().meta({ description: 'In bytes.' }),
    hash: z.string().meta({ description: 'SHA-256 of the content, in hexadecimal.' }),
    width: z.number().optional(),
    height: z.number().optional(),
    at: z.string(),
    who: z.string(),
  })
  .meta({ id: 'Attachment', description: 'A file that a dossier keeps.' })

const listedSchema = z
  .object({
    attachment: z.string(),
    use: z.enum(['picture', 'annex']),
    name: z.string().meta({ description: 'Of a picture: by which the text names it, `![…](name)`.' }),
    title: z.string().optional(),
    width: z.number().optional(),
    height: z.number().optional(),
  })
  .meta({ id: 'TechnicalAttachment', description: 'As it stands in `administration.technicalAttachments`.' })

const addQuery = z.strictObject({
  use: code(['picture', 'annex']).meta({
    description:
      '`picture`: PNG, JPEG or WebP, made anew from its pixels; `annex`: goes along with the documents.',
  }),
  name: filledText(200, 'Geef de naam van het bestand, bijvoorbeeld plan.pdf.'),
  title: text(300).optional().meta({ description: 'Of an annex; left out: its name.' }),
})

/** The files of a dossier: pictures of its technical part, and annexes. */
export function addAttachments(api: Api): void {
  addList(api)
  addAdding(api)
  addReading(api)
  addRemoval(api)
}

function addList(api: Api): void {
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/dossiers/{id}/attachments',
      summary: 'The files that a dossier keeps, without their content',
      does: 'read-dossier',
      answers: {
        status: 200,
        description: 'The files',
        schema: z.object({ items: z.array(attachmentSchema) }),
      },
      refuses: [404],
    },
    async ({ c, doors, actor, param, answer }) => {
      const listed = await doors.actions.listAttachments(actor, param('id'))
      return listed.ok ? answer({ items: listed.value.map(told) }) : answerRefusal(c, listed.error)
    },
  )
}

/** Whose it is the address says. */
const told = <File extends { readonly dossier?: string | undefined }>({ dossier: _, ...file }: File) => file

function addAdding(api: Api): void {
  addRawEndpoint(
    api,
    {
      method: 'post',
      path: '/dossiers/{id}/attachments',
      summary: 'Keep a file with a dossier: the body is the file itself',
      does: 'answer-dossier',
      query: addQuery,
      accepts: ['application/octet-stream', 'image/png', 'image/jpeg', 'image/webp', 'application/pdf'],
      answers: { status: 201, description: 'How the dossier lists it', schema: listedSchema },
      refuses: [404, 409, 412],
    },
    bodyLimit({
      maxSize: maximumBytes.annex,
      onError: (c) => answerProblem(c, problemOf({ kind: 'file-refused', why: 'file-too-large' })),
    }),
    addFile,
  )
}

async function addFile({
  c,
  doors,
  actor,
  param,
  query: { use, ...said },
  answer,
}: Call<z.output<typeof addQuery>, undefined>): Promise<Response> {
  const { addPicture, addAnnex } = doors.actions
  const file = { ...said, content: new Uint8Array(await c.req.arrayBuffer()) }
  const id = param('id')
  const kept =
    use === 'picture' ? await addPicture(actor, id, file, askedBy(c)) : await addAnnex(actor, id, file)
  return kept.ok
    ? answer(kept.value, {
        status: 201,
        location: `/dossiers/${encodeURIComponent(id)}/attachments/${kept.value.attachment}`,
      })
    : answerRefusal(c, kept.error)
}

function addReading(api: Api): void {
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/dossiers/{id}/attachments/{attachment}',
      summary: 'The content of a file of a dossier',
      does: 'read-dossier',
      answers: { status: 200, description: 'The file', contentType: 'application/octet-stream' },
      refuses: [404],
    },
    async ({ c, doors, actor, param }) => {
      const opened = await doors.actions.openAttachment(actor, param('id'), param('attachment'))
      return opened.ok
        ? answerStored(c, opened.value.file, opened.value.content)
        : answerRefusal(c, opened.error)
    },
  )
}

function addRemoval(api: Api): void {
  addEndpoint(
    api,
    {
      method: 'delete',
      path: '/dossiers/{id}/attachments/{attachment}',
      summary: 'Remove a file from a dossier and from the disk',
      does: 'answer-dossier',
      answers: { status: 200, description: 'What was removed', schema: attachmentSchema },
      refuses: [404, 409, 412],
    },
    async ({ c, doors, actor, param, answer }) => {
      const removed = await doors.actions.removeAttachment(actor, param('id'), param('attachment'))
      return removed.ok ? answer(told(removed.value)) : answerRefusal(c, removed.error)
    },
  )
}
