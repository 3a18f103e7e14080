// Reads an OpenAPI description by other people's rules: node openapi.mjs FILE. Prints its version and its paths.
import SwaggerParser from "@apidevtools/swagger-parser";
const api = await SwaggerParser.validate(process.argv[2]);
console.log(api.openapi, Object.keys(api.paths).sort().join(" "));
