import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { carryOut, maximumTableRequest, planTable, xlsxType } from '../../actions/suppliers/plan-table.js'
import type { AppliedSupplier } from '../../suppliers/exchange/apply-import.js'
import { failedMessages, hasFailed } from '../../suppliers/exchange/failed-writes.js'
import type { ImportPlan, PlannedSupplier, PlanRefusal } from '../../suppliers/exchange/import-plan.js'
import { columnMappingSchema } from '../../suppliers/exchange/match-columns.js'
import { type TableRefusal, tableRefusalMessage } from '../../uploads/table.js'
import type { Dependencies } from '../dependencies.js'
import { askedBy, begun } from '../http/asked-work.js'
import { mayCoordinate } from '../http/may-coordinate.js'
import { problems } from '../http/messages.js'
import { answerProblem, type Problem } from '../http/problem.js'
import { type Api, addRawEndpoint } from './endpoint.js'

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
    columns: z.array(z.object({ letter: z.string(), header: z.string(), why: z.string() }).loose()),
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
export function addSupplierImport(api: Api, dependencies: Dependencies): void {
  addRawEndpoint(
    api,
    {
      method: 'post',
      path: '/suppliers/import',
      summary: 'Take over the firms of a CSV or an Excel file',
      query,
      accepts: ['text/csv', xlsxType],
      answers: { status: 200, description: 'The report', schema: answerSchema },
      refuses: [403, 413, 415, 422, 503],
    },
    [
      mayCoordinate,
      bodyLimit({
        maxSize: maximumTableRequest,
        onError: (c) => answerProblem(c, refusedTable({ kind: 'too-large' })),
      }),
    ],
    (c, asked) => importFile(c, asked, dependencies),
  )
}

async function importFile(
  c: Context,
  { mapping, ...asked }: z.output<typeof query>,
  dependencies: Dependencies,
): Promise<Response> {
  const type = (c.req.header('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (!['text/csv', xlsxType, 'application/octet-stream'].includes(type))
    return answerProblem(c, problems.wrongTableType)
  const bytes = new Uint8Array(await c.req.arrayBuffer())
  const table = begun(await dependencies.tableReader.read(bytes, askedBy(c)))
  if (!table.ok) return answerProblem(c, refusedTable(table.error))
  const options = { acceptNewNames: asked['accept-new-names'], ...(mapping && { mapping }) }
  const planned = () => planTable(table.value, options, dependencies, askedBy(c))
  if (asked['dry-run']) return answerPlan(c, await planned())
  return dependencies.importInTurn(async () => {
    const made = await planned()
    return answerPlan(c, made, (plan) => carryOut(plan, dependencies))
  })
}

/** @param write left out: nothing is written. */
async function answerPlan(
  c: Context,
  made: Awaited<ReturnType<typeof planTable>>,
  write?: (plan: ImportPlan) => ReturnType<typeof carryOut>,
): Promise<Response> {
  const readied = begun(made)
  if (!readied.ok) return answerProblem(c, problems.planTooSlow)
  const { plan } = readied.value
  return plan.ok
    ? c.json(reportOf(plan.value, await write?.(plan.value)))
    : answerProblem(c, refusedPlan(plan.error))
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

const refusedTable = (refusal: TableRefusal): Problem => ({
  status:
    refusal.kind === 'too-large' || refusal.kind === 'unpacks-too-large'
      ? 413
      : refusal.kind === 'not-a-table' || refusal.kind === 'old-excel'
        ? 415
        : 422,
  title: 'Bestand niet gelezen',
  detail: tableRefusalMessage(refusal),
  more: { reason: refusal.kind },
})

const refusedPlan = ({ message, columns }: PlanRefusal): Problem => ({
  status: 422,
  title: 'Kolommen niet herkend',
  detail: message,
  more: { columns },
})
