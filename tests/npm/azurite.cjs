// Starts Azurite on free ports and ends with whoever started it: when that process dies, however it dies, our stdin ends.
process.stdin.resume().on("end", () => process.exit());
process.argv.push(
  "--inMemoryPersistence", "--silent", "--skipApiVersionCheck", "--disableTelemetry",
  "--blobPort", "0", "--queuePort", "0", "--tablePort", "0");
require("azurite/dist/src/azurite.js");
