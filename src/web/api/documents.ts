import { z } from 'zod'
import { documentNames, type MissingAnswer } from '../../documents/blocks.js'
import { documentFormats } from '../../documents/template-library.js'
import type { Dossier } from '../../dossiers/dossier.js'
import { errorsAgainst, type MotivatedFinding } from '../../dossiers/workbench.js'
import { type Dependencies, ownOrganisation } from '../dependencies.js'
import { answerDocument, askedFile } from '../http/document-answer.js'
import { problems, writeProblem } from '../http/messages.js'
import { answerProblem, type Problem } from '../http/problem.js'
import { withDossier } from './dossiers.js'
import { type Api, addEndpoint, type Call } from './endpoint.js'
import { findingAnswer } from './rules.js'

const draftQuery = z.strictObject({
  draft: z.enum(['true', 'false'], { error: 'draft is true of false.' }).default('false'),
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
export function addDocuments(api: Api, dependencies: Dependencies): void {
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/dossiers/{id}/documents/{file}',
      summary: `A document; file is a name (${documentNames.join(', ')}) and .${documentFormats.join(', .')}`,
      query: draftQuery,
      answers: { status: 200, description: 'The document', contentType: 'application/octet-stream' },
      refuses: [404, 409, 503],
    },
    withDossier(dependencies, (call, dossier) => makeDocument(call, dossier, dependencies)),
  )
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/dossiers/{id}/generations',
      summary: 'The downloads that were kept',
      answers: { status: 200, description: 'The downloads, oldest first', schema: z.array(generationSchema) },
      refuses: [404],
    },
    withDossier(dependencies, ({ c }, { generations }) => c.json(generations)),
  )
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/dossiers/{id}/generations/{number}/{file}',
      summary: 'An earlier download, the same to the letter',
      answers: { status: 200, description: 'The document', contentType: 'application/octet-stream' },
      refuses: [404, 503],
    },
    withDossier(dependencies, (call, dossier) => earlierDocument(call, dossier, dependencies)),
  )
}

async function makeDocument(
  { c, param, query }: Call<z.output<typeof draftQuery>, unknown>,
  dossier: Dossier,
  dependencies: Dependencies,
): Promise<Response> {
  const asked = askedFile(param('file'))
  const workbench = await dependencies.workbench(dossier)
  const document = asked && workbench.document(asked.name, { draft: query.draft === 'true' })
  if (asked === undefined || document === undefined) return answerProblem(c, problems.unknownDocument)
  if (document.status === 'draft' && query.draft !== 'true')
    return answerProblem(c, notFinal(document.missing, errorsAgainst(asked.name, workbench.findings)))
  const at = new Date(dependencies.now()).toISOString()
  const kept = await dependencies.dossiers.saveGeneration(ownOrganisation, dossier.id, {
    document,
    revision: dossier.revision,
    at,
    who: 'via de API',
  })
  if (!kept.ok)
    return answerProblem(
      c,
      kept.error.kind === 'unknown' ? problems.unknownDossier : writeProblem(kept.error),
    )
  return answerDocument(c, document, asked.format, dependencies.writer)
}

async function earlierDocument(
  { c, param }: Call<unknown, unknown>,
  dossier: Dossier,
  { dossiers, writer }: Dependencies,
): Promise<Response> {
  const asked = askedFile(param('file'))
  const document = await dossiers.findGeneration(ownOrganisation, dossier.id, Number(param('number')))
  if (asked === undefined || document?.name !== asked.name)
    return answerProblem(c, problems.unknownGeneration)
  return answerDocument(c, document, asked.format, writer)
}

const notFinal = (missing: readonly MissingAnswer[], findings: readonly MotivatedFinding[]): Problem => ({
  ...(missing.length > 0 ? problems.notFinal : problems.hasErrors),
  more: { findings: findings.map(findingAnswer), missing },
})
