// An SMTP server on a free port: the first line of standard output is the port, each further one a mail as mailparser reads it.
// Ends with whoever started it.
process.stdin.resume().on("end", () => process.exit());
const { SMTPServer } = require("smtp-server");
const { simpleParser } = require("mailparser");

const server = new SMTPServer({
  disabledCommands: ["STARTTLS", "AUTH"],
  async onData(stream, session, done) {
    const mail = await simpleParser(stream);
    const raw = Object.fromEntries(mail.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(":") + 1).trim()]));
    console.log(JSON.stringify({
      to: session.envelope.rcptTo.map(({ address }) => address),
      subject: mail.subject,
      messageId: mail.messageId,
      inReplyTo: mail.inReplyTo ?? null,
      headers: raw,
      text: mail.text,
      html: mail.html || null,
      pictures: mail.attachments.map(({ contentType, cid, related, content }) => ({ contentType, cid, related, bytes: content.length })),
    }));
    done();
  },
});
server.listen(0, "127.0.0.1", () => console.log(server.server.address().port));
