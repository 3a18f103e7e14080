// Reads [{"headers","body"}] from standard input and parses each as a structured CloudEvent, strictly; exit code 1 when one is wrong.
const { HTTP } = require("cloudevents");
for (const { headers, body } of JSON.parse(require("fs").readFileSync(0, "utf8"))) {
  const event = HTTP.toEvent({ headers, body });
  event.validate();
  if (!event.data || event.specversion !== "1.0") throw new Error(`no event: ${body.slice(0, 200)}`);
}
