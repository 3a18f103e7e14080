// Reads pages by other people's rules of HTML: node html.mjs FILE... Prints each fault; exit code 1 if there is one.
import { HtmlValidate, FileSystemConfigLoader } from "html-validate";

// How Razor writes void elements, attributes and white space is a matter of style.
const style = ["no-trailing-whitespace", "void-style", "attribute-boolean-style", "attr-quotes", "long-title"];
const rules = Object.fromEntries(style.map((rule) => [rule, "off"]));
const html = new HtmlValidate(new FileSystemConfigLoader({ root: true, extends: ["html-validate:standard"], rules }));
const report = await html.validateMultipleFiles(process.argv.slice(2));
for (const file of report.results)
  for (const fault of file.messages) console.log(`${file.filePath}:${fault.line}: ${fault.message} (${fault.ruleId})`);
process.exitCode = report.valid ? 0 : 1;
