// Prints what Kusto's own language service finds wrong in queries on a Log Analytics workspace.
// stdin: {"name": "query", ...}; stdout: {"name": ["problem", ...], ...}
require('@kusto/language-service-next/bridge.min.js');
require('@kusto/language-service-next/Kusto.Language.Bridge.min.js');
const { KustoCode, GlobalState, Symbols } = Kusto.Language;

// The columns that are asked for, of the tables that workspace-based Application Insights writes.
const tables = {
  AppMetrics: 'TimeGenerated:datetime, Name:string, Sum:real, ItemCount:int, Min:real, Max:real, Properties:dynamic, AppRoleInstance:string',
  AppTraces: 'TimeGenerated:datetime, Message:string, SeverityLevel:int, ItemCount:int, Properties:dynamic, AppRoleInstance:string',
  AppExceptions: 'TimeGenerated:datetime, ExceptionType:string, OuterMessage:string, ItemCount:int, Properties:dynamic, AppRoleInstance:string',
};
const symbols = Object.entries(tables).map(([name, columns]) => new Symbols.TableSymbol.$ctor7(name, `(${columns})`, ''));
const globals = GlobalState.Default.WithDatabase(new Symbols.DatabaseSymbol.ctor('workspace', symbols));

function problems(query) {
  const found = KustoCode.ParseAndAnalyze(query, globals).GetDiagnostics();
  return Array.from({ length: found.Count }, (_, i) => found.getItem(i)).map(p => `${p.Severity}: ${p.Message} (${query.slice(p.Start, p.Start + 30)})`);
}

const queries = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
console.log(JSON.stringify(Object.fromEntries(Object.entries(queries).map(([name, query]) => [name, problems(query)]))));
