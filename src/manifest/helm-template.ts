import type { Range } from "./positions";

/** What Helm's templates say and Kubernetes' manifests do not. */
const ACTION =
  /\{\{-?\s*(?:\/\*|\.(?:Values|Release|Chart|Capabilities|Files|Template)\b|(?:include|template|define|toYaml|tpl|range|if|else|with|end|printf|default|required|lookup|quote)\b|\$\w*)/;

/** The first action of a Helm template in a text, or undefined. */
export function findTemplateAction(text: string, start: number, end: number): Range | undefined {
  const match = ACTION.exec(text.slice(start, end));
  if (!match) return undefined;
  const from = start + match.index;
  const close = text.indexOf("}}", from);
  return { start: from, end: close === -1 || close >= end ? from + match[0].length : close + 2 };
}
