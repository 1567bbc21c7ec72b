import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import type { AppliedSupplier } from '../../actions/suppliers/apply-import.js'
import { failedMessages, hasFailed } from '../../actions/suppliers/failed-writes.js'
import type { ImportPlan, PlannedSupplier } from '../../suppliers/exchange/import-plan.js'
import { columnMappingSchema } from '../../suppliers/exchange/match-columns.js'
import { askedBy } from '../http/asked-work.js'
import { problems } from '../http/messages.js'
import { answerProblem } from '../http/problem.js'
import { problemOf } from '../http/refusal-problem.js'
import { maximumTableRequest, xlsxType } from '../http/table-request.js'
import { type Api, addRawEndpoint, type Call } from './endpoint.js'
import { answerRefusal } from './refuse.js'

const yesOrNo = z
  .enum(['true', 'false'], { error: 'Schrijf true of false.' })
  .default('false')
  .transform((word) => word === 'true')

const query = z.strictObject({
  'dry-run': yesOrNo.meta({ description: 'Only say what would become of every row.' }),
  'accept-new-names': yesOrNo.meta({
    description: 'A firm that the register knows by its number may get another name.',
  }),
  mapping: z
    .string()
    .max(20_000)
    .transform((text, context) => {
      try {
        return JSON.parse(text)
      } catch {
        context.addIssue({ code: 'custom', message: 'mapping is JSON: { "kop in het bestand": "kolom" }.' })
        return z.NEVER
      }
    })
    .pipe(columnMappingSchema)
    .optional()
    .meta({
      type: 'string',
      description: 'JSON: a header of the file → the id of a column, or null to pass it over.',
    }),
})

const cellFault = z.object({ cell: z.string(), header: z.string().optional(), message: z.string() })
const answerSchema = z
  .object({
    dryRun: z.boolean(),
    headerRow: z.number(),
    counts: z.record(z.string(), z.number()),
    columns: z.array(
      z.object({
        letter: z.string(),
        header: z.string(),
        why: z.string(),
        columnId: z.string().optional(),
        field: z.string().optional(),
      }),
    ),
    rows: z.array(
      z.object({
        row: z.number(),
        kind: z.enum(['new', 'changed', 'unchanged', 'refused', 'passed-over']),
        supplier: z.number().optional().meta({ description: 'Its place in suppliers.' }),
        faults: z.array(cellFault).optional(),
        why: z.string().optional(),
      }),
    ),
    suppliers: z.array(
      z.object({
        kind: z.enum(['new', 'changed', 'unchanged']),
        id: z.string().optional(),
        name: z.string(),
        rows: z.array(z.number()),
        differences: z.array(
          z.object({
            columnId: z.string(),
            field: z.string(),
            item: z.string().optional(),
            before: z.string().optional(),
            after: z.string().optional(),
          }),
        ),
        notes: z.array(z.string()),
        outcome: z.enum(['created', 'changed', 'unchanged', 'failed']).optional().meta({
          description: 'What was written; left out when nothing was asked to be.',
        }),
        reason: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'ImportReport', description: 'Every row of a file, and what became of every firm in it.' })

/** Firms from a file: what would become of each row, and the writing of it. One that fails stops no other. */
export function addSupplierImport(api: Api): void {
  addRawEndpoint(
    api,
    {
      method: 'post',
      path: '/suppliers/import',
      summary: 'Take over the firms of a CSV or an Excel file',
      does: 'import-firms',
      query,
      accepts: ['text/csv', xlsxType],
      answers: { status: 200, description: 'The report', schema: answerSchema },
    },
    bodyLimit({
      maxSize: maximumTableRequest,
      onError: (c) => answerProblem(c, problemOf({ kind: 'table-refused', why: { kind: 'too-large' } })),
    }),
    importFile,
  )
}

async function importFile({
  c,
  doors,
  actor,
  query: { mapping, 'dry-run': isDryRun, 'accept-new-names': acceptNewNames },
  answer,
}: Call<z.output<typeof query>, undefined>): Promise<Response> {
  const type = (c.req.header('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (!['text/csv', xlsxType, 'application/octet-stream'].includes(type))
    return answerProblem(c, problems.wrongTableType)
  const bytes = new Uint8Array(await c.req.arrayBuffer())
  const options = { isDryRun, acceptNewNames, ...(mapping && { mapping }) }
  const imported = await doors.actions.importTable(actor, bytes, options, askedBy(c))
  return imported.ok
    ? answer(reportOf(imported.value.plan, imported.value.applied))
    : answerRefusal(c, imported.error)
}

const reportOf = (plan: ImportPlan, applied: readonly AppliedSupplier[] | undefined) => ({
  dryRun: applied === undefined,
  headerRow: plan.headerRow,
  counts: plan.counts,
  columns: plan.columns,
  rows: plan.rows,
  suppliers: plan.suppliers.map((planned, index) => reportedSupplier(planned, applied?.[index])),
})

function reportedSupplier(
  { kind, supplier, profile, rows, differences, notes }: PlannedSupplier,
  applied: AppliedSupplier | undefined,
) {
  const id = applied?.id ?? supplier?.id
  return {
    kind,
    ...(id !== undefined && { id }),
    name: profile.name,
    rows,
    differences,
    notes,
    ...(applied !== undefined &&
      (hasFailed(applied)
        ? { outcome: 'failed', reason: failedMessages[applied.kind] }
        : { outcome: applied.kind })),
  }
}
