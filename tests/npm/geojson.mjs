// Reads GeoJSON by other people's rules (RFC 7946): node geojson.mjs FILE. Prints the number of features, or what is wrong.
import fs from "node:fs";
import { check } from "@placemarkio/check-geojson";
console.log(check(fs.readFileSync(process.argv[2], "utf8")).features.length);
