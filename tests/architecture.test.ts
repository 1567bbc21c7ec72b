import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = new URL('../src/', import.meta.url).pathname
const map = 'see docs/architecture.md'

/** What a room of src/ may import besides itself, kernel and reference: the table of docs/architecture.md. */
const domain = [
  'procurement',
  'questionnaire',
  'clauses',
  'documents',
  'word',
  'uploads',
  'legal-check',
  'suppliers',
  'advice',
  'directory',
  'dossiers',
  'law',
  'access',
]
const mayImport: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  reference: [],
  procurement: [],
  questionnaire: ['procurement'],
  clauses: ['procurement'],
  documents: ['procurement', 'clauses', 'word'],
  word: [],
  uploads: ['word'],
  'legal-check': ['procurement', 'clauses', 'documents'],
  suppliers: ['procurement'],
  advice: ['procurement', 'suppliers'],
  directory: ['procurement', 'suppliers', 'documents'],
  dossiers: [
    'procurement',
    'questionnaire',
    'clauses',
    'documents',
    'word',
    'legal-check',
    'suppliers',
    'advice',
  ],
  law: ['procurement', 'clauses', 'documents', 'legal-check'],
  access: [],
  actions: domain,
  demo: [...domain, 'actions'],
  storage: ['procurement', 'clauses', 'documents', 'suppliers', 'dossiers', 'access'],
  workers: ['documents', 'word', 'uploads', 'legal-check', 'suppliers'],
  web: [...domain, 'actions'],
}

/** Every file directly under src/, and the programs of the demo, with what it may know besides its own neighbours. */
const roots: Readonly<Record<string, readonly string[] | 'everything'>> = {
  'main.ts': 'everything',
  'backup.ts': ['storage'],
  'restore.ts': ['storage'],
  'app.ts': ['access', 'actions', 'web'],
  'config.ts': [],
  'directory-complaint.ts': ['storage'],
  'stopping.ts': [],
  'demo/load-demo.ts': 'everything',
  'demo/store-demo.ts': ['dossiers', 'suppliers'],
  'demo/write-examples.ts': 'everything',
}

/** What no door may know: where things are kept, and how a dossier or a firm is changed. */
const notForDoors = [
  'dossiers/dossier-store',
  'dossiers/organisation-store',
  'dossiers/attachment-store',
  'dossiers/changes',
  'suppliers/supplier-store',
  'suppliers/register',
  'suppliers/new-supplier',
  'suppliers/number-holders',
  'actions/means',
  'actions/parts',
  'actions/occasion',
]
/** Packages with one home: a path (or its beginning) under src/ for each. A package without a row is not welcome. */
const packageHomes: readonly [name: RegExp, homes: readonly string[], remedy: string][] = [
  [/^(hono|@hono\/.*)(\/|$)/, ['web/', 'main.ts', 'app.ts'], 'HTTP stays in web/'],
  [/^zod$/, [''], 'schemas stand where the shape is'],
  [/^lowdb(\/|$)/, ['storage/'], 'storage adapters live in storage/'],
  [/^docx(\/|$)/, ['documents/to-docx'], 'Word files are written in documents/to-docx*.ts only'],
  [
    /^(handlebars|mdast.*|micromark.*)(\/|$)/,
    ['clauses/text/'],
    'legal text is parsed in clauses/text/ only',
  ],
  [/^(mammoth|read-excel-file)(\/|$)/, ['uploads/'], 'files of others are opened in uploads/ only'],
  [/^yauzl$/, ['uploads/', 'storage/backup/'], 'zips are opened where they are bounded'],
  [
    /^htmlparser2$/,
    ['word/', 'uploads/xml-stream'],
    'the XML of Word is read in place in word/, that of others in uploads/xml-stream.ts',
  ],
  [/^pdfjs-dist(\/|$)/, ['uploads/read-pdf'], 'PDF is read in read-pdf.ts only'],
  [
    /^papaparse(\/|$)/,
    ['uploads/', 'suppliers/exchange/to-csv'],
    'CSV is read in uploads/, written in to-csv.ts',
  ],
  [/^write-excel-file(\/|$)/, ['suppliers/exchange/to-xlsx'], 'workbooks are written in to-xlsx.ts only'],
  [
    /^fflate$/,
    ['uploads/', 'web/http/', 'storage/backup/', 'documents/to-docx-pack'],
    'zips are made for a door, for a backup, repacked in uploads/, or are a Word file of ours',
  ],
  [/^sharp$/, ['uploads/encode-picture'], 'pictures are made anew in encode-picture.ts only'],
  [/^feed(\/|$)/, ['directory/to-atom', 'web/pages/firm/opportunities/feeds'], 'Atom has two homes'],
  [/^ical-generator(\/|$)/, ['web/pages/firm/opportunities/feeds'], 'agendas are written in feeds.ts only'],
  [/^yaml(\/|$)/, ['kernel/front-matter'], 'front matter is parsed in kernel/front-matter.ts only'],
  [/^minisearch$/, ['reference/'], 'words are looked up in reference/'],
  [/^@orama\/stemmers(\/|$)/, ['reference/'], 'words are stemmed in reference/'],
  [/^diff$/, ['web/components/'], 'differences are shown by one component'],
  [
    /^lru-cache$/,
    ['actions/', 'clauses/text/', 'legal-check/text/', 'storage/', 'workers/'],
    'what is kept is kept where it is made',
  ],
  [
    /^p-limit$/,
    ['actions/', 'storage/', 'suppliers/exchange/apply-import', 'workers/'],
    'turns are taken where work is done',
  ],
  [/^(node:worker_threads|piscina)(\/|$)/, ['workers/'], 'worker threads live in workers/'],
  [
    /^node:(fs|fs\/promises|net|http|child_process|os|zlib)$/,
    ['storage/', 'workers/', 'web/', 'reference/', 'main.ts', 'stopping.ts', 'demo/'],
    'the domain is pure: pass the data in',
  ],
  [/^node:timers\/promises$/, ['actions/', 'storage/', 'workers/', 'web/'], 'pure code waits for nothing'],
  [/^node:(crypto|buffer|url|path|util)$/, [''], 'no side effects'],
]

interface Import {
  readonly file: string
  readonly target: string
  /** The file under src/ that it means, without its ending; of a package undefined. */
  readonly resolved: string | undefined
}

const importPattern =
  /(?:(?:^|\n)\s*(?:(?:import|export)\s[^'"]*?from\s*|import\s+)|\bimport\(\s*)['"]([^'"]+)['"]/g

const sources = sourceFiles('')
const imports = sources.flatMap((file) =>
  [...readFileSync(`${root}${file}`, 'utf8').matchAll(importPattern)].map(
    ([, target = '']): Import => ({
      file,
      target,
      resolved: target.startsWith('.')
        ? normalize(join(dirname(file), target)).replace(/\.(js|json)$/, '')
        : undefined,
    }),
  ),
)

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(`${root}${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sourceFiles(path)
    return /\.tsx?$/.test(entry.name) ? [path] : []
  })
}

const roomOf = (path: string): string => path.split('/')[0] ?? ''
const wrongImports = (judge: (one: Import) => string | undefined): readonly string[] =>
  imports.flatMap((one) => {
    const why = judge(one)
    return why === undefined ? [] : [`${one.file} imports ${one.target}: ${why} (${map})`]
  })

describe('the house', () => {
  it('is read whole: every file that git tracks, and those that are new', () => {
    const listed = ['ls-files', '--cached', '--others', '--exclude-standard', 'src/*.ts', 'src/*.tsx']
    const tracked = execFileSync('git', listed, { cwd: join(root, '..'), encoding: 'utf8' })
      .split('\n')
      .filter((path) => path !== '')
      .map((path) => path.slice('src/'.length))
    expect(new Set(sources)).toEqual(new Set(tracked))
    expect(imports.length).toBeGreaterThan(sources.length)
  })

  it('has only rooms that the map names, and names none that is not there', () => {
    const rooms = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    const built = new Set(rooms.map((entry) => entry.name))
    expect([...built].filter((name) => !(name in mayImport))).toEqual([])
    expect(Object.keys(mayImport).filter((name) => !built.has(name))).toEqual([])
  })

  it('has the files at its root that are listed by name, and no others', () => {
    const files = [...sources.filter((file) => !file.includes('/'))]
    expect(new Set(files)).toEqual(new Set(Object.keys(roots).filter((file) => !file.includes('/'))))
  })

  it('imports only along the arrows of the map', () => {
    const wrong = wrongImports(({ file, resolved }) => {
      if (resolved === undefined) return undefined
      const own = roots[file]
      if (own === 'everything') return undefined
      const [from, to] = [roomOf(file), roomOf(resolved)]
      if (own !== undefined && (!resolved.includes('/') || to === 'kernel' || own.includes(to)))
        return undefined
      const isOpen =
        to === from ||
        to === 'kernel' ||
        (to === 'reference' && from !== 'kernel') ||
        mayImport[from]?.includes(to)
      return isOpen ? undefined : `${from}/ may not know ${to}/`
    })
    expect(wrong).toEqual([])
  })

  it('has one room that holds stores, besides the files that put the service together', () => {
    const ports = /^(dossiers\/(dossier|organisation|attachment)-store|suppliers\/(supplier-store|register))$/
    // The port itself, and the register that is made over it.
    const own = [
      'dossiers/dossier-store.ts',
      'dossiers/organisation-store.ts',
      'dossiers/attachment-store.ts',
      'suppliers/register.ts',
    ]
    const wrong = wrongImports(({ file, resolved = '' }) =>
      ports.test(resolved) && !/^(actions|storage)\//.test(file) && !(file in roots) && !own.includes(file)
        ? 'whoever needs a store stands in src/actions/'
        : undefined,
    )
    expect(wrong).toEqual([])
  })

  it('has doors that know no store and change nothing themselves', () => {
    const wrong = wrongImports(({ file, resolved }) =>
      file.startsWith('web/') && notForDoors.some((path) => resolved === path)
        ? 'a door asks an action; what it may not do itself stands in src/actions/'
        : undefined,
    )
    expect(wrong).toEqual([])
  })

  it('has pages of one actor that know nothing of another’s', () => {
    const actorOf = (path: string): string | undefined => /^web\/pages\/([^/]+)\//.exec(path)?.[1]
    const wrong = wrongImports(({ file, resolved = '' }) => {
      const [from, to] = [actorOf(file), actorOf(resolved)]
      if (to === undefined || from === to || file === 'app.ts') return undefined
      return from === undefined
        ? 'what the rooms below the pages need stands in web/http, web/shown or web/components'
        : 'what two actors see stands in web/shown'
    })
    expect(wrong).toEqual([])
  })

  it('has no circles, types included', () => {
    expect(circles()).toEqual([])
  })

  it('keeps every package at its one home', () => {
    const wrong = wrongImports(({ file, target, resolved }) => {
      if (resolved !== undefined) return undefined
      const home = packageHomes.find(([name]) => name.test(target))
      if (home === undefined) return 'a package needs a home in this table, and a decision record'
      return home[1].some((begin) => file.startsWith(begin)) ? undefined : home[2]
    })
    expect(wrong).toEqual([])
  })

  it('keeps no home for a package that nobody uses', () => {
    const unused = packageHomes.filter(([name]) => !imports.some(({ target }) => name.test(target)))
    expect(unused.map(([name]) => String(name))).toEqual([])
  })

  it('has no clock and no randomness in the domain', () => {
    const pure = ['kernel', 'reference', ...domain]
    const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\brandomUUID\(|\bprocess\.env\b/
    const wrong = sources.filter(
      (file) => pure.includes(roomOf(file)) && impure.test(readFileSync(`${root}${file}`, 'utf8')),
    )
    expect(wrong).toEqual([])
  })
})

/** Files that import each other, each circle as its files in turn. @see Tarjan, strongly connected components */
function circles(): readonly (readonly string[])[] {
  const nameOf = (file: string): string => file.replace(/\.tsx?$/, '')
  const known = new Set(sources.map(nameOf))
  const next = new Map<string, string[]>([...known].map((name) => [name, []]))
  for (const { file, resolved } of imports)
    if (resolved !== undefined && known.has(resolved)) next.get(nameOf(file))?.push(resolved)
  const found: string[][] = []
  const [order, lowest, stack] = [new Map<string, number>(), new Map<string, number>(), [] as string[]]
  const visit = (name: string): void => {
    order.set(name, order.size)
    lowest.set(name, order.get(name) ?? 0)
    stack.push(name)
    for (const other of next.get(name) ?? []) {
      if (!order.has(other)) visit(other)
      if (stack.includes(other)) lowest.set(name, Math.min(lowest.get(name) ?? 0, lowest.get(other) ?? 0))
    }
    if (lowest.get(name) !== order.get(name)) return
    const circle = stack.splice(stack.indexOf(name))
    if (circle.length > 1) found.push(circle)
  }
  for (const name of known) if (!order.has(name)) visit(name)
  return found
}
