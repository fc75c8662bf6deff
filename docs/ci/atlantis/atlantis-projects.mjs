// Prints an atlantis.yaml with a project for each stack in a matrix of kube53 stacks, in the order of application.
import { readFileSync } from "node:fs";

const { include } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const projects = include.map(({ stack, dir }, order) => ({
  name: stack,
  dir,
  execution_order_group: order,
  // The folder was compiled a moment ago: whatever the pull request touches, this stack is among what changes.
  autoplan: { enabled: true, when_modified: ["../../../**/*"] },
}));
// JSON is YAML.
console.log(JSON.stringify({ version: 3, parallel_plan: false, parallel_apply: false, projects }, null, 2));
