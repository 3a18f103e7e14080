// Reads [{"body"}] from standard input, messages for Teams, and parses their cards; exit code 1 when the library complains or knows an element not.
const { AdaptiveCard, SerializationContext, Versions } = require("adaptivecards/dist/adaptivecards.js");
const known = new Set(["AdaptiveCard", "RichTextBlock", "TextRun", "Action.OpenUrl"]);
for (const { body } of JSON.parse(require("fs").readFileSync(0, "utf8"))) {
  const content = JSON.parse(body).attachments[0].content;
  const context = new SerializationContext(Versions.v1_4);
  const card = new AdaptiveCard();
  card.parse(content, context);
  const validation = card.validateProperties();
  const complaints = [];
  for (let i = 0; i < context.eventCount; i++) complaints.push(context.getEventAt(i).message);
  for (const failure of validation.validationEvents) complaints.push(failure.message);
  if (card.getItemCount() !== content.body.length) complaints.push(`${card.getItemCount()} of ${content.body.length} elements`);
  JSON.stringify(content, (key, value) => {
    if (value && typeof value.type === "string" && !known.has(value.type)) complaints.push(`unknown ${value.type}`);
    return value;
  });
  if (complaints.length > 0) throw new Error(complaints.join("; "));
}
