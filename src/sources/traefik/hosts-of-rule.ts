// Go's blanks are ASCII.
const OPENING = /(?:HostSNI|HostHeader|Host)[\t\n\f\r ]*\([\t\n\f\r ]*`/g;
const CLOSING = /`[\t\n\f\r ]*\)/g;
const QUOTED = /`([^,`]+)`/g;

/**
 * The hosts in a rule of Traefik, read as external-dns reads them.
 *
 * It looks for ``Host(`…`)``, `HostHeader` and `HostSNI` anywhere in the text and does not know the language: a negation
 * counts as well, and so does a function whose name ends so. Takes time in proportion to the text, whatever it holds.
 */
export function hostsOfRule(rule: string): string[] {
  const hosts: string[] = [];
  const opening = new RegExp(OPENING);
  const closing = new RegExp(CLOSING);
  let close: RegExpExecArray | null = null;
  for (let open = opening.exec(rule); open; open = opening.exec(rule)) {
    const from = opening.lastIndex;
    if (!close || close.index < from) {
      closing.lastIndex = from;
      close = closing.exec(rule);
    }
    if (!close) break;
    const lineFeed = rule.slice(from, close.index).indexOf("\n");
    if (lineFeed !== -1) {
      // The expression that external-dns uses stops at a line feed.
      opening.lastIndex = from + lineFeed;
      continue;
    }
    const end = close.index + close[0].length;
    for (const [, host] of rule.slice(open.index, end).matchAll(QUOTED)) if (host !== "*") hosts.push(host!);
    opening.lastIndex = end;
  }
  return hosts;
}
