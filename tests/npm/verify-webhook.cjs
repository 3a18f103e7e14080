// Reads {"secret","headers","body"} from standard input and checks the signature as a receiver would; exit code 1 when it is wrong.
const { Webhook } = require("standardwebhooks");
const { secret, headers, body } = JSON.parse(require("fs").readFileSync(0, "utf8"));
new Webhook(secret).verify(body, headers);
