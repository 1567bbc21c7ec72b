// What the tree that is compiled is made of, and what the nodes of the tree that was read are.

export function call(
  node: hbs.AST.MustacheStatement,
  helper: string,
  params: hbs.AST.Expression[],
): hbs.AST.Statement {
  return {
    type: 'MustacheStatement',
    loc: node.loc,
    path: helperNode(node, helper),
    params,
    escaped: true,
    strip: node.strip,
  } as hbs.AST.MustacheStatement
}

export const helperNode = ({ loc }: hbs.AST.Node, name: string): hbs.AST.PathExpression => ({
  type: 'PathExpression',
  loc,
  data: false,
  depth: 0,
  parts: [name],
  original: name,
})
export const pathNode = (
  { loc, parts, original }: hbs.AST.PathExpression,
  depth: number,
): hbs.AST.PathExpression => ({
  type: 'PathExpression',
  loc,
  data: false,
  depth,
  parts: [...parts],
  original: `${'../'.repeat(depth)}${original}`,
})
export const rowNode = ({ loc }: hbs.AST.Node, depth: number): hbs.AST.PathExpression => ({
  type: 'PathExpression',
  loc,
  data: false,
  depth,
  parts: [],
  original: depth === 0 ? 'this' : Array(depth).fill('..').join('/'),
})
export const numberNode = ({ loc }: hbs.AST.Node, value: number): hbs.AST.NumberLiteral => ({
  type: 'NumberLiteral',
  loc,
  value,
  original: value,
})
export const booleanNode = ({ loc }: hbs.AST.Node, value: boolean): hbs.AST.BooleanLiteral => ({
  type: 'BooleanLiteral',
  loc,
  value,
  original: value,
})
export const stringNode = ({ loc }: hbs.AST.Node, value: string): hbs.AST.StringLiteral => ({
  type: 'StringLiteral',
  loc,
  value,
  original: value,
})

export const isContent = (node: hbs.AST.Statement): node is hbs.AST.ContentStatement =>
  node.type === 'ContentStatement'
export const isMustache = (node: hbs.AST.Statement): node is hbs.AST.MustacheStatement =>
  node.type === 'MustacheStatement'
export const isBlock = (node: hbs.AST.Statement): node is hbs.AST.BlockStatement =>
  node.type === 'BlockStatement'
export const asPath = (node: hbs.AST.Expression): hbs.AST.PathExpression | undefined =>
  node.type === 'PathExpression' ? (node as hbs.AST.PathExpression) : undefined
export const asString = (node: hbs.AST.Expression): string | undefined =>
  node.type === 'StringLiteral' && 'value' in node ? String(node.value) : undefined
export const hasBlockParameters = (node: hbs.AST.BlockStatement): boolean =>
  (node.program?.blockParams?.length ?? 0) > 0
