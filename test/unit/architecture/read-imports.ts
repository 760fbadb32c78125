import { parseAst } from 'vite';

/** One file that another one names, and whether it is still named when the types are gone. */
export interface Import {
  readonly specifier: string;
  readonly isType: boolean;
}

/** A node of the syntax tree, as far as this walk knows it. */
interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** What stands for a specifier that is worked out while the program runs. */
export const computed = '(computed)';

/**
 * Everything a TypeScript file imports: by import and export declarations, `import()`, `require()`, `import type`, types
 * such as `import('x').Y`, and code named with `new URL('./x.ts', import.meta.url)`.
 *
 * `import { type A } from 'x'` counts as a value: with `verbatimModuleSyntax`, as with Node's own stripping of types, it
 * stays behind as `import {} from 'x'` and loads the module.
 */
export function readImports(source: string, fileName: string): readonly Import[] {
  const imports: Import[] = [];
  const program: unknown = parseAst(source, { lang: fileName.endsWith('.tsx') ? 'tsx' : 'ts' }, fileName);
  walk(program, (node) => {
    const found = importOf(node);
    if (found !== undefined) imports.push(found);
  });
  return imports;
}

function importOf(node: Node): Import | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
      return importFrom(node['source'], node['importKind'] === 'type');
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return isNode(node['source']) ? importFrom(node['source'], node['exportKind'] === 'type') : undefined;
    case 'ImportExpression':
      return importFrom(node['source'], false);
    case 'TSImportType':
      return importFrom(node['source'] ?? node['argument'], true);
    case 'TSExternalModuleReference':
      return importFrom(node['expression'], false);
    case 'CallExpression':
      return isRequire(node['callee']) ? importFrom(first(node['arguments']), false) : undefined;
    case 'NewExpression':
      return isNamed(node['callee'], 'URL') ? codeAddress(first(node['arguments'])) : undefined;
    default:
      return undefined;
  }
}

function importFrom(source: unknown, isType: boolean): Import {
  return { specifier: textOf(source) ?? computed, isType };
}

function codeAddress(argument: unknown): Import | undefined {
  const specifier = textOf(argument);
  return specifier !== undefined && /^\..*\.tsx?$/u.test(specifier) ? { specifier, isType: false } : undefined;
}

function isRequire(callee: unknown): boolean {
  return isNamed(callee, 'require') || (isNode(callee) && isNamed(callee['object'], 'require'));
}

function isNamed(node: unknown, name: string): boolean {
  return isNode(node) && node.type === 'Identifier' && node['name'] === name;
}

function textOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'TSLiteralType') return textOf(node['literal']);
  return typeof node['value'] === 'string' ? node['value'] : undefined;
}

function first(list: unknown): unknown {
  return Array.isArray(list) ? list[0] : undefined;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const each of value) walk(each, visit);
  else if (isNode(value)) {
    visit(value);
    for (const child of Object.values(value)) walk(child, visit);
  }
}
