/** Beyond this many texts everything is forgotten, so that memory stays bounded. */
const MOST = 20_000;

/** A pure function of a text that remembers its answers: every pass asks about the same targets again. */
export function memoize<T>(compute: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined || answers.has(text)) return known!;
    if (answers.size >= MOST) answers.clear();
    const answer = compute(text);
    answers.set(text, answer);
    return answer;
  };
}
