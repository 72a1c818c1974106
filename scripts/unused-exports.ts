/**
 * Lists the exports that nothing uses. To count, an export must be imported by another file that is not a test, either
 * directly or through an index.ts whose re-export is itself imported. A type also counts when something else in its own file
 * names it: it belongs to that thing's signature. What exists for tests alone says `@forTests` and why in its comment.
 *
 * Usage: node --import tsx scripts/unused-exports.ts [folder]
 */
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";

interface Export {
  line: number;
  forTests: boolean;
  /** Set when this only passes on what another file exports. */
  of?: Reference;
}

interface Reference {
  file: string;
  /** "*" when the whole module is taken. */
  name: string;
}

interface Module {
  file: string;
  exports: Map<string, Export>;
  imports: Reference[];
  /** Exported types that something else in the file names. */
  namedTypes: string[];
}

const root = resolve(process.argv[2] ?? ".");
const sources = ts.sys.readDirectory(
  root,
  [".ts"],
  ["**/node_modules", "**/generated"],
  ["src", "scripts", "bench", "tests"],
);
const modules = new Map(sources.map((file) => [file, readModule(file)]));
const isTest = (file: string) =>
  /\.(test|contract)\.ts$/.test(file) || relative(root, file).startsWith("tests");

function readModule(file: string): Module {
  const source = ts.createSourceFile(file, ts.sys.readFile(file) ?? "", ts.ScriptTarget.Latest, true);
  const module: Module = { file, exports: new Map(), imports: [], namedTypes: [] };
  source.statements.forEach((statement) => collectExports(module, statement));
  collectImports(module, source);
  return module;
}

function collectExports(module: Module, statement: ts.Statement): void {
  const line = statement.getSourceFile().getLineAndCharacterOfPosition(statement.getStart()).line + 1;
  const forTests = ts.getJSDocTags(statement).some((tag) => tag.tagName.text === "forTests");
  const add = (name: string, of?: Reference) => module.exports.set(name, { line, forTests, of });

  if (
    ts.isExportDeclaration(statement) &&
    statement.exportClause &&
    ts.isNamedExports(statement.exportClause)
  ) {
    const target = targetOf(module, statement.moduleSpecifier);
    for (const { name, propertyName } of statement.exportClause.elements) {
      add(name.text, target === undefined ? undefined : { file: target, name: (propertyName ?? name).text });
    }
  } else if (ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(isExportKeyword)) {
    const names = namesDeclaredBy(statement);
    names.forEach((name) => add(name));
    if (isTypeDeclaration(statement) && isNamedBeside(statement)) module.namedTypes.push(...names);
  }
}

function collectImports(module: Module, node: ts.Node): void {
  if (ts.isImportDeclaration(node)) take(module, node.moduleSpecifier, namesImportedBy(node.importClause));
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    take(module, node.argument.literal, [node.qualifier ? firstNameOf(node.qualifier) : "*"]);
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    take(module, node.arguments[0], namesDestructuredFrom(node));
  }
  ts.forEachChild(node, (child) => collectImports(module, child));
}

function take(module: Module, specifier: ts.Node | undefined, names: string[]): void {
  const file = targetOf(module, specifier);
  if (file) module.imports.push(...names.map((name) => ({ file, name })));
}

function targetOf(module: Module, specifier: ts.Node | undefined): string | undefined {
  if (!specifier || !ts.isStringLiteral(specifier) || !specifier.text.startsWith(".")) return undefined;
  return join(dirname(module.file), specifier.text).replace(/\.js$/, ".ts");
}

function namesImportedBy(clause: ts.ImportClause | undefined): string[] {
  const bindings = clause?.namedBindings;
  if (!bindings) return [];
  return ts.isNamespaceImport(bindings)
    ? ["*"]
    : bindings.elements.map((e) => (e.propertyName ?? e.name).text);
}

/** `const { a } = await import("./b.js")` takes a; any other use of a dynamic import takes everything. */
function namesDestructuredFrom(call: ts.CallExpression): string[] {
  const holder = ts.isAwaitExpression(call.parent) ? call.parent.parent : call.parent;
  if (!ts.isVariableDeclaration(holder) || !ts.isObjectBindingPattern(holder.name)) return ["*"];
  return holder.name.elements.map(({ propertyName, name }) => (propertyName ?? name).getText());
}

function namesDeclaredBy(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) =>
      ts.isIdentifier(name)
        ? [name.text]
        : name.elements.flatMap((e) => (ts.isBindingElement(e) ? [e.name.getText()] : [])),
    );
  }
  const { name } = statement as ts.DeclarationStatement;
  return name && !ts.getModifiers(statement as ts.FunctionDeclaration)?.some(isDefaultKeyword)
    ? [name.text]
    : [];
}

function isTypeDeclaration(
  statement: ts.Statement,
): statement is ts.InterfaceDeclaration | ts.TypeAliasDeclaration {
  return ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
}

function isNamedBeside({
  name,
  parent,
  pos,
  end,
}: ts.InterfaceDeclaration | ts.TypeAliasDeclaration): boolean {
  const names = (node: ts.Node): boolean =>
    !(node.pos === pos && node.end === end) &&
    ((ts.isTypeReferenceNode(node) && firstNameOf(node.typeName) === name.text) ||
      (ts.isExpressionWithTypeArguments(node) && node.expression.getText() === name.text) ||
      ts.forEachChild(node, (child) => names(child) || undefined) === true);
  return names(parent);
}

function firstNameOf(name: ts.EntityName): string {
  return ts.isIdentifier(name) ? name.text : firstNameOf(name.left);
}

function isExportKeyword({ kind }: ts.ModifierLike): boolean {
  return kind === ts.SyntaxKind.ExportKeyword;
}

/** Tools look for default exports in their configuration files; nobody here imports them. */
function isDefaultKeyword({ kind }: ts.ModifierLike): boolean {
  return kind === ts.SyntaxKind.DefaultKeyword;
}

const used = new Set<Export>();

function markUsed({ file, name }: Reference, by: string): void {
  const target = modules.get(file);
  if (!target || file === by) return;
  const taken = name === "*" ? [...target.exports.values()] : [target.exports.get(name)];
  for (const it of taken) {
    if (!it || (isTest(by) && !isTest(file) && !it.forTests && !it.of)) continue;
    used.add(it);
    if (it.of) markUsed(it.of, by);
  }
}

for (const module of modules.values())
  module.imports.forEach((reference) => markUsed(reference, module.file));

const unused = [...modules.values()].flatMap(({ file, exports, namedTypes }) =>
  [...exports]
    .filter(([name, it]) => !used.has(it) && !namedTypes.includes(name))
    .map(([name, { line }]) => `${relative(root, file)}:${line}  ${name}`),
);
if (unused.length > 0) {
  process.stdout.write(
    `Nothing but tests, if anything, uses these exports:\n${unused.map((it) => `  ${it}\n`).join("")}`,
  );
  process.exitCode = 1;
}
