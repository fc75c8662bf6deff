// npm links bin entries as they are, so the compiled entry point must be executable in a clone too.
import { chmodSync, existsSync } from "node:fs";
if (existsSync("dist/cli/main.js")) chmodSync("dist/cli/main.js", 0o755);
