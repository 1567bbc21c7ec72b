import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = new URL('../src', import.meta.url).pathname

/** What a folder of src/ may import besides itself, kernel and reference: the table of docs/architecture.md. */
const mayImport: Record<string, readonly string[]> = {
  kernel: [],
  reference: [],
  procurement: [],
  questionnaire: ['procurement'],
  clauses: ['procurement'],
  documents: ['procurement', 'clauses'],
  'legal-check': ['procurement', 'clauses', 'documents'],
  suppliers: ['procurement'],
  advice: ['procurement', 'suppliers'],
  directory: ['procurement', 'suppliers', 'documents'],
  dossiers: ['procurement', 'questionnaire', 'clauses', 'documents', 'legal-check', 'suppliers', 'advice'],
  demo: ['procurement', 'suppliers', 'dossiers'],
  access: [],
  storage: ['procurement', 'clauses', 'documents', 'suppliers', 'dossiers', 'access'],
  uploads: ['word'],
  word: [],
  actions: [
    'procurement',
    'questionnaire',
    'clauses',
    'documents',
    'legal-check',
    'suppliers',
    'advice',
    'directory',
    'dossiers',
    'uploads',
    'access',
  ],
  workers: ['documents', 'uploads', 'legal-check', 'suppliers'],
  web: [
    'procurement',
    'questionnaire',
    'clauses',
    'documents',
    'legal-check',
    'suppliers',
    'advice',
    'directory',
    'dossiers',
    'uploads',
    'access',
    'actions',
  ],
}

/** Files directly under src/ and the programs of the demo are composition roots. */
const compositionRoots = ['main.ts', 'app.ts', 'demo/load-demo.ts', 'demo/write-examples.ts']

/** Packages with one home: a path (or its beginning) under src/ for each. */
const packageHomes: readonly [name: RegExp, homes: readonly string[], remedy: string][] = [
  [/^(hono|@hono\/.*)(\/|$)/, ['web/', 'main.ts', 'app.ts'], 'HTTP stays in web/'],
  [/^lowdb(\/|$)/, ['storage/'], 'storage adapters live in storage/'],
  [/^docx(\/|$)/, ['documents/to-docx'], 'Word files are written in documents/to-docx*.ts only'],
  [
    /^(handlebars|mdast.*|micromark.*)(\/|$)/,
    ['clauses/text/'],
    'legal text is parsed in clauses/text/ only',
  ],
  [/^mammoth(\/|$)/, ['uploads/'], 'Word files of others are read in uploads/ only'],
  [/^yauzl(\/|$)/, ['uploads/'], 'zips of others are opened in uploads/ only'],
  [
    /^papaparse(\/|$)/,
    ['uploads/', 'suppliers/exchange/to-csv'],
    'CSV is read in uploads/ and written in suppliers/exchange/to-csv.ts',
  ],
  [/^read-excel-file(\/|$)/, ['uploads/'], 'sheets of others are read in uploads/ only'],
  [/^write-excel-file(\/|$)/, ['suppliers/exchange/to-xlsx'], 'workbooks are written in to-xlsx.ts only'],
  [
    /^feed(\/|$)/,
    ['directory/to-atom', 'web/pages/firm/opportunities/feeds'],
    'Atom is written in directory/to-atom.ts and web/pages/firm/opportunities/feeds.ts only',
  ],
  [
    /^ical-generator(\/|$)/,
    ['web/pages/firm/opportunities/feeds'],
    'agendas are written in web/pages/firm/opportunities/feeds.ts only',
  ],
  [/^yaml(\/|$)/, ['clauses/parse'], 'front matter is parsed in clauses/parse*.ts only'],
  [/^(node:worker_threads|piscina)(\/|$)/, ['workers/'], 'worker threads live in workers/'],
  [
    /^(node:fs|node:fs\/promises|node:net|node:http|node:child_process)$/,
    ['storage/', 'workers/', 'web/', 'reference/', 'main.ts', 'app.ts', 'config.ts', 'demo/'],
    'the domain is pure: pass the data in',
  ],
]

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s+['"]([^'"]+)['"]/g

function sourceFiles(directory = root): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name)
    if (entry.isDirectory()) return sourceFiles(path)
    return /\.tsx?$/.test(entry.name) ? [path] : []
  })
}

const imports = sourceFiles().flatMap((path) => {
  const file = relative(root, path)
  const text = readFileSync(path, 'utf8')
  return [...text.matchAll(importPattern)].map((found) => {
    const target = found[1] ?? found[2] ?? found[3] ?? ''
    return {
      file,
      target,
      resolved: target.startsWith('.') ? relative(root, join(path, '..', target)) : undefined,
    }
  })
})

describe('the house', () => {
  it('is read: there are files and imports to judge', () => {
    expect(sourceFiles().length).toBeGreaterThan(20)
    expect(imports.length).toBeGreaterThan(50)
  })

  it('has only rooms that the map names', () => {
    const rooms = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(rooms.map((entry) => entry.name).filter((name) => !(name in mayImport))).toEqual([])
  })

  it('imports only along the arrows of the map', () => {
    const wrong = imports.flatMap(({ file, resolved }) => {
      if (resolved === undefined || compositionRoots.includes(file) || !file.includes('/')) return []
      const [from = '', to = ''] = [file.split('/')[0], resolved.split('/')[0]]
      const allowed =
        to === from ||
        to === 'kernel' ||
        (to === 'reference' && from !== 'kernel') ||
        mayImport[from]?.includes(to)
      return allowed ? [] : [`${file} imports ${resolved}: ${from}/ may not know ${to}/`]
    })
    expect(wrong).toEqual([])
  })

  it('keeps every package at its one home', () => {
    const wrong = imports.flatMap(({ file, target }) =>
      packageHomes.flatMap(([name, homes, remedy]) =>
        name.test(target) && !homes.some((home) => file.startsWith(home))
          ? [`${file} imports ${target}: ${remedy}`]
          : [],
      ),
    )
    expect(wrong).toEqual([])
  })

  it('has no clock and no randomness in the domain', () => {
    const pure = [
      'kernel',
      'procurement',
      'questionnaire',
      'clauses',
      'documents',
      'legal-check',
      'suppliers',
      'advice',
      'directory',
      'dossiers',
      'access',
    ]
    const wrong = sourceFiles()
      .filter((path) => pure.includes(relative(root, path).split('/')[0] ?? ''))
      .filter((path) =>
        /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\brandomUUID\(|\bprocess\.env\b/.test(
          readFileSync(path, 'utf8'),
        ),
      )
    expect(wrong.map((path) => relative(root, path))).toEqual([])
  })
})
